import { categoryColumnNamed, columnsByName } from '@octroi/core';
import type { RowRisk } from '@octroi/features';
import type { EncodedColumn } from '@octroi/scoring';
import type { LabelledRows } from './labelled-rows.ts';
import { solvePositive } from '../solve-positive.ts';

type RowRiskColumn = EncodedColumn & { readonly kind: 'row-risk' };

const digits = 10;
/** L2 penalty on each weight, in rows: a digit of few rows weighs little. */
const penalty = 10;
const mostSteps = 50;
const smallestStep = 1e-9;
/** No weight moves farther in one step. */
const longestStep = 2;

/** Rows of history alike in their code. */
interface Cell {
  /** Where the weights of its digits stand, then that of the intercept. */
  readonly places: readonly number[];
  rows: number;
  defaults: number;
}

/**
 * Learns the log-odds of default of single rows of history: a logistic regression on the digits of their
 * codes, each row with the label of its applicant, an L2 penalty on the weights; by Newton's method, over
 * the different codes.
 *
 * A training row must not be given the risk its own label is part of: see `encodeTrainingRows`.
 */
export function fitRowRisk(
  { name, value: source, statistic }: RowRisk,
  learning: LabelledRows,
): RowRiskColumn {
  const cells = cellsOf(source, learning);
  const length = cells.reduce((most, { places }) => Math.max(most, places.length - 1), 0);
  const solution = newton(cells, length * digits + 1);
  const weights = Array.from({ length }, (_, at) =>
    Array.from(solution.subarray(at * digits + 1, (at + 1) * digits + 1)),
  );
  return { kind: 'row-risk', name, source, statistic, intercept: solution[0], weights };
}

function cellsOf(source: string, { frame, labels, rows }: LabelledRows): Cell[] {
  const { codes, levels } = categoryColumnNamed(columnsByName(frame), source);
  const cells = new Map<string, Cell>();
  for (const row of rows) {
    if (codes[row] < 0) continue;
    for (const code of levels[codes[row]].split(' ')) {
      const cell = cells.get(code) ?? { places: placesOf(code), rows: 0, defaults: 0 };
      cells.set(code, cell);
      cell.rows += 1;
      cell.defaults += labels[row];
    }
  }
  return [...cells.values()];
}

function placesOf(code: string): number[] {
  return [0, ...Array.from(code, (digit, at) => 1 + at * digits + Number(digit))];
}

/** The weights of least penalised log loss; the first is the intercept, which has no penalty. */
function newton(cells: readonly Cell[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const total = cells.reduce((sum, { rows }) => sum + rows, 0);
  const defaults = cells.reduce((sum, own) => sum + own.defaults, 0);
  // A row of each outcome more: finite without any.
  weights[0] = Math.log((defaults + 1) / (total - defaults + 1));
  for (let step = 0; step < mostSteps; step += 1) {
    const change = newtonStep(cells, weights);
    const longest = change.reduce((most, own) => Math.max(most, Math.abs(own)), 0);
    const share = Math.min(1, longestStep / longest);
    change.forEach((own, at) => (weights[at] += share * own));
    if (longest < smallestStep) break;
  }
  return weights;
}

function newtonStep(cells: readonly Cell[], weights: Float64Array): Float64Array {
  const size = weights.length;
  const curvature = new Float64Array(size * size);
  const slope = new Float64Array(size);
  for (let at = 0; at < size; at += 1) {
    // Almost none on the intercept: it can be solved for without a row.
    curvature[at * size + at] = at === 0 ? 1e-6 : penalty;
    slope[at] = at === 0 ? 0 : -penalty * weights[at];
  }
  for (const { places, rows, defaults } of cells) {
    const logOdds = places.reduce((sum, place) => sum + weights[place], 0);
    const risk = 1 / (1 + Math.exp(-logOdds));
    const weight = rows * risk * (1 - risk);
    for (const one of places) {
      slope[one] += defaults - rows * risk;
      for (const other of places) curvature[one * size + other] += weight;
    }
  }
  return solvePositive(curvature, slope);
}
