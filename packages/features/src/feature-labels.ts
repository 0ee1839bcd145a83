import type { Translated } from '@octroi/core';
import type { Preset } from './feature.ts';
import type { Portfolio } from './portfolio.ts';

/**
 * What each feature of a preset is called, by name: as the demo form asks for it, as the source column is
 * called, or else what it means.
 */
export function featureLabels(
  { demoPreset, demoForm, labels }: Pick<Portfolio, 'demoPreset' | 'demoForm' | 'labels'>,
  preset: Preset,
): ReadonlyMap<string, Translated> {
  const fields =
    preset.name === demoPreset ? demoForm.groups.flatMap(({ fields: own }) => own) : [];
  return new Map([
    ...[...preset.features, ...preset.learnt].map(({ name, meaning }): [string, Translated] => [
      name,
      Object.hasOwn(labels, name) ? labels[name].label : meaning,
    ]),
    ...fields.map(({ name, label }): [string, Translated] => [name, label]),
  ]);
}
