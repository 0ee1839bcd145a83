import type { Language } from '@octroi/core';
import type { Unit } from '@octroi/features';
import type { DriftDocument } from '../drift-document.ts';
import { sayDrift, type DriftWord } from './drift-words.ts';
import { figuresIn, type Figures } from './figures.ts';

/** What the parts of a report are written from: the figures, and how the reader is spoken to. */
export interface ReportReader {
  readonly document: DriftDocument;
  readonly language: Language;
  readonly figures: Figures;
  readonly unitOf: (feature: string) => Unit;
  readonly labelOf: (feature: string) => string;
  /** A level of a category as a person reads it. */
  readonly levelOf: (feature: string, level: string) => string;
  readonly say: (word: DriftWord, values?: Readonly<Record<string, string>>) => string;
}

export interface ReaderRequest {
  readonly document: DriftDocument;
  readonly language: Language;
  readonly unitOf: (feature: string) => Unit;
  readonly levelOf: ReportReader['levelOf'];
}

export function reportReader({ document, language, unitOf, levelOf }: ReaderRequest): ReportReader {
  const labels = new Map(document.features.map(({ name, label }) => [name, label[language]]));
  return {
    document,
    language,
    unitOf,
    levelOf,
    figures: figuresIn(language),
    labelOf: (feature) => labels.get(feature) ?? feature,
    say: (word, values) => sayDrift(word, language, values),
  };
}
