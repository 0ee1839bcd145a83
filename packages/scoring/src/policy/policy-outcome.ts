import type { Random } from '@octroi/core';
import type { PolicyCosts } from '@octroi/features';
import { bootstrapTotal, wilsonInterval, type Interval } from '@octroi/statistics';
import type { Tally } from './tally-decisions.ts';

/** What a policy does to some applications. */
export interface PolicyOutcome {
  readonly rows: number;
  readonly defaults: number;
  readonly granted: number;
  readonly reviewed: number;
  readonly refused: number;
  /** Share granted. */
  readonly approvalRate: number;
  /** Share of defaults among the granted; null where nobody is. */
  readonly badRate: Estimate | null;
  /** Of what was granted and refused, and of reviews as such: what a reviewer decides is not known. */
  readonly cost: Estimate;
  /** The cost were every reviewed application granted, and were every one refused. */
  readonly costOfReviewed: { readonly granted: number; readonly refused: number };
  /** Of the granted; null where exposures are not known. */
  readonly loss: ExpectedLoss | null;
}

export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/** In euro, of the granted. */
export interface ExpectedLoss {
  readonly exposure: number;
  /** Sum of probability x loss given default x exposure. */
  readonly expected: number;
  /** Loss given default x exposure of those that defaulted. */
  readonly realised: number;
  /** Granted rows whose exposure is not known: they are in no sum. */
  readonly unknown: number;
}

export interface OutcomeRequest {
  readonly costs: PolicyCosts;
  readonly lossGivenDefault: number;
  readonly random: Random;
  readonly replicates: number;
}

const level = 0.95;

/** Figures of a tally: the cost with a bootstrap interval, the bad rate with Wilson's. */
export function outcomeOf(tally: Tally, request: OutcomeRequest): PolicyOutcome {
  const { goods, defaults, rows } = tally;
  const granted = goods[0] + defaults[0];
  const { interval, estimate } = costOf(tally, request);
  const { falseNegativeCost, falsePositiveCost } = request.costs;
  return {
    rows,
    defaults: sum(defaults),
    granted,
    reviewed: goods[1] + defaults[1],
    refused: goods[2] + defaults[2],
    approvalRate: rows === 0 ? NaN : granted / rows,
    badRate: granted === 0 ? null : badRateOf(defaults[0], granted),
    cost: { value: estimate, interval },
    costOfReviewed: {
      granted: estimate + falseNegativeCost * defaults[1],
      refused: estimate + falsePositiveCost * goods[1],
    },
    loss: lossOf(tally, request),
  };
}

function badRateOf(defaults: number, granted: number): Estimate {
  const value = defaults / granted;
  return { value, interval: wilsonInterval({ share: value, rows: granted }, level) };
}

function costOf({ goods, defaults, rows }: Tally, { costs, random, replicates }: OutcomeRequest) {
  const { falseNegativeCost, falsePositiveCost, reviewCost = 0 } = costs;
  const counts = [
    { value: falseNegativeCost, count: defaults[0] },
    { value: falsePositiveCost, count: goods[2] },
    { value: reviewCost, count: goods[1] + defaults[1] },
  ];
  const free = { value: 0, count: rows - sum(counts.map(({ count }) => count)) };
  return bootstrapTotal({ strata: [[...counts, free]], random, replicates, level });
}

function lossOf({ lent }: Tally, { lossGivenDefault }: OutcomeRequest): ExpectedLoss | null {
  if (lent === null) return null;
  return {
    exposure: lent.exposure,
    expected: lossGivenDefault * lent.expected,
    realised: lossGivenDefault * lent.defaulted,
    unknown: lent.unknown,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
