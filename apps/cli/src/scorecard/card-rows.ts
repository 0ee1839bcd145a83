import { shortNumberFormat } from '@octroi/charts';
import type { Language } from '@octroi/core';
import { cardBins, type CardBin, type Characteristic } from '@octroi/scoring';
import { scorecardWords } from './scorecard-words.ts';

export interface CardRow {
  readonly bin: string;
  readonly counts: CardBin;
}

/** The bins of a characteristic as a person reads them; those without a row and without points are left out. */
export function cardRows(characteristic: Characteristic, language: Language): CardRow[] {
  const names = binNames(characteristic, language);
  return cardBins(characteristic)
    .map((counts, at) => ({ bin: names[at], counts }))
    .filter(({ counts }) => counts.rows > 0 || counts.points !== 0);
}

function binNames(characteristic: Characteristic, language: Language): string[] {
  const words = scorecardWords(language);
  if (characteristic.kind === 'category') {
    const levels = characteristic.levels.map((own) => own.join(', '));
    return [...levels, words.other, words.missing];
  }
  const { edges } = characteristic;
  const number = shortNumberFormat(language, 17);
  const ranges = characteristic.bins.map((_, at) => {
    if (edges.length === 0) return words.all;
    if (at === 0) return `≤ ${number(edges[0])}`;
    if (at === edges.length) return `> ${number(edges[at - 1])}`;
    return `${number(edges[at - 1])} < x ≤ ${number(edges[at])}`;
  });
  return [...ranges, words.missing];
}
