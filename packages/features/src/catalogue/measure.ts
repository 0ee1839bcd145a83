import type { Condition, NumberExpression, TextExpression } from '../expression/expression.ts';
import type { Monotone, Unit } from '../feature.ts';
import type { Noun } from './noun.ts';

/** A number that each row of a history has. */
export interface Measure<Inner extends string> {
  /** Its part of a feature's name. */
  readonly code: string;
  readonly noun: Noun;
  readonly unit: Unit;
  readonly monotone?: Monotone;
  readonly of: NumberExpression<Inner>;
}

/** A text that each row of a history has. */
export interface TextMeasure<Inner extends string> {
  readonly code: string;
  readonly noun: Noun;
  readonly of: TextExpression<Inner>;
}

/** What holds of some rows of a history, said after their noun: "paid late", "payées en retard". */
export interface Trait<Inner extends string> {
  readonly code: string;
  readonly en: string;
  readonly fr: string;
  readonly monotone?: Monotone;
  readonly when: Condition<Inner>;
}

type MeasureWords = readonly [en: string, fr: Noun['fr'], unit: Unit, monotone?: Monotone];

/** `measure('DEBT', ['debt', 'une dette', 'euro'], credit.debt)` */
export function measure<Inner extends string>(
  code: string,
  [en, fr, unit, monotone]: MeasureWords,
  of: NumberExpression<Inner>,
): Measure<Inner> {
  return { code, noun: { en, fr }, unit, ...(monotone && { monotone }), of };
}

export function textMeasure<Inner extends string>(
  code: string,
  [en, fr]: readonly [en: string, fr: Noun['fr']],
  of: TextExpression<Inner>,
): TextMeasure<Inner> {
  return { code, noun: { en, fr }, of };
}

export function trait<Inner extends string>(
  code: string,
  [en, fr, monotone]: readonly [en: string, fr: string, monotone?: Monotone],
  when: Condition<Inner>,
): Trait<Inner> {
  return { code, en, fr, ...(monotone && { monotone }), when };
}
