import type { ColumnContract } from '@octroi/features';

export const identifier = { type: 'integer', required: true } as const satisfies ColumnContract;
export const integer = { type: 'integer' } as const satisfies ColumnContract;
/** Amounts are written with at most three digits after the point. */
export const money = { type: 'decimal', scale: 3 } as const satisfies ColumnContract;
export const real = { type: 'real' } as const satisfies ColumnContract;
/** Money that changes hands: never nothing. */
export const amount = {
  ...money,
  range: { above: 0, maximum: 1_000_000_000 },
} as const satisfies ColumnContract;
export const count = {
  ...integer,
  range: { minimum: 0, maximum: 1000 },
} as const satisfies ColumnContract;
/** A date as days from the application to it: a century ago at most. */
export const daysBefore = {
  ...integer,
  range: { minimum: -36_525, maximum: 0 },
} as const satisfies ColumnContract;
export const binary = {
  ...integer,
  range: { minimum: 0, maximum: 1 },
} as const satisfies ColumnContract;
/** Scaled by the lender to lie between 0 and 1. */
export const share = {
  ...real,
  range: { minimum: 0, maximum: 1 },
} as const satisfies ColumnContract;
export const text = { type: 'text' } as const satisfies ColumnContract;
