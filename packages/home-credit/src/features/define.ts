import type { Expression, Feature, Monotone, Unit } from '@octroi/features';
import { translated } from '../labels/translated.ts';

/** One line a feature: name, meaning in English and French, unit, formula. */
export function define(
  name: string,
  [en, fr, unit, monotone]: readonly [en: string, fr: string, unit: Unit, monotone?: Monotone],
  expression: Expression,
): Feature {
  return {
    name,
    meaning: translated(en, fr),
    unit,
    ...(monotone && { monotone }),
    expression,
  };
}
