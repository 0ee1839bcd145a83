import type { Language } from '@octroi/core';
import type { FeatureDescription } from '@octroi/features';
import { say } from '../words.ts';
import { renderTable } from './table.ts';

/** A line a feature: what it is called, what it means, from which tables. */
export function renderFeatureList(
  features: readonly FeatureDescription[],
  language: Language,
): string {
  const column = (title: string, of: (feature: FeatureDescription) => string) =>
    ({ title, align: 'left', cells: features.map(of) }) as const;
  return renderTable([
    column(say('feature', language), ({ name }) => name),
    column(say('meaning', language), ({ meaning }) => meaning[language]),
    column(say('sources', language), ({ sources }) => sources.join(', ')),
  ]);
}
