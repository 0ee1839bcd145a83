import { createRandom, type CategoryColumn, type Frame, type NumberColumn } from '@octroi/core';
import type { DriftRequest, DriftWindow, WatchedFeature } from '../drift-request.ts';

export function numbers(name: string, values: ArrayLike<number>): NumberColumn {
  return { kind: 'number', name, values: Float64Array.from(values) };
}

/** null is missing. */
export function categories(name: string, texts: readonly (string | null)[]): CategoryColumn {
  const levels = [...new Set(texts.filter((text) => text !== null))].sort();
  const codes = Int32Array.from(texts, (text) => (text === null ? -1 : levels.indexOf(text)));
  return { kind: 'category', name, levels, codes };
}

export function frame(...columns: Frame['columns'][number][]): Frame {
  const [first] = columns;
  const rows = first.kind === 'number' ? first.values.length : first.codes.length;
  return { rows, columns };
}

export const feature = (name: string, importance?: number): WatchedFeature => ({
  name,
  label: { en: name, fr: name },
  ...(importance !== undefined && { importance }),
});

/** A request over every column of the reference. */
export function request(
  reference: Frame,
  current: Frame,
  others: Partial<DriftRequest> = {},
): DriftRequest {
  return {
    reference: { frame: reference },
    current: { frame: current },
    features: reference.columns.map(({ name }) => feature(name)),
    ...others,
  };
}

export interface LoanSettings {
  readonly rows: number;
  readonly seed: number | string;
  /** Added to the income of every row, in standard deviations. */
  readonly shift?: number;
  /** Share of rows without a debt. */
  readonly missing?: number;
}

/** Rows like loans: three numbers (one often missing), a flag and a category; scores and outcomes too. */
export function loans({ rows, seed, shift = 0, missing = 0.3 }: LoanSettings): DriftWindow {
  const random = createRandom(seed);
  const income = Float64Array.from({ length: rows }, () => random.normal() + shift);
  const age = Float64Array.from({ length: rows }, () => 20 + random.integer(50));
  const debt = Float64Array.from({ length: rows }, () =>
    random.uniform() < missing ? NaN : Math.exp(random.normal()),
  );
  const car = Float64Array.from({ length: rows }, () => random.integer(2));
  const works = Array.from({ length: rows }, () => ['clerk', 'cook', 'driver'][random.integer(3)]);
  const scores = income.map((value) => 1 / (1 + Math.exp(value + 1)));
  return {
    frame: frame(
      numbers('income', income),
      numbers('age', age),
      numbers('debt', debt),
      numbers('car', car),
      categories('work', works),
    ),
    predictions: {
      scores,
      probabilities: scores.map((score) => score / 3),
      refused: Uint8Array.from(scores, (score) => Number(score >= 0.5)),
    },
    labels: Float64Array.from(scores, (score) => Number(random.uniform() < score / 3)),
  };
}

export const loanFeatures: readonly WatchedFeature[] = [
  feature('income', 3),
  feature('age', 1),
  feature('debt', 1),
  feature('car', 0),
  feature('work', 1),
];
