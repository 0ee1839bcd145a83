import type { Boosters } from '@octroi/boosters';
import { createRandom, matrixRows, type Frame, type Matrix, type Random } from '@octroi/core';
import type { Adversary } from '@octroi/monitoring';
import { delongInterval } from '@octroi/statistics';
import { adversaryMatrix } from './adversary-matrix.ts';

export interface AdversaryRequest {
  readonly reference: Frame;
  readonly current: Frame;
  readonly features: readonly string[];
  readonly seed: number;
  readonly boosters: Boosters;
  readonly onFold: (done: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** Rows taken of a window: more tell the windows apart no better than the report can use. */
const mostRows = 10_000;
/** Fewer rows of a window leave a fold nothing to learn from. */
export const leastAdversaryRows = 60;
const folds = 3;
const rounds = 60;
const namedColumns = 10;
const usualParameters = {
  objective: 'binary',
  learning_rate: 0.1,
  num_leaves: 15,
  feature_fraction: 0.5,
} as const;

/**
 * Fits LightGBM to tell the current rows from the reference, out of fold: the AUC of rows it has not
 * seen, with DeLong's interval, and the columns its splits gain from.
 *
 * @returns undefined where a window has fewer rows than `leastAdversaryRows`
 */
export async function fitAdversary(request: AdversaryRequest): Promise<Adversary | undefined> {
  const { reference, current, seed } = request;
  const random = createRandom(seed).fork('adversary');
  const rows = {
    reference: takeRows(reference.rows, random.fork('reference')),
    current: takeRows(current.rows, random.fork('current')),
  };
  const fewest = Math.min(rows.reference.length, rows.current.length);
  if (fewest < leastAdversaryRows) return undefined;
  const matrix = adversaryMatrix({ ...request, rows });
  const labels = Float32Array.from({ length: matrix.rows }, (_, row) =>
    Number(row >= rows.reference.length),
  );
  const { scores, gains } = await fitOutOfFold(request, { matrix, labels, fewest });
  const { auc, interval } = delongInterval({ scores, labels });
  return {
    model: 'LightGBM',
    rows: { reference: rows.reference.length, current: rows.current.length },
    folds,
    seed,
    auc,
    interval,
    columns: tellingColumns(matrix, gains),
  };
}

interface Windows {
  readonly matrix: Matrix;
  /** 1 is a row of the current window. */
  readonly labels: Float32Array;
  /** Rows of the smaller window. */
  readonly fewest: number;
}

/** The raw score of each row by a model that was not fitted on it; the gain of each column in all. */
async function fitOutOfFold(
  { seed, boosters, onFold, signal }: AdversaryRequest,
  { matrix, labels, fewest }: Windows,
): Promise<{ scores: Float64Array; gains: Float64Array }> {
  const scores = new Float64Array(matrix.rows);
  const gains = new Float64Array(matrix.columns.length);
  const leafRows = Math.max(5, Math.min(50, Math.floor(fewest / 20)));
  const parameters = { ...usualParameters, seed, min_data_in_leaf: leafRows };
  for (let fold = 0; fold < folds; fold += 1) {
    onFold(fold, folds);
    // The rows were drawn in a random order: every third one of a window is a fold.
    const scored = rowsWhere(matrix, (row) => row % folds === fold);
    const fitting = rowsWhere(matrix, (row) => row % folds !== fold);
    const own = Float32Array.from(fitting, (row) => labels[row]);
    const data = { matrix: matrixRows(matrix, fitting), labels: own };
    const model = await boosters.train({ engine: 'lightgbm', parameters, rounds, data, signal });
    const unseen = matrixRows(matrix, scored);
    const answers = await boosters.predict({ model, matrix: unseen, output: 'raw' });
    scored.forEach((row, index) => (scores[row] = answers[index]));
    const gained = await boosters.importances(model, 'gain');
    gained.forEach((gain, column) => (gains[column] += gain));
  }
  return { scores, gains };
}

function takeRows(rows: number, random: Random): Int32Array {
  const all = Int32Array.from({ length: rows }, (_, row) => row);
  return random.shuffle(all).subarray(0, mostRows);
}

function rowsWhere({ rows }: Matrix, keep: (row: number) => boolean): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => row).filter(keep);
}

function tellingColumns({ columns }: Matrix, gains: Float64Array): Adversary['columns'] {
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  if (all === 0) return [];
  return columns
    .map(({ name }, at) => ({ name, share: gains[at] / all }))
    .sort((one, other) => other.share - one.share)
    .slice(0, namedColumns);
}
