import type { ImportanceAnswer } from '@octroi/contract';
import type { Language } from '@octroi/core';

/** What a feature is called, its own name where nothing better is known. */
export function labelOf(
  labels: ImportanceAnswer['labels'],
  feature: string,
  language: Language,
): string {
  return Object.hasOwn(labels, feature) ? labels[feature][language] : feature;
}
