import { translated } from '../../labels/translated.ts';
import type { Expression, Feature, Unit } from '@octroi/features';

/** One line a feature: name, meaning in English and French, unit, formula. */
export function define(
  name: string,
  [en, fr, unit]: readonly [en: string, fr: string, unit: Unit],
  expression: Expression,
): Feature {
  return { name, meaning: translated(en, fr), unit, expression };
}
