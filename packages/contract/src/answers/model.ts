import type { ClassProjection, Comparison, ModelEvaluation } from '@octroi/statistics';
import type { Form } from '@octroi/features';
import type { FairnessDocument, GlobalImportance } from '@octroi/scoring';
import Type, { type Static } from 'typebox';
import { closed, policyAnswer, translated } from './common.ts';

/** One bundle that is served. */
export const servedModel = Type.Object(
  {
    /** `form` scores the demo form, `application` full applications. */
    role: Type.Union([Type.Literal('form'), Type.Literal('application')]),
    bundle: Type.String(),
    name: Type.String(),
    engine: Type.String(),
    preset: Type.String(),
    features: Type.Integer(),
    createdAt: Type.String(),
    trainedOn: Type.Integer(),
    baseRate: Type.Number(),
    /** Rules that can be asked for by name; the first decides where none is. */
    policies: Type.Array(policyAnswer),
    /** sha256 of every file of the bundle. */
    files: Type.Record(Type.String(), Type.String()),
  },
  closed,
);
export type ServedModel = Static<typeof servedModel>;

/** `GET /v1/model`. */
export const modelAnswer = Type.Object(
  { version: Type.String(), portfolio: Type.String(), models: Type.Array(servedModel) },
  closed,
);
export type ModelAnswer = Static<typeof modelAnswer>;

/** What training saw of a number: `typical` holds nine values in ten. */
export const seenValues = Type.Object(
  {
    lowest: Type.Number(),
    highest: Type.Number(),
    typical: Type.Unsafe<[number, number]>(Type.Array(Type.Number(), { minItems: 2, maxItems: 2 })),
    median: Type.Number(),
  },
  closed,
);

/** `GET /v1/form`: the demo form as the page shows it. */
export const formAnswer = Type.Object(
  {
    form: Type.Unsafe<Form>({ type: 'object', additionalProperties: true }),
    applicants: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          label: translated,
          values: Type.Record(Type.String(), Type.Union([Type.Number(), Type.Null()])),
        },
        closed,
      ),
    ),
    /** By field: what training saw. */
    seen: Type.Record(Type.String(), seenValues),
    /** The reasons a decision on it may be given for, and the fields that tell each. */
    reasons: Type.Array(
      Type.Object(
        { name: Type.String(), label: translated, features: Type.Array(Type.String()) },
        closed,
      ),
    ),
    model: servedModel,
  },
  closed,
);
export type FormAnswer = Static<typeof formAnswer>;

/** `GET /v1/comparison`: the run that made the application model, with its curves. */
export const comparisonAnswer = Type.Object(
  {
    run: Type.String(),
    preset: Type.String(),
    createdAt: Type.String(),
    rows: Type.Object(
      { all: Type.Integer(), development: Type.Integer(), untouched: Type.Integer() },
      closed,
    ),
    features: Type.Integer(),
    folds: Type.Integer(),
    seed: Type.Integer(),
    baseRate: Type.Number(),
    comparison: Type.Unsafe<Comparison>({ type: 'object', additionalProperties: true }),
    /** Null where the run was made before curves were kept. */
    evaluation: Type.Union([
      Type.Object(
        {
          models: Type.Array(
            Type.Unsafe<ModelEvaluation>({ type: 'object', additionalProperties: true }),
          ),
          /** Null where no linear model was trained. */
          projection: Type.Union([
            Type.Unsafe<ClassProjection>({ type: 'object', additionalProperties: true }),
            Type.Null(),
          ]),
        },
        closed,
      ),
      Type.Null(),
    ]),
  },
  closed,
);
export type ComparisonAnswer = Static<typeof comparisonAnswer>;

/** `GET /v1/importance`: null until `octroi explain` has run for the bundle. */
export const importanceAnswer = Type.Object(
  {
    importance: Type.Union([
      Type.Unsafe<GlobalImportance>({ type: 'object', additionalProperties: true }),
      Type.Null(),
    ]),
    /** By feature: what it is. */
    labels: Type.Record(Type.String(), translated),
  },
  closed,
);
export type ImportanceAnswer = Static<typeof importanceAnswer>;

/** `GET /v1/fairness`: null until `octroi fairness` has run for the bundle. Undefined figures are null. */
export const fairnessAnswer = Type.Object(
  {
    fairness: Type.Union([
      Type.Unsafe<FairnessDocument>({ type: 'object', additionalProperties: true }),
      Type.Null(),
    ]),
    /** By protected attribute: what it is, and what its groups are, by any name they were measured under. */
    labels: Type.Record(
      Type.String(),
      Type.Object({ label: translated, groups: Type.Record(Type.String(), translated) }, closed),
    ),
  },
  closed,
);
export type FairnessAnswer = Static<typeof fairnessAnswer>;

/** `GET /v1/applicants/:id`: the application as it was ingested. */
export const applicantAnswer = Type.Object(
  {
    applicant: Type.Integer(),
    row: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String(), Type.Null()])),
  },
  closed,
);
export type ApplicantAnswer = Static<typeof applicantAnswer>;
