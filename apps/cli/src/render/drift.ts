import type { DriftDocument, FeatureDrift } from '@octroi/monitoring';
import {
  leastPValue,
  reasonSentences,
  reportReader,
  warningSentences,
  windowName,
  type ReportReader,
} from '@octroi/monitoring/report';
import type { Display } from './display.ts';
import { shortLabel } from './short-label.ts';
import { renderTable, type TextColumn } from './table.ts';

/** Features shown: those that moved, else the first ones; the report has all. */
const mostMoved = 15;
const fewest = 5;

/** What has changed, for the terminal: verdict, reasons, the deck's three rows, the features that moved. */
export function renderDrift(document: DriftDocument, { language, width }: Display): string {
  const reader = reportReader({
    document,
    language,
    unitOf: () => 'none',
    levelOf: (_, level) => level,
  });
  const { say, figures } = reader;
  const { source, rows, verdict } = document;
  const windows = say('subject', {
    current: windowName(source.current, language),
    currentRows: figures.count(rows.current),
    reference: windowName(source.reference, language),
    referenceRows: figures.count(rows.reference),
    date: source.createdAt.slice(0, 10),
  });
  return [
    `${say(`verdict_${verdict.level}`)}. ${windows}`,
    ...reasonSentences(reader).map((reason) => `  ${reason}`),
    ...warningSentences(reader).map((warning) => `  ! ${warning}`),
    '',
    renderTable(deckColumns(reader), width),
    '',
    renderTable(featureColumns(reader), width),
  ].join('\n');
}

function deckColumns({ document, say, figures }: ReportReader): TextColumn[] {
  const { features, prediction, target } = document.deck;
  const alpha = figures.number(document.alpha, 2);
  const answer = (drift: boolean): string => say(drift ? 'driftYes' : 'driftNo', { alpha });
  const tests = [prediction, target];
  const names = ['predictionDrift', 'targetDrift'] as const;
  return [
    {
      title: say('deckHeading'),
      align: 'left',
      cells: [say('featureDrift'), ...names.map((name) => say(name))],
    },
    {
      title: say('ksStatistic'),
      align: 'decimal',
      cells: ['', ...tests.map((test) => (test ? figures.number(test.statistic, 6) : '–'))],
    },
    {
      title: say('pValue'),
      align: 'decimal',
      cells: ['', ...tests.map((test) => (test ? figures.number(test.pValue, 6) : '–'))],
    },
    {
      title: say('drift'),
      align: 'left',
      cells: [
        `${figures.count(features.drifted)} / ${figures.count(features.tested)} (${figures.percent(features.share)})`,
        ...tests.map((test) => (test ? answer(test.drift) : '–')),
      ],
    },
  ];
}

function featureColumns({ document, say, figures, labelOf }: ReportReader): TextColumn[] {
  const moved = document.features.filter(({ level }) => level !== 'none').slice(0, mostMoved);
  const shown = moved.length > 0 ? moved : document.features.slice(0, fewest);
  const column = (
    title: Parameters<typeof say>[0],
    align: TextColumn['align'],
    cellOf: (feature: FeatureDrift) => string,
  ): TextColumn => ({ title: say(title), align, cells: shown.map(cellOf) });
  return [
    column('feature', 'left', ({ name }) => shortLabel(labelOf(name))),
    column('verdict', 'left', ({ level }) => say(`level_${level}`)),
    column('stability', 'left', ({ stability }) => figures.estimate(stability, 3)),
    column('shift', 'left', ({ meanShift }) =>
      meanShift === null ? '–' : figures.signed(meanShift, 2),
    ),
    column(
      'missing',
      'left',
      ({ missing }) =>
        `${figures.percent(missing.reference)} → ${figures.percent(missing.current)}`,
    ),
    column('adjusted', 'right', (feature) => figures.pValue(leastPValue(feature))),
  ];
}
