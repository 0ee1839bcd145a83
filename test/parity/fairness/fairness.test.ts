/** Group metrics beside fairlearn 0.14 (make_cases.py). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom } from '@octroi/core';
import { measureFairness } from '@octroi/statistics';
import { expect, test } from 'vitest';

interface Case {
  readonly rows: number;
  readonly groups: number;
  readonly step: number;
  readonly modulus: number;
  readonly labelStep: number;
  readonly threshold: number;
  readonly granted: readonly number[];
  readonly opportunity: readonly number[];
  readonly adverseImpactRatio: number;
  readonly equalOpportunityDifference: number;
}

const cases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'cases.json'), 'utf8'),
) as Case[];

const largestGap = (ours: readonly number[], theirs: readonly number[]): number =>
  Math.max(...ours.map((own, at) => Math.abs(own - theirs[at])));

test.each(cases)('$rows rows in $groups groups, cut at $threshold', (expected) => {
  const { rows, groups, step, modulus, labelStep, threshold } = expected;
  const scores = Float64Array.from(
    { length: rows },
    (_, row) => ((row * step) % modulus) / modulus,
  );
  const labels = Array.from(scores, (score, row) =>
    (row * labelStep) % 100 < Math.max(3, 100 * score * score) ? 1 : 0,
  );
  const codes = Int32Array.from(scores, (_, row) => (row * row + Math.floor(row / 7)) % groups);
  const levels = Array.from({ length: groups }, (_, group) => `group ${group}`);
  const ours = measureFairness({
    scores,
    labels,
    threshold,
    groups: { levels, codes },
    random: createRandom(1),
    replicates: 20,
  });
  expect(ours.groups).toHaveLength(groups);
  const granted = ours.groups.map((own) => own.granted.value);
  const opportunity = ours.groups.map((own) => own.opportunity.value);
  expect(largestGap(granted, expected.granted)).toBeLessThan(1e-12);
  expect(largestGap(opportunity, expected.opportunity)).toBeLessThan(1e-12);
  expect(
    largestGap(
      [ours.adverseImpactRatio.value, ours.equalOpportunityDifference.value],
      [expected.adverseImpactRatio, expected.equalOpportunityDifference],
    ),
  ).toBeLessThan(1e-12);
});
