import { createRandom, type Frame } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { loanPreset, syntheticLoans, type SyntheticLoans } from './synthetic-loans.ts';

/**
 * The made-up loans, each with up to four earlier ones in three digits: only the second tells of the risk.
 *
 * Debt follows income, but for chance.
 */
export function learntLoans(rows: number, seed: number): SyntheticLoans {
  const loans = syntheticLoans(rows, seed);
  const random = createRandom(seed).fork('earlier loans');
  const digit = (risky: number): number => (random.uniform() < 0.5 ? risky : random.integer(10));
  const texts = Array.from(loans.labels, (label) =>
    Array.from({ length: random.integer(5) }, () =>
      [1 + random.integer(9), digit(label === 1 ? 8 : 2), random.integer(10)].join(''),
    ).join(' '),
  );
  const levels = [...new Set(texts)].filter((text) => text !== '');
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const earlier = {
    kind: 'category',
    name: 'earlier loans',
    levels,
    codes: Int32Array.from(texts, (text) => codeOf.get(text) ?? -1),
  } as const;
  const frame: Frame = { rows, columns: [...loans.frame.columns, earlier] };
  return { ...loans, frame };
}

const words = { meaning: { en: '', fr: '' }, unit: 'none' } as const;

/** The loans' preset with every kind of feature that is learnt in folds. */
export const learntPreset: Preset = {
  ...loanPreset,
  learnt: [
    ...loanPreset.learnt,
    {
      kind: 'residual',
      name: 'debt unexpected',
      ...words,
      value: 'debt',
      by: ['income', 'constant', 'never there'],
    },
    {
      kind: 'neighbour-share',
      name: 'defaults alike',
      ...words,
      value: 'debt',
      by: ['income', 'debt'],
      neighbours: 5,
    },
    ...(['mean', 'max', 'latest'] as const).map((statistic) => ({
      kind: 'row-risk' as const,
      name: `risk of earlier loans, ${statistic}`,
      ...words,
      value: 'earlier loans',
      by: [],
      statistic,
    })),
  ],
};
