import type { Language } from '@octroi/core';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { formatsOf, type Formats } from '../format/formats.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';

const dictionaries: Readonly<Record<Language, Words>> = { en, fr };

export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly formats: Formats;
}

export function speechIn(language: Language): Speech {
  return { language, words: dictionaries[language], formats: formatsOf(language) };
}

export const SpeechContext = createContext<Speech>(speechIn('en'));

/** The words and number formats of the language the page is read in. */
export function useSpeech(): Speech {
  return useContext(SpeechContext);
}
