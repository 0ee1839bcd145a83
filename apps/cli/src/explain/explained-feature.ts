import type { Language, Translated } from '@octroi/core';
import {
  featureLabels,
  levelLabelsOf,
  type Portfolio,
  type Preset,
  type Unit,
} from '@octroi/features';

/** A feature as a person reads it. */
export interface ExplainedFeature {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  /** Values that have a name of their own: choices of the form, levels of a text. */
  readonly named: ReadonlyMap<number | string, string>;
}

/** Looks up the features of a preset, in one language. */
export function explainedFeatures(
  portfolio: Portfolio,
  preset: Preset,
  language: Language,
): (name: string) => ExplainedFeature {
  const labels = featureLabels(portfolio, preset);
  const units = new Map<string, Unit>(
    [...preset.features, ...preset.learnt].map(({ name, unit }) => [name, unit]),
  );
  const fields =
    preset.name === portfolio.demoPreset
      ? portfolio.demoForm.groups.flatMap(({ fields: own }) => own)
      : [];
  const options = new Map(
    fields.map(({ name, input }) => [name, input.kind === 'choice' ? input.options : []]),
  );
  const levels = levelLabelsOf(portfolio, preset);
  return (name) => {
    const label: Translated | undefined = labels.get(name);
    return {
      name,
      label: label?.[language] ?? name,
      unit: units.get(name) ?? 'none',
      named: new Map<number | string, string>([
        ...(options.get(name) ?? []).map(
          ({ value, label: own }) => [value, own[language]] as const,
        ),
        ...Object.entries(levels.get(name) ?? {}).map(
          ([level, own]) => [level, own[language]] as const,
        ),
      ]),
    };
  };
}
