import { loadAnswers, ownKeywords, type AnswerName } from '@octroi/contract';
import { Ajv } from 'ajv';
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';

const ajv = new Ajv({ strict: false });
for (const keyword of ownKeywords) ajv.addKeyword(keyword);

/** What was answered, once it is a 200 and all that its schema says. */
export async function answerOf<Answer>(
  answer: LightMyRequestResponse,
  schema: AnswerName,
): Promise<Answer> {
  const value = answer.json<unknown>();
  const schemas = await loadAnswers();
  expect([answer.statusCode, ajv.validate(schemas[schema], value), ajv.errors]).toEqual([
    200,
    true,
    null,
  ]);
  return value as Answer;
}
