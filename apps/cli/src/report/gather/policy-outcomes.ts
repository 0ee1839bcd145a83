import type { Frame } from '@octroi/core';
import type { Policy, Portfolio, Preset } from '@octroi/features';
import {
  acceptedBelow,
  cutoffLogOdds,
  decideFrame,
  decisionCodes,
  policyValue,
  type Assessment,
  type Bundle,
  type FrameRulings,
} from '@octroi/scoring';
import type { MisclassificationCosts } from '@octroi/statistics';
import { faithfulShare, type Refusal } from '../../defence/faithful-share.ts';
import { policyFrame } from '../../policies/policy-frame.ts';

/** A policy and what it does to rows no model was fitted on: rules, segments and bands as they decide. */
export interface PolicyOutcome {
  readonly policy: Policy;
  /** Shares of the applications. */
  readonly reviewed: number;
  readonly refused: number;
  /** Of what was granted and refused: what a reviewer decides is not known. */
  readonly cost: number;
  /**
   * Share of those that cut-offs do not grant whose principal reasons account for the decision, of the first
   * 500; null where there is none, or the bundle keeps nobody to compare with.
   */
  readonly faithful: number | null;
}

export interface PolicyOutcomesRequest {
  readonly bundle: Bundle;
  readonly portfolio: Portfolio;
  readonly preset: Preset;
  readonly policies: readonly Policy[];
  readonly costs: MisclassificationCosts;
  /** Features of the preset. */
  readonly frame: Frame;
  /** The untouched ones of the frame; what follows has one entry each. */
  readonly rows: Int32Array;
  readonly labels: Float32Array;
  readonly assessments: readonly Assessment[];
}

/** What each policy beside a bundle does to the same rows, at the same costs. */
export function policyOutcomes(request: PolicyOutcomesRequest): PolicyOutcome[] {
  const { policies, assessments, rows, frame, labels } = request;
  const { falseNegativeCost, falsePositiveCost } = request.costs;
  const read = policyFrame(frame, rows, policies);
  return policies.map((policy) => {
    const values = Float64Array.from(assessments, (own) => policyValue(own, policy));
    const rulings = decideFrame(policy, read, values);
    const count = (decision: number, label: 0 | 1): number =>
      labels.filter((own, at) => own === label && rulings.decisions[at] === decision).length;
    const share = (decision: number): number =>
      (count(decision, 0) + count(decision, 1)) / rows.length;
    return {
      policy,
      reviewed: share(review),
      refused: share(refused),
      cost: falseNegativeCost * count(granted, 1) + falsePositiveCost * count(refused, 0),
      faithful: faithfulShare({ ...request, refusals: refusalsOf(request, policy, rulings) }),
    };
  });
}

const [granted, review, refused] = decisionCodes.keys();

/** The rows that cut-offs do not grant, each with the cut-off it fell on. */
function refusalsOf(
  { bundle, rows }: PolicyOutcomesRequest,
  policy: Policy,
  { decisions, rules, segments }: FrameRulings,
): Refusal[] {
  const cutoffOf = (segment: string | null): number =>
    cutoffLogOdds(bundle, acceptedBelow(policy, { segment }));
  const own = cutoffOf(null);
  const ofSegments = (policy.segments ?? []).map(({ name }) => cutoffOf(name));
  return Array.from(rows, (row, at) => ({
    row,
    cutoff: segments[at] < 0 ? own : ofSegments[segments[at]],
  })).filter((_, at) => decisions[at] !== granted && rules[at] < 0);
}
