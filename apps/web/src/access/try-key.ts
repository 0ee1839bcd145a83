import type { Language } from '@octroi/core';
import { ask } from '../api/ask.ts';
import type { ApiFailure } from '../api/failure.ts';
import { failureOf } from '../api/use-answer.ts';

/** What became of a key: the server takes it, refuses it, or could not be asked. */
export type Trial = 'right' | 'wrong' | { readonly failure: ApiFailure };

/** What a header can hold, and so a key. */
const headerText = /^[\x21-\x7e]+$/;

/** Asks the server something that needs a key, with this one. */
export async function tryKey(key: string, language: Language): Promise<Trial> {
  if (!headerText.test(key)) return 'wrong';
  try {
    await ask('model', { language, key });
    return 'right';
  } catch (error) {
    const failure = failureOf(error);
    const { reason } = failure;
    const refused = reason.kind === 'problem' && reason.problem.code === 'API_KEY_WRONG';
    return refused ? 'wrong' : { failure };
  }
}
