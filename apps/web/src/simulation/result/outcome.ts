import type { PredictAnswer } from '@octroi/contract';
import type { Policy } from '@octroi/features';
import { policyValue, ruleOn, type Assessment, type Ruling } from '@octroi/scoring';
import type { Values } from '../fields/values.ts';

/** One decision, from the API or from the engine in the page. */
export interface Outcome extends Ruling {
  /** The number the rule cuts, on the rule's scale. */
  readonly value: number;
  /** The calibrated probability of default. */
  readonly probability: number;
  readonly logOdds: number;
  readonly policy: Policy;
}

/** What a rule makes of an assessment of what is entered. */
export function outcomeOf(assessment: Assessment, policy: Policy, values: Values): Outcome {
  return {
    value: policyValue(assessment, policy),
    ...ruleOn(assessment, policy, (feature) => values[feature] ?? null),
    probability: assessment.probability,
    logOdds: assessment.logOdds,
    policy,
  };
}

/** The API's answer as an outcome. */
export function outcomeOfAnswer(answer: PredictAnswer): Outcome {
  return {
    value: answer.probability,
    decision: answer.outcome,
    rule: answer.rule,
    segment: answer.segment,
    probability: answer.defaultProbability,
    logOdds: answer.logOdds,
    policy: answer.policy,
  };
}

/**
 * How many decimals show on which side of the cut-off a number is: three, and more where the two would
 * read the same.
 */
export function decimalsToTell(value: number, threshold: number): number {
  for (let decimals = 3; decimals < 12; decimals += 1) {
    const shown = Number(value.toFixed(decimals));
    if (value < threshold ? shown < threshold : shown >= threshold) return decimals;
  }
  return 17;
}
