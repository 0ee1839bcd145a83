import { expect } from 'vitest';
import type { Assessment } from '@octroi/scoring';
import type { PythonScores } from './score-in-python.ts';

/** Relative: `exp` of the two languages may differ in its last bit. */
const tolerance = 1e-12;
/** Below this, numbers have too few bits left for any tolerance. */
const least = 1e-290;

/** Python's scores are ours: log-odds to the bit, the three scales to 1e-12 of themselves. */
export function expectSame(answer: PythonScores, assessments: readonly Assessment[]): void {
  if ('error' in answer) throw new Error(answer.error);
  const { score, probability, balanced_score: balanced, log_odds: logOdds } = answer.scores;
  expect(Object.keys(answer.scores)).toEqual(columnNames);
  expect(logOdds).toEqual(assessments.map((each) => each.logOdds));
  const furthest = (theirs: readonly number[], ours: (each: Assessment) => number): number =>
    Math.max(
      ...assessments.map((each, row) => {
        const expected = ours(each);
        return Math.abs(theirs[row] - expected) / Math.max(expected, least);
      }),
    );
  expect(furthest(score, (each) => each.score)).toBeLessThan(tolerance);
  expect(furthest(probability, (each) => each.probability)).toBeLessThan(tolerance);
  expect(furthest(balanced, (each) => each.balancedScore)).toBeLessThan(tolerance);
}

const columnNames = ['score', 'probability', 'balanced_score', 'log_odds'];
