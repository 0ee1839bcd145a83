import type { PredictAnswer, ScoreAnswer } from '@octroi/contract';
import type { Policy, Row } from '@octroi/features';
import { decide, policyValue, type Assessment } from '@octroi/scoring';
import { policyNamed } from '@octroi/workspace';
import type { OpenModel } from './open-model.ts';

export interface DecisionRequest {
  readonly requestId: string;
  /** Name of the policy asked for. */
  readonly policy: string | undefined;
}

/**
 * The reference project's answer to a filled form.
 *
 * @throws OctroiError WORKSPACE_POLICY_UNKNOWN
 */
export function predict(model: OpenModel, row: Row, request: DecisionRequest): PredictAnswer {
  const policy = policyOf(model, request.policy);
  const [assessment] = model.scorer.assess([row]);
  return {
    probability: policyValue(assessment, policy),
    decision: decide(assessment, policy) === 'refused' ? 1 : 0,
    threshold: policy.threshold,
    defaultProbability: assessment.probability,
    logOdds: assessment.logOdds,
    ...decidedBy({ model, policy, row, requestId: request.requestId }),
  };
}

/**
 * Scores and decides one full application.
 *
 * @throws OctroiError WORKSPACE_POLICY_UNKNOWN
 */
export function score(model: OpenModel, row: Row, request: DecisionRequest & Named): ScoreAnswer {
  const policy = policyOf(model, request.policy);
  const [assessment] = model.scorer.assess([row]);
  return scored(assessment, { ...request, model, policy, row });
}

interface Named {
  /** Column that holds the applicant's id. */
  readonly applicantKey: string;
}

interface Deciding {
  readonly model: OpenModel;
  readonly policy: Policy;
  readonly row: Row;
  readonly requestId: string;
}

function scored(assessment: Assessment, deciding: Deciding & Named): ScoreAnswer {
  const { policy, row, applicantKey } = deciding;
  const applicant = row[applicantKey];
  return {
    applicant: typeof applicant === 'number' ? applicant : null,
    logOdds: assessment.logOdds,
    score: assessment.score,
    balancedScore: assessment.balancedScore,
    probability: assessment.probability,
    decision: decide(assessment, policy),
    ...decidedBy(deciding),
  };
}

type Decided = Pick<ScoreAnswer, 'requestId' | 'model' | 'policy' | 'outsideTraining'>;

function decidedBy({ model, policy, row, requestId }: Deciding): Decided {
  const { name, version, label, scale, threshold } = policy;
  const { described } = model;
  return {
    requestId,
    model: { name: described.name, bundle: described.bundle, preset: described.preset },
    policy: { name, version, label, scale, threshold },
    outsideTraining: model.scorer.outsideTraining(row),
  };
}

/** The policy asked for, else the one that decides by default. */
export function policyOf({ policies }: OpenModel, name: string | undefined): Policy {
  return name === undefined ? policies[0] : policyNamed(policies, name);
}
