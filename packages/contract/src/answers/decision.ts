import Type, { type Static } from 'typebox';
import { closed, modelName, outsideField, policyAnswer, translated } from './common.ts';

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

const value = Type.Union([Type.Number(), Type.String(), Type.Null()]);

/** A feature behind a reason. */
const reasonField = Type.Object(
  {
    feature: Type.String(),
    label: translated,
    /** The application's own; null is missing. */
    value,
    /** Of the accepted applicants near the cut-off. */
    typical: value,
    /** Above 0. */
    logOdds: Type.Number(),
  },
  closed,
);

const reason = Type.Object(
  {
    name: Type.String(),
    label: translated,
    /** What all its features add to the log-odds, against the typical accepted applicant: above 0. */
    logOdds: Type.Number(),
    /** Those that argue against the applicant, most weight first. */
    fields: Type.Array(reasonField),
  },
  closed,
);

/** Why an application is not granted. */
export const principalReasons = Type.Object(
  {
    /** At most four, most weight first. */
    reasons: Type.Array(reason),
    /** How many accepted applicants near the cut-off the typical values are of. */
    referenceRows: Type.Integer(),
    /** The part of the way to the cut-off that is gone with typical values in the reasons' place. */
    closes: Type.Number(),
  },
  closed,
);

/** The nearest application that would be granted. */
export const decisionChange = Type.Object(
  {
    fields: Type.Array(
      Type.Object(
        { field: Type.String(), label: translated, from: value, to: Type.Number() },
        closed,
      ),
    ),
    logOdds: Type.Number(),
    probability: Type.Number(),
  },
  closed,
);

/** base + the contributions is the raw log-odds. Largest absolute contribution first. */
export const explainAnswer = Type.Object(
  {
    ...scored,
    /** `training`: path-dependent; `reference`: interventional, against the bundle's sample. */
    against: explainAgainst,
    base: Type.Number(),
    contributions: Type.Array(contribution),
    /**
     * Null for a granted application, where a hard rule decided, and where the model keeps nobody to compare
     * with.
     */
    reasons: Type.Union([principalReasons, Type.Null()]),
    /** Null for a granted application, and where nothing the applicant can change is enough. */
    change: Type.Union([decisionChange, Type.Null()]),
  },
  closed,
);
export type ExplainAnswer = Static<typeof explainAnswer>;
