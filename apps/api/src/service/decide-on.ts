import type { AskedApplication, PredictAnswer, ScoreAnswer } from '@octroi/contract';
import type { History, Policy, Row } from '@octroi/features';
import { policyValue, ruleOn } from '@octroi/scoring';
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
  const ruling = ruleOn(assessment, policy, model.scorer.featuresOf(row));
  return {
    probability: policyValue(assessment, policy),
    decision: ruling.decision === 'granted' ? 0 : 1,
    outcome: ruling.decision,
    rule: ruling.rule,
    segment: ruling.segment,
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
export function score(
  model: OpenModel,
  asked: AskedApplication,
  request: DecisionRequest,
): ScoreAnswer {
  const policy = policyOf(model, request.policy);
  const [assessment] = model.scorer.assess([asked.row], [asked.history]);
  return {
    applicant: asked.applicant,
    logOdds: assessment.logOdds,
    score: assessment.score,
    balancedScore: assessment.balancedScore,
    probability: assessment.probability,
    ...ruleOn(assessment, policy, model.scorer.featuresOf(asked.row, asked.history)),
    ...decidedBy({ ...asked, model, policy, requestId: request.requestId }),
  };
}

interface Deciding {
  readonly model: OpenModel;
  readonly policy: Policy;
  readonly row: Row;
  readonly history?: History | undefined;
  readonly requestId: string;
}

type Decided = Pick<ScoreAnswer, 'requestId' | 'model' | 'policy' | 'outsideTraining'>;

function decidedBy({ model, policy, row, history, requestId }: Deciding): Decided {
  const { described } = model;
  return {
    requestId,
    model: { name: described.name, bundle: described.bundle, preset: described.preset },
    policy,
    outsideTraining: model.scorer.outsideTraining(row, history),
  };
}

/** The policy asked for, else the one that decides by default. */
export function policyOf({ policies }: OpenModel, name: string | undefined): Policy {
  return name === undefined ? policies[0] : policyNamed(policies, name);
}
