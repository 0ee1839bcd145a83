import type { CategoryColumn, Column, Frame, Matrix } from '@octroi/core';
import {
  encode,
  type EncodedColumn,
  type Encoder,
  type FeatureValue,
  type TypicalApplicants,
} from '@octroi/scoring';
import { presentIn } from '../encoder/quantiles.ts';
import { selectNth } from '../select-nth.ts';

/** A band is of so many applicants or more: what is typical of them tells of none of them. */
const leastRows = 50;
const mostBands = 40;
/** A text that fewer of a band have is not told. */
const leastOfText = 5;

export interface TypicalRequest {
  readonly encoder: Encoder;
  readonly frame: Frame;
  /** Rows the model was not fitted on. */
  readonly rows: Int32Array;
  /** The model's raw log-odds. */
  readonly score: (matrix: Matrix) => Float64Array;
}

/**
 * What is typical of applicants of like score, by bands of as many rows each: at most 40 bands, of 50 rows
 * or more; one band where there are fewer than 100 rows.
 */
export function typicalApplicants({
  encoder,
  frame,
  rows,
  score,
}: TypicalRequest): TypicalApplicants {
  const logOdds = score(encode(encoder, frame, rows));
  const order = Int32Array.from(rows, (_, at) => at).sort(
    (one, other) => logOdds[one] - logOdds[other],
  );
  const count = Math.max(1, Math.min(mostBands, Math.floor(rows.length / leastRows)));
  const edge = (band: number): number => Math.round((band * order.length) / count);
  const bands = Array.from({ length: count }, (_, band) =>
    order.subarray(edge(band), edge(band + 1)),
  );
  const read = new Set(encoder.columns.flatMap(sourcesOf));
  const columns = frame.columns
    .filter(({ name }) => read.has(name))
    .map((column) => ({
      column,
      typical: bands.map((places) =>
        typicalValue(
          column,
          places.map((place) => rows[place]),
        ),
      ),
    }));
  const own = score(encode(encoder, frameOf(columns, count)));
  return {
    bands: bands.map((places, band) => ({
      highest: logOdds[places[places.length - 1]],
      logOdds: own[band],
      rows: places.length,
      values: Object.fromEntries(
        columns.flatMap(({ column, typical }) => {
          const value = typical[band];
          return value === undefined ? [] : [[column.name, value] as const];
        }),
      ),
    })),
  };
}

function sourcesOf(column: EncodedColumn): readonly string[] {
  return 'by' in column ? [column.source, ...column.by] : [column.source];
}

interface TypicalColumn {
  readonly column: Column;
  /** One a band. */
  readonly typical: readonly (FeatureValue | undefined)[];
}

/** The typical applicants as rows of features. */
function frameOf(columns: readonly TypicalColumn[], rows: number): Frame {
  return {
    rows,
    columns: columns.map(({ column, typical }): Column => {
      if (column.kind === 'number') {
        const values = typical.map((value) => (typeof value === 'number' ? value : NaN));
        return { ...column, values: Float64Array.from(values) };
      }
      const codes = typical.map((value) =>
        typeof value === 'string' ? column.levels.indexOf(value) : -1,
      );
      return { ...column, codes: Int32Array.from(codes) };
    }),
  };
}

/**
 * The lower median or the most frequent text of some rows; null where most have none, undefined where every
 * text is rare.
 */
function typicalValue(column: Column, rows: Int32Array): FeatureValue | undefined {
  if (column.kind === 'category') return mostFrequent(column, rows);
  const present = presentIn(column.values, rows);
  if (present.length === 0 || 2 * present.length < rows.length) return null;
  return selectNth(present, (present.length - 1) >> 1);
}

function mostFrequent(
  { codes, levels }: CategoryColumn,
  rows: Int32Array,
): FeatureValue | undefined {
  // The missing have the first place.
  const counts = new Int32Array(levels.length + 1);
  for (const row of rows) counts[codes[row] + 1] += 1;
  const most = Math.max(...counts);
  if (most < leastOfText) return undefined;
  const place = counts.indexOf(most);
  return place === 0 ? null : levels[place - 1];
}
