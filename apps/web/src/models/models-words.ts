import type { Language } from '@octroi/core';
import { useSpeech } from '../words/words.ts';
import { modelsEn, type ModelsWords } from './words-en.ts';
import { modelsFr } from './words-fr.ts';

const dictionaries: Readonly<Record<Language, ModelsWords>> = { en: modelsEn, fr: modelsFr };

/** The words of this view, which come with it. */
export function useModelsWords(): ModelsWords {
  return dictionaries[useSpeech().language];
}
