import Type, { type Static } from 'typebox';
import { closed } from './common.ts';

/** `GET /health/live` and, when it can answer, `GET /health/ready`. */
export const healthAnswer = Type.Object({ status: Type.Literal('ok') }, closed);
export type HealthAnswer = Static<typeof healthAnswer>;
