import { createRandom, type CategoryColumn } from '@octroi/core';
import type { Policy } from '@octroi/features';
import { decideFrame, decisionCodes, policyValue } from '@octroi/scoring';
import { measureFairness } from '@octroi/statistics';
import type { SimulatedRows } from '../policies/simulated-rows.ts';
import type { AttributeFairness } from '@octroi/scoring';

export interface FairnessOptions {
  readonly seed: number;
  readonly leastRows: number;
}

/** What a policy does to the groups of each attribute: whatever is not granted counts as refused. */
export function measurePolicyFairness(
  policy: Policy,
  rows: SimulatedRows,
  options: FairnessOptions,
): AttributeFairness[] {
  const values = Float64Array.from(rows.assessments, (own) => policyValue(own, policy));
  const { decisions } = decideFrame(policy, rows.frame, values);
  const granted = decisionCodes.indexOf('granted');
  const refused = decisions.map((code) => Number(code !== granted));
  return rows.attributes.map((groups) => fairnessOf({ rows, refused, groups }, options));
}

interface Refusals {
  readonly rows: Pick<SimulatedRows, 'probabilities' | 'labels'>;
  readonly refused: Uint8Array;
  readonly groups: CategoryColumn;
}

/** Fairness of refusals to the groups of one attribute. */
export function fairnessOf(
  { rows, refused, groups }: Refusals,
  { seed, leastRows }: FairnessOptions,
): AttributeFairness {
  const random = createRandom(seed).fork(`fairness of ${groups.name}`);
  const { probabilities: scores, labels } = rows;
  const fairness = measureFairness({ scores, labels, refused, groups, random, leastRows });
  return { attribute: groups.name, fairness };
}
