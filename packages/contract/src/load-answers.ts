import type * as answers from './answers/index.ts';

/**
 * The schemas of every answer. They are loaded when asked for: TypeBox takes a while to load, and neither a
 * server’s start nor the page needs it.
 */
export const loadAnswers = (): Promise<typeof answers> => import('./answers/index.ts');

export type AnswerName = keyof typeof answers;
