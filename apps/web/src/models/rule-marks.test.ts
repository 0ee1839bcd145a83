import { withoutClassWeights } from '@octroi/scoring';
import { expect, test } from 'vitest';
import { scoreOfRule } from './rule-marks.ts';

const plain = { weightRatio: 1, baseRate: 0.08 };
const weighted = { weightRatio: 11.5, baseRate: 0.08 };

/** A score as the API puts it on the balanced scale. */
function balanced(score: number, { weightRatio, baseRate }: typeof plain): number {
  const ratio = (1 - baseRate) / baseRate / weightRatio;
  return (score * ratio) / (score * ratio + 1 - score);
}

test.each([plain, weighted])('a rule cuts where its own scale says, %o', (training) => {
  expect(scoreOfRule({ scale: 'score', threshold: 0.3 }, training)).toBe(0.3);
  const ofProbability = scoreOfRule({ scale: 'probability', threshold: 0.3 }, training);
  expect(withoutClassWeights(ofProbability, training.weightRatio)).toBeCloseTo(0.3, 12);
  const ofBalanced = scoreOfRule({ scale: 'balanced-score', threshold: 0.65 }, training);
  expect(balanced(ofBalanced, training)).toBeCloseTo(0.65, 12);
});

test('a model trained with balanced classes has the balanced scale for its own', () => {
  const training = { weightRatio: (1 - 0.08) / 0.08, baseRate: 0.08 };
  expect(scoreOfRule({ scale: 'balanced-score', threshold: 0.65 }, training)).toBe(0.65);
});
