import type { Unit } from '@octroi/features';
import type { DriftDocument } from '@octroi/monitoring';
import Type, { type Static, type TSchema } from 'typebox';
import { closed, translated } from './common.ts';

const driftLevel = Type.Union([Type.Literal('none'), Type.Literal('watch'), Type.Literal('drift')]);

const comparedWindow = Type.Object(
  {
    name: Type.String(),
    kind: Type.Union([
      Type.Literal('file'),
      Type.Literal('development'),
      Type.Literal('untouched'),
    ]),
    rows: Type.Integer(),
  },
  closed,
);

const id = '2026-03-02T06-00-00-000Z-5f1c9a3e';

/** One kept report in the list. */
export const driftSummary = Type.Object(
  {
    id: Type.String(),
    createdAt: Type.String(),
    /** A file by its name; `development` and `untouched` are the two sides of a training's split. */
    reference: comparedWindow,
    current: comparedWindow,
    preset: Type.String(),
    /** Null where features alone were compared. */
    bundle: Type.Union([Type.String(), Type.Null()]),
    verdict: driftLevel,
    features: Type.Object(
      { compared: Type.Integer(), drift: Type.Integer(), watch: Type.Integer() },
      closed,
    ),
  },
  closed,
);

/** `GET /v1/drift`: the reports of the workspace, the newest first. */
export const driftListAnswer = Type.Object(
  {
    reports: Type.Array(driftSummary),
    /** Ids of reports whose files are no longer what Octroi wrote. */
    damaged: Type.Array(Type.String()),
  },
  {
    ...closed,
    examples: [
      {
        reports: [
          {
            id,
            createdAt: '2026-03-02T06:00:00.000Z',
            reference: { name: 'application_train.csv', kind: 'file', rows: 307511 },
            current: { name: 'february.csv', kind: 'file', rows: 24180 },
            preset: 'application',
            bundle: '2026-01-05T09-12-44-310Z-application-lgbm',
            verdict: 'watch',
            features: { compared: 120, drift: 1, watch: 3 },
          },
        ],
        damaged: [],
      },
    ],
  },
);
export type DriftListAnswer = Static<typeof driftListAnswer>;

const anObject = { type: 'object', additionalProperties: true };
const aList = { type: 'array', items: { type: 'object' } };

/** What the report holds, part by part; drift.json is the same. */
const parts = {
  format: Type.Literal('octroi-drift'),
  formatVersion: Type.Literal(1),
  alpha: Type.Number(),
  level: Type.Number(),
  answerLevel: Type.Number(),
  rows: Type.Object({ reference: Type.Integer(), current: Type.Integer() }, closed),
  verdict: Type.Unsafe<DriftDocument['verdict']>(anObject),
  deck: Type.Unsafe<DriftDocument['deck']>(anObject),
  features: Type.Unsafe<DriftDocument['features']>(aList),
  schema: Type.Unsafe<DriftDocument['schema']>(aList),
  predictions: Type.Union([
    Type.Unsafe<NonNullable<DriftDocument['predictions']>>(anObject),
    Type.Null(),
  ]),
  target: Type.Union([Type.Unsafe<NonNullable<DriftDocument['target']>>(anObject), Type.Null()]),
  adversary: Type.Union([
    Type.Unsafe<NonNullable<DriftDocument['adversary']>>(anObject),
    Type.Null(),
  ]),
  evidently: Type.Unsafe<DriftDocument['evidently']>(anObject),
  thresholds: Type.Unsafe<DriftDocument['thresholds']>(anObject),
  source: Type.Unsafe<DriftDocument['source']>(anObject),
} satisfies Readonly<Record<keyof DriftDocument, TSchema>>;

/** `GET /v1/drift/:id`: a kept report, and the words to read it with. */
export const driftReportAnswer = Type.Object(
  {
    id: Type.String(),
    report: Type.Object(parts, closed),
    /** By feature: the unit of its values. */
    units: Type.Record(Type.String(), Type.Unsafe<Unit>({ type: 'string' })),
    /** By feature, then by level: what the level is called, where it has a name of its own. */
    levels: Type.Record(Type.String(), Type.Record(Type.String(), translated)),
  },
  closed,
);
export type DriftReportAnswer = Omit<Static<typeof driftReportAnswer>, 'report'> & {
  readonly report: DriftDocument;
};
