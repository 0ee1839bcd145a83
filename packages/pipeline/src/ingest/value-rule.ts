import type { Translated } from '@octroi/core';
import type { ColumnContract } from '@octroi/features';
import { expectation } from './expectation.ts';

/** A field judged by its column: the text to load, or what was expected instead. */
type Judgement = { readonly text: string } | { readonly expected: Translated };

const digits = String.raw`\d+(?:_\d+)*`;
/** What the engine reads as a number, infinities and NaN apart. */
const numberForm = new RegExp(
  String.raw`^\+?-?(?:${digits}(?:\.(?:${digits})?)?|\.${digits})(?:[eE][+-]?${digits})?$`,
);
/** Decimals are exact in a 64-bit float up to here, times 10 to the scale. */
const exactLimit = 2 ** 51;

/**
 * Judges one field. Empty is missing, and a violation only where the column is required.
 *
 * A decimal that differs from its rounding by the noise of a 64-bit float is rounded.
 */
export function judgeValue(column: ColumnContract, text: string): Judgement {
  if (text === '') return column.required === true ? { expected: expectation.value } : { text };
  if (column.type === 'text') return { text };
  const trimmed = text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '');
  const value = numberForm.test(trimmed)
    ? Number(trimmed.replace(/^\+/, '').replaceAll('_', ''))
    : NaN;
  return judgeNumber(column, value, trimmed);
}

function judgeNumber(
  column: Exclude<ColumnContract, { type: 'text' }>,
  value: number,
  text: string,
): Judgement {
  switch (column.type) {
    case 'integer':
      if (!Number.isSafeInteger(value)) return { expected: expectation.wholeNumber };
      if (column.oneOf?.includes(value) === false) {
        return { expected: expectation.oneOf(column.oneOf) };
      }
      return { text };
    case 'decimal':
      return judgeDecimal(column.scale, value, text);
    case 'real':
      return Number.isFinite(value) ? { text } : { expected: expectation.finiteNumber };
  }
}

function judgeDecimal(scale: number, value: number, text: string): Judgement {
  const expected = expectation.decimals(scale);
  if (!Number.isFinite(value)) return { expected };
  if (Math.abs(value) * 10 ** scale >= exactLimit) {
    return { expected: expectation.decimalsBelow(scale, exactLimit / 10 ** scale) };
  }
  const rounded = Number(value.toFixed(scale));
  if (rounded === value) return { text };
  const isNoise = Math.abs(value - rounded) <= 2 * Number.EPSILON * Math.abs(value);
  return isNoise ? { text: value.toFixed(scale) } : { expected };
}
