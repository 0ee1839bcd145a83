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
    const matrix = this.#empty(rows.length);
    rows.forEach((row, at) => {
      const features = this.evaluate(row, histories[at]);
      this.#fill(matrix, at, features);
      see?.(features);
    });
    return matrix;
  }

  /** The matrix of features that are computed already. */
  encodeFeatures(rows: readonly FeatureValues[]): Matrix {
    const matrix = this.#empty(rows.length);
    rows.forEach((features, at) => {
      this.#fill(matrix, at, features);
    });
    return matrix;
  }

  #empty(rows: number): Matrix {
    const { columns } = this;
    return { rows, columns, values: new Float32Array(rows * columns.length) };
  }

  #fill({ rows, values }: Matrix, row: number, features: FeatureValues): void {
    const encodings = this.#encodings;
    for (let column = 0; column < encodings.length; column += 1) {
      values[column * rows + row] = encodings[column](features);
    }
  }
}
