import type { BothWindows } from '../both-windows.ts';
import type { ReportPart, ReportTable } from './report-part.ts';
import type { ReportReader } from './report-reader.ts';

/** Decimals as the reference project prints them. */
const testDecimals = 6;
const shareDecimals = 4;
const mostColumns = 200;

/** Feature, prediction and target drift, row by row as the reference project reports them. */
export function deckParts(reader: ReportReader): ReportPart[] {
  const { document, say, figures } = reader;
  const { features, prediction, target } = document.deck;
  return [
    { kind: 'heading', text: say('deckHeading') },
    { kind: 'text', text: say('deckIntro') },
    { kind: 'subheading', text: say('featureDrift') },
    {
      kind: 'table',
      columns: (['featuresTested', 'featuresDrifted', 'alpha'] as const).map((word) => ({
        title: say(word),
        numeric: true,
      })),
      rows: [
        [
          figures.count(features.tested),
          `${figures.count(features.drifted)} (${figures.percent(features.share)})`,
          figures.number(document.alpha, 2),
        ],
      ],
    },
    { kind: 'subheading', text: say('predictionDrift') },
    prediction === null
      ? notAvailable(reader, 'noScores')
      : pairs(reader, [
          ...testRows(reader, prediction),
          [say('meanBoth'), both(prediction.mean, (value) => figures.number(value, shareDecimals))],
          [
            say('deviationBoth'),
            both(prediction.deviation, (value) => figures.number(value, shareDecimals)),
          ],
        ]),
    { kind: 'subheading', text: say('targetDrift') },
    target === null
      ? notAvailable(reader, 'noLabels')
      : pairs(reader, [
          ...testRows(reader, target),
          [say('rateBoth'), both(target.rate, (value) => figures.number(value, shareDecimals))],
          [say('rowsBoth'), both(target.rows, (value) => figures.count(value))],
        ]),
    { kind: 'note', text: say('deckNote') },
    ...foundColumns(reader),
  ];
}

function foundColumns({ document, say, figures, labelOf, levelOf }: ReportReader): ReportPart[] {
  const { columns } = document.deck.features;
  if (columns.length === 0) return [];
  return [
    {
      kind: 'fold',
      title: say('deckColumns', { count: figures.count(columns.length) }),
      parts: [
        {
          kind: 'table',
          columns: [
            { title: say('feature'), numeric: false },
            { title: say('level'), numeric: false },
            { title: say('ksStatistic'), numeric: true },
            { title: say('pValue'), numeric: true },
          ],
          rows: columns
            .slice(0, mostColumns)
            .map(({ feature, level, statistic, pValue }) => [
              labelOf(feature),
              level === null ? '' : levelOf(feature, level),
              figures.number(statistic, testDecimals),
              figures.number(pValue, testDecimals),
            ]),
        },
      ],
    },
  ];
}

function testRows(
  { document, say, figures }: ReportReader,
  { pValue, statistic, drift }: { pValue: number; statistic: number; drift: boolean },
): string[][] {
  const alpha = figures.number(document.alpha, 2);
  return [
    [say('pValue'), figures.number(pValue, testDecimals)],
    [say('ksStatistic'), figures.number(statistic, testDecimals)],
    [say('drift'), say(drift ? 'driftYes' : 'driftNo', { alpha })],
    [say('reason'), 'ks_test'],
  ];
}

function pairs({ say }: ReportReader, rows: string[][]): ReportTable {
  return {
    kind: 'table',
    columns: [
      { title: say('figure'), numeric: false },
      { title: say('value'), numeric: true },
    ],
    rows,
  };
}

function both(values: BothWindows<number>, write: (value: number) => string): string {
  return `${write(values.reference)} / ${write(values.current)}`;
}

function notAvailable({ say }: ReportReader, why: 'noScores' | 'noLabels'): ReportPart {
  return { kind: 'text', text: say('notAvailable', { why: say(why) }) };
}
