import Type, { type Static } from 'typebox';
import { closed } from './common.ts';

/** One field that is wrong, in the language asked for. */
export const fieldProblem = Type.Object(
  { field: Type.String(), expected: Type.String(), found: Type.String() },
  closed,
);
export type FieldProblem = Static<typeof fieldProblem>;

/** RFC 9457 problem details: `application/problem+json`. */
export const problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    /** What happened, in one sentence. */
    detail: Type.String(),
    /** How to mend it. */
    mend: Type.String(),
    code: Type.String(),
    instance: Type.String(),
    requestId: Type.String(),
    fields: Type.Optional(Type.Array(fieldProblem)),
  },
  closed,
);
export type Problem = Static<typeof problem>;
