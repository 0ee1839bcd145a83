import type { Language } from '@octroi/core';
import { useSpeech } from '../words/words.ts';
import { driftEn, type DriftViewWords } from './words-en.ts';
import { driftFr } from './words-fr.ts';

const dictionaries: Readonly<Record<Language, DriftViewWords>> = { en: driftEn, fr: driftFr };

/** The words of this view, which come with it. */
export function useDriftWords(): DriftViewWords {
  return dictionaries[useSpeech().language];
}
