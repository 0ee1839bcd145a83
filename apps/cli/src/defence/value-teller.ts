import type { Language } from '@octroi/core';
import type { Portfolio, Preset, Unit } from '@octroi/features';
import type { FeatureValue } from '@octroi/scoring';
import { explainedFeatures } from '../explain/explained-feature.ts';
import { valueWords } from '../explain/value-words.ts';

/** Says features and fields by their names and values as a person reads them. */
export interface ValueTeller {
  readonly label: (name: string) => string;
  /** Whether it is asked for as it is: a column of the application, not something made of several. */
  readonly isAsked: (name: string) => boolean;
  /** Whether its value says something by itself: a code that stands for a kind does not. */
  readonly speaks: (name: string) => boolean;
  readonly words: (name: string, value: FeatureValue) => string;
}

/** Features of a preset, and fields of the application beside them. */
export function valueTeller(portfolio: Portfolio, preset: Preset, language: Language): ValueTeller {
  const featureOf = explainedFeatures(portfolio, preset, language);
  const known = new Set(preset.features.map(({ name }) => name));
  const column = (name: string): { readonly label: string; readonly unit: Unit } | undefined => {
    if (known.has(name) || !Object.hasOwn(portfolio.labels, name)) return undefined;
    const { label, unit } = portfolio.labels[name];
    return { label: label[language], unit };
  };
  return {
    label: (name) => column(name)?.label ?? featureOf(name).label,
    isAsked: (name) => Object.hasOwn(portfolio.labels, name),
    speaks: (name) => {
      const { unit, named } = featureOf(name);
      return unit !== 'category' || named.size > 0 || Object.hasOwn(portfolio.labels, name);
    },
    words: (name, value) => {
      const { unit, named } = featureOf(name);
      const said = { unit: column(name)?.unit ?? unit, named, seen: undefined };
      return valueWords(value, said, language);
    },
  };
}
