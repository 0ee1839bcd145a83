import type { Matrix } from '@octroi/core';
import {
  compileFeatures,
  type CompiledFeatures,
  type FeatureValues,
  type History,
  type Preset,
  type Row,
} from '@octroi/features';
import { compileColumn, type EncodeRow } from './compile-column.ts';
import { matrixColumns } from './encode.ts';
import type { Encoder } from './encoder.ts';
import { FeaturePlaces } from './feature-places.ts';

/** What other tables tell of each of some applicants, in their order; undefined where that is unknown. */
export type Histories = readonly (History | undefined)[];

/**
 * From rows of a preset's source columns to a model's matrix, everything compiled once: the same
 * numbers as `encode` over a frame of their features.
 */
export class RowEncoder {
  readonly columns: Matrix['columns'];
  readonly places: FeaturePlaces;
  readonly #features: CompiledFeatures;
  readonly #encodings: readonly EncodeRow[];

  /**
   * @throws OctroiError FEATURE_MISSING_FROM_PRESET, FEATURE_KIND_MISMATCH where the encoder reads what
   * the preset does not have
   */
  constructor(encoder: Encoder, preset: Preset) {
    this.columns = matrixColumns(encoder);
    this.#features = compileFeatures(preset.features);
    this.places = new FeaturePlaces(preset.name, this.#features.features);
    this.#encodings = encoder.columns.map((column) => compileColumn(column, this.places));
  }

  /** The features of one row; the same arrays are filled again at the next call of any method. */
  evaluate(row: Row, history?: History): FeatureValues {
    return this.#features.evaluate(row, history);
  }

  /**
   * The matrix of some rows, each with the history at its place, if any; `see` is shown the features of
   * each row in turn.
   */
  encode(
    rows: readonly Row[],
    histories: Histories = [],
    see?: (values: FeatureValues) => void,
  ): Matrix {
    const encodings = this.#encodings;
    const values = new Float32Array(rows.length * encodings.length);
    for (let row = 0; row < rows.length; row += 1) {
      const features = this.evaluate(rows[row], histories[row]);
      for (let column = 0; column < encodings.length; column += 1) {
        values[column * rows.length + row] = encodings[column](features);
      }
      see?.(features);
    }
    return { rows: rows.length, columns: this.columns, values };
  }
}
