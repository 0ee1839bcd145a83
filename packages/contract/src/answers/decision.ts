import Type, { type Static } from 'typebox';
import { closed, modelName, outsideField, policyAnswer } from './common.ts';

export const decisionWord = Type.Union([
  Type.Literal('granted'),
  Type.Literal('review'),
  Type.Literal('refused'),
]);

const ruling = {
  /** The hard rule that decided; null where a cut-off did. */
  rule: Type.Union([Type.String(), Type.Null()]),
  /** The segment whose cut-offs decided; null where they were the policy's own. */
  segment: Type.Union([Type.String(), Type.Null()]),
};

const decided = {
  requestId: Type.String(),
  model: modelName,
  policy: policyAnswer,
  outsideTraining: Type.Array(outsideField),
};

/**
 * The reference project's answer, and who decided. `probability` is its word for the number that
 * `threshold` cuts, on the policy's scale; `defaultProbability` is the calibrated one.
 */
export const predictAnswer = Type.Object(
  {
    probability: Type.Number(),
    /** 1 is not granted: refused, or for a person to review. */
    decision: Type.Union([Type.Literal(0), Type.Literal(1)]),
    outcome: decisionWord,
    ...ruling,
    threshold: Type.Number(),
    defaultProbability: Type.Number(),
    logOdds: Type.Number(),
    ...decided,
  },
  closed,
);
export type PredictAnswer = Static<typeof predictAnswer>;

const scored = {
  /** Null where the application has no id. */
  applicant: Type.Union([Type.Integer(), Type.Null()]),
  logOdds: Type.Number(),
  score: Type.Number(),
  balancedScore: Type.Number(),
  probability: Type.Number(),
  decision: decisionWord,
  ...ruling,
  ...decided,
};

export const scoreAnswer = Type.Object(scored, closed);
export type ScoreAnswer = Static<typeof scoreAnswer>;

/** What one feature added to the raw log-odds of this application. */
export const contribution = Type.Object(
  {
    feature: Type.String(),
    /** The feature's value; null is missing. */
    value: Type.Union([Type.Number(), Type.String(), Type.Null()]),
    logOdds: Type.Number(),
  },
  closed,
);
export type Contribution = Static<typeof contribution>;

export const explainAgainst = Type.Union([Type.Literal('training'), Type.Literal('reference')]);

/** base + the contributions is the raw log-odds. Largest absolute contribution first. */
export const explainAnswer = Type.Object(
  {
    ...scored,
    /** `training`: path-dependent; `reference`: interventional, against the bundle's sample. */
    against: explainAgainst,
    base: Type.Number(),
    contributions: Type.Array(contribution),
  },
  closed,
);
export type ExplainAnswer = Static<typeof explainAnswer>;
