import Type, { type Static } from 'typebox';
import { closed } from './common.ts';
import { scoreAnswer } from './decision.ts';
import { problem } from './problem.ts';

/** Number of the request's line, from 1; lines without anything on them are counted and not answered. */
const line = { line: Type.Integer({ minimum: 1 }) };

/** One line of `POST /v1/batch`: the answer of `/v1/score`, or what is wrong with that line. */
export const batchLine = Type.Union([
  Type.Object({ ...line, ...scoreAnswer.properties }, closed),
  Type.Object({ ...line, ...problem.properties }, closed),
]);
export type BatchLine = Static<typeof batchLine>;
