import type { Portfolio } from '@octroi/features';
import type { RouteName } from '../routes.ts';
import { formSchema } from './form-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import {
  applicantParameters,
  fileParameters,
  noQuery,
  policyQuery,
  reportParameters,
} from './parameter-schemas.ts';
import { explainSchema, scoreSchema } from './score-schema.ts';

/** What a request of one route may hold. */
export interface RequestSchemas {
  readonly body?: JsonSchema;
  /** The schema of each line of a body that is a stream of lines. */
  readonly line?: JsonSchema;
  readonly query: JsonSchema;
  readonly parameters?: JsonSchema;
}

/** The requests of every route, from what the portfolio's tables and form allow. */
export function requestSchemas(portfolio: Portfolio): Readonly<Record<RouteName, RequestSchemas>> {
  const score = scoreSchema(portfolio);
  const nothing = { query: noQuery };
  return {
    predict: { body: formSchema(portfolio), query: policyQuery },
    score: { body: score, query: policyQuery },
    explain: { body: explainSchema(score), query: policyQuery },
    batch: { line: score, query: policyQuery },
    model: nothing,
    applicant: { query: noQuery, parameters: applicantParameters },
    form: nothing,
    formFile: { query: noQuery, parameters: fileParameters },
    comparison: nothing,
    importance: nothing,
    fairness: nothing,
    drift: nothing,
    driftReport: { query: noQuery, parameters: reportParameters },
    live: nothing,
    ready: nothing,
    metrics: nothing,
    openapi: nothing,
  };
}
