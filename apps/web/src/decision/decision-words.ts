import type { Language } from '@octroi/core';
import { useSpeech } from '../words/words.ts';
import { decisionEn, type DecisionWords } from './words-en.ts';
import { decisionFr } from './words-fr.ts';

const dictionaries: Readonly<Record<Language, DecisionWords>> = { en: decisionEn, fr: decisionFr };

/** The words of this view, which come with it. */
export function useDecisionWords(): DecisionWords {
  return dictionaries[useSpeech().language];
}
