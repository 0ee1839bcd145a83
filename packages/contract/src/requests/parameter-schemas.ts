import type { JsonSchema } from './json-schema.ts';

/** `?policy=`: which rule decides. */
export interface PolicyQuery {
  readonly policy?: string;
}

export const noQuery: JsonSchema = { type: 'object', properties: {}, additionalProperties: false };

export const policyQuery: JsonSchema = {
  type: 'object',
  properties: {
    policy: {
      type: 'string',
      minLength: 1,
      maxLength: 64,
      pattern: '^[a-z0-9][a-z0-9-]*$',
      examples: ['least-cost'],
      'x-label': {
        en: 'the rule that decides; GET /v1/model lists them',
        fr: 'la règle qui décide ; GET /v1/model les énumère',
      },
      'x-expected': {
        en: 'the name of a policy: lower-case letters, digits and hyphens',
        fr: 'le nom d’une règle : minuscules, chiffres et traits d’union',
      },
    },
  },
  additionalProperties: false,
};

/** `/v1/applicants/{id}`: digits, as an address is text. */
export const applicantParameters: JsonSchema = {
  type: 'object',
  properties: {
    id: {
      type: 'string',
      pattern: '^[0-9]{1,15}$',
      examples: ['100001'],
      'x-label': { en: 'id of an applicant', fr: 'identifiant d’un demandeur' },
      'x-expected': { en: 'digits, at most 15', fr: 'des chiffres, au plus 15' },
    },
  },
  required: ['id'],
  additionalProperties: false,
};

/** `/v1/form/bundle/{file}`. */
export const fileParameters: JsonSchema = {
  type: 'object',
  properties: {
    file: {
      type: 'string',
      pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$',
      examples: ['manifest.json'],
      'x-label': { en: 'a file of the bundle', fr: 'un fichier du modèle enregistré' },
      'x-expected': { en: 'a plain file name', fr: 'un simple nom de fichier' },
    },
  },
  required: ['file'],
  additionalProperties: false,
};

/** `/v1/drift/{id}`. */
export const reportParameters: JsonSchema = {
  type: 'object',
  properties: {
    id: {
      type: 'string',
      pattern:
        '^(?:latest|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}-[0-9]{2}-[0-9]{2}-[0-9]{3}Z-[0-9a-f]{8})$',
      examples: ['latest', '2026-03-02T06-00-00-000Z-5f1c9a3e'],
      'x-label': { en: 'id of a drift report', fr: 'identifiant d’un rapport de dérive' },
      'x-expected': {
        en: 'latest, or an id that GET /v1/drift lists',
        fr: 'latest, ou un identifiant que GET /v1/drift énumère',
      },
    },
  },
  required: ['id'],
  additionalProperties: false,
};
