import type { Portfolio, Row } from '@octroi/features';
import { applicationExample, applicationSchema } from './application-schema.ts';
import { historyExample, historySchema, type HistoryRequest } from './history-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** An application and what is known beside it, or the id of an applicant that the workspace knows. */
export type ScoreRequest =
  | {
      readonly application: Row;
      readonly history?: HistoryRequest;
      readonly applicant?: undefined;
    }
  | { readonly applicant: number; readonly application?: undefined; readonly history?: undefined };

export type ExplainAgainst = 'training' | 'reference';

export type ExplainRequest = ScoreRequest & {
  /** `training` where absent. */
  readonly against?: ExplainAgainst;
};

const applicantId: JsonSchema = {
  type: 'integer',
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  examples: [100001],
  'x-label': { en: 'id of an applicant of the workspace', fr: 'identifiant d’un demandeur connu' },
  'x-expected': { en: 'a whole number, 0 or more', fr: 'un nombre entier, 0 ou plus' },
};

const oneOfTheTwo = {
  oneOf: [
    { required: ['application'] },
    { required: ['applicant'], not: { required: ['history'] } },
  ],
  'x-expected': {
    en: 'either "application", with or without "history", or "applicant"',
    fr: 'ou bien « application », avec ou sans « history », ou bien « applicant »',
  },
} as const satisfies JsonSchema;

export function scoreSchema(portfolio: Portfolio): JsonSchema {
  return {
    type: 'object',
    properties: {
      application: applicationSchema(portfolio),
      history: historySchema(portfolio),
      applicant: applicantId,
    },
    additionalProperties: false,
    ...oneOfTheTwo,
    examples: [
      { application: applicationExample(portfolio), history: historyExample(portfolio) },
      { application: applicationExample(portfolio) },
    ],
  };
}

/** What `scoreSchema` takes, and what to explain against. */
export function explainSchema(score: JsonSchema): JsonSchema {
  return { ...score, properties: { ...score.properties, against: againstSchema } };
}

const againstSchema: JsonSchema = {
  type: 'string',
  enum: ['training', 'reference'],
  examples: ['training'],
  'x-label': {
    en: 'what the application is compared with: the training rows (path-dependent) or the bundle’s sample (interventional)',
    fr: 'à quoi la demande est comparée : lignes d’apprentissage ou échantillon du modèle',
  },
  'x-expected': { en: '"training" or "reference"', fr: '« training » ou « reference »' },
};
