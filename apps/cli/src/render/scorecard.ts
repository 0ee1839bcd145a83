import type { Language } from '@octroi/core';
import { sumFormat } from '../audit/finding-words.ts';
import { cardRows } from '../scorecard/card-rows.ts';
import type { ScorecardDocument } from '../scorecard/scorecard-document.ts';
import { scorecardWords } from '../scorecard/scorecard-words.ts';
import type { Display } from './display.ts';
import { formatInterval } from './numbers.ts';
import { shortLabel } from './short-label.ts';
import { renderTable, type TextColumn } from './table.ts';

interface CardNames {
  readonly labelOf: (name: string) => string;
  readonly isProtected: (name: string) => boolean;
}

/** A card as a table, a line a bin, with what it was fitted on and how well it ranks. */
export function renderScorecard(
  document: ScorecardDocument,
  { language, width }: Display,
  { labelOf, isProtected }: CardNames,
): string {
  const guarded = document.card.characteristics.map(({ name }) => name).filter(isProtected);
  return [
    ...scorecardNotes(document, language),
    '',
    renderTable(cardColumns(document, language, labelOf), width),
    ...leftOutNotes(document, language),
    ...(guarded.length === 0 ? [] : [scorecardWords(language).guarded(guarded.join(','))]),
  ].join('\n');
}

/** What the card was fitted on, what its points mean, how well it ranks. */
function scorecardNotes({ card, ...document }: ScorecardDocument, language: Language): string[] {
  const words = scorecardWords(language);
  const figures = sumFormat(language);
  const { auc, meanProbability, defaultRate, rows } = document;
  const { baseScore, baseOdds, pointsToDouble } = card.scale;
  return [
    words.facts({
      preset: document.preset,
      characteristics: figures.count(card.characteristics.length),
      development: figures.count(rows.development),
      untouched: figures.count(rows.untouched),
    }),
    words.scale({
      score: figures.count(baseScore),
      odds: figures.number(baseOdds, 0),
      double: figures.number(pointsToDouble, 0),
      base: figures.count(card.basePoints),
    }),
    words.measured(
      `${figures.number(auc.auc, 4)} ${formatInterval([auc.interval.lower, auc.interval.upper], 4, language)}`,
      figures.percent(meanProbability, 2),
      figures.percent(defaultRate, 2),
    ),
  ];
}

function cardColumns(
  { card, rows }: ScorecardDocument,
  language: Language,
  labelOf: (name: string) => string,
): TextColumn[] {
  const words = scorecardWords(language);
  const figures = sumFormat(language);
  const lines = card.characteristics.flatMap((characteristic) =>
    cardRows(characteristic, language).map((row, at) => ({
      ...row,
      characteristic,
      first: at === 0,
    })),
  );
  const column = (
    title: string,
    align: TextColumn['align'],
    cellOf: (line: (typeof lines)[number]) => string,
  ): TextColumn => ({ title, align, cells: lines.map(cellOf) });
  return [
    column(words.characteristic, 'left', ({ first, characteristic }) =>
      first ? shortLabel(labelOf(characteristic.name)) : '',
    ),
    column(words.bin, 'left', ({ bin }) => shortLabel(bin)),
    column(words.points, 'right', ({ counts }) => figures.count(counts.points)),
    column(words.share, 'right', ({ counts }) => figures.percent(counts.rows / rows.development)),
    column(words.rate, 'right', ({ counts }) =>
      counts.rows === 0 ? '–' : figures.percent(counts.defaults / counts.rows),
    ),
    column(words.evidence, 'right', ({ counts }) =>
      figures.number(Math.round(1000 * counts.weightOfEvidence) / 1000 + 0, 3),
    ),
    column(words.information, 'right', ({ first, characteristic }) =>
      first ? figures.number(characteristic.informationValue, 4) : '',
    ),
  ];
}

function leftOutNotes({ leftOut }: ScorecardDocument, language: Language): string[] {
  const words = scorecardWords(language).leftOut;
  const reasons = ['information', 'sign'] as const;
  const notes = reasons.flatMap((reason) => {
    const names = leftOut.filter((own) => own.reason === reason).map(({ name }) => name);
    return names.length === 0 ? [] : words[reason](names.join(', '));
  });
  return notes.length === 0 ? [] : ['', ...notes];
}
