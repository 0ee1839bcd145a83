import type { CategoryColumn, Random } from '@octroi/core';
import { usualCosts, type Decision, type Policy, type PolicyCosts } from '@octroi/features';
import { chooseThreshold } from '@octroi/statistics';
import { decisionCodes, type FrameRulings } from './decide-frame.ts';
import { outcomeOf, type PolicyOutcome } from './policy-outcome.ts';
import { tallyDecisions, type Tally } from './tally-decisions.ts';

/** Applications whose outcome is known, and what a policy said of them; one entry a row. */
export interface SimulationRequest {
  readonly policy: Policy;
  /** On the policy's scale. */
  readonly values: Float64Array;
  readonly probabilities: Float64Array;
  readonly rulings: FrameRulings;
  /** 1 is a default. */
  readonly labels: ArrayLike<number>;
  /** What is lent, in euro; NaN where it is not known. Absent: no expected loss. */
  readonly exposure?: Float64Array;
  /** Attributes whose groups are looked at one by one. */
  readonly attributes?: readonly CategoryColumn[];
  readonly random: Random;
  /** Smaller groups are suppressed; 30 where absent. */
  readonly leastRows?: number;
  /** Resamples of each interval; 1,000 where absent. */
  readonly replicates?: number;
}

/** A policy over applications whose outcome is known. */
export interface PolicySimulation {
  readonly policy: Policy;
  readonly costs: PolicyCosts;
  readonly whole: PolicyOutcome;
  /** How often each hard rule decided, and the defaults among those. */
  readonly rules: readonly RuleCount[];
  /** Applications that a segment's cut-offs decided; of one segment that is too small: suppressed. */
  readonly segments: GroupOutcomes;
  readonly attributes: readonly (GroupOutcomes & { readonly attribute: string })[];
  /** The single cut-off of least cost on these very rows, on the policy's scale: no policy can promise it. */
  readonly optimum: CutoffOutcome;
  /** FP cost / (FP cost + FN cost) on the probability: least cost where probabilities are exact. */
  readonly bayes: CutoffOutcome;
}

export interface RuleCount {
  readonly rule: string;
  readonly decision: Decision;
  readonly rows: number;
  readonly defaults: number;
}

export interface GroupOutcomes {
  readonly groups: readonly (PolicyOutcome & { readonly group: string })[];
  /** Too small to be told apart from chance, or from a person: counted, not measured. */
  readonly suppressed: readonly { readonly group: string; readonly rows: number }[];
  /** Rows whose group is not known; they are in the whole alone. */
  readonly withoutGroup: number;
}

export interface CutoffOutcome {
  readonly threshold: number;
  readonly outcome: PolicyOutcome;
}

/** @throws OctroiError STATISTICS_NO_ROWS, STATISTICS_LABEL_INVALID, STATISTICS_ARGUMENT_INVALID */
export function simulatePolicy(request: SimulationRequest): PolicySimulation {
  const { policy, rulings, attributes = [] } = request;
  const costs = policy.costs ?? usualCosts;
  const simulate = simulator(request, costs);
  return {
    policy,
    costs,
    whole: simulate.whole(rulings.decisions, 'whole'),
    rules: ruleCounts(request),
    segments: simulate.groups(rulings.decisions, segmentColumn(request)),
    attributes: attributes.map((column) => ({
      attribute: column.name,
      ...simulate.groups(rulings.decisions, column),
    })),
    ...simulate.alternatives(),
  };
}

function simulator(request: SimulationRequest, costs: PolicyCosts) {
  const { policy, values, probabilities, labels, exposure, random } = request;
  const { replicates = 1000 } = request;
  const leastRows = request.leastRows ?? 30;
  const rows = { labels, probabilities, exposure };
  const measure = (tally: Tally, name: string): PolicyOutcome =>
    outcomeOf(tally, {
      costs,
      lossGivenDefault: policy.lossGivenDefault ?? usualLoss,
      random: random.fork(name),
      replicates,
    });
  const whole = (codes: Uint8Array, name: string): PolicyOutcome => {
    const [tally] = tallyDecisions({ ...rows, decisions: codes });
    return measure(tally, name);
  };
  const cut = (own: Float64Array, threshold: number, name: string): CutoffOutcome => {
    const codes = new Uint8Array(own.length);
    for (let row = 0; row < own.length; row += 1) if (own[row] >= threshold) codes[row] = refused;
    return { threshold, outcome: whole(codes, name) };
  };
  return {
    whole,
    groups: (codes: Uint8Array, column: CategoryColumn): GroupOutcomes => {
      const tallies = tallyDecisions({ ...rows, decisions: codes, groups: column });
      const all = column.levels.map((group, at) => ({ group, tally: tallies[at] }));
      const grouped = all.reduce((sum, { tally }) => sum + tally.rows, 0);
      return {
        groups: all
          .filter(({ tally }) => tally.rows >= leastRows)
          .map(({ group, tally }) => ({ group, ...measure(tally, `${column.name} ${group}`) })),
        suppressed: all
          .filter(({ tally }) => tally.rows > 0 && tally.rows < leastRows)
          .map(({ group, tally }) => ({ group, rows: tally.rows })),
        withoutGroup: labels.length - grouped,
      };
    },
    alternatives: (): Pick<PolicySimulation, 'optimum' | 'bayes'> => {
      const { threshold } = chooseThreshold({ scores: values, labels, ...costs });
      const { falsePositiveCost: alarm, falseNegativeCost: miss } = costs;
      return {
        optimum: cut(values, within(threshold), 'optimum'),
        bayes: cut(probabilities, alarm / (alarm + miss), 'bayes'),
      };
    },
  };
}

const refused = decisionCodes.indexOf('refused');

/** Share of a credit that is lost where it defaults, where a policy does not say. */
export const usualLoss = 0.45;

/** Grant all and refuse all as finite cut-offs, which JSON can hold. */
function within(threshold: number): number {
  return Math.min(Math.max(threshold, 0), 1 + Number.EPSILON);
}

function ruleCounts({ policy, rulings, labels }: SimulationRequest): RuleCount[] {
  return (policy.rules ?? []).map(({ name, decision }, place) => {
    let [rows, defaults] = [0, 0];
    rulings.rules.forEach((rule, row) => {
      if (rule !== place) return;
      rows += 1;
      defaults += labels[row];
    });
    return { rule: name, decision, rows, defaults };
  });
}

function segmentColumn({ policy, rulings }: SimulationRequest): CategoryColumn {
  const levels = (policy.segments ?? []).map(({ name }) => name);
  return { kind: 'category', name: 'segment', levels, codes: rulings.segments };
}
