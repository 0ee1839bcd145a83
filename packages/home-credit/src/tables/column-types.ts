import type { ColumnContract } from '@octroi/features';

export const identifier = { type: 'integer', required: true } as const satisfies ColumnContract;
export const integer = { type: 'integer' } as const satisfies ColumnContract;
/** Amounts are written with at most three digits after the point. */
export const money = { type: 'decimal', scale: 3 } as const satisfies ColumnContract;
export const real = { type: 'real' } as const satisfies ColumnContract;
export const text = { type: 'text' } as const satisfies ColumnContract;
