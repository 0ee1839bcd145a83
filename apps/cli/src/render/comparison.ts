import type { ComparisonRow } from '@octroi/statistics';
import type { RunRecord } from '@octroi/workspace';
import { say } from '../words.ts';
import { calibrationLine } from './calibration-line.ts';
import { comparisonSummary } from './comparison-summary.ts';
import type { Display } from './display.ts';
import { formatInterval, formatNumber } from './numbers.ts';
import { renderTable } from './table.ts';

/** The compared models as two tables: what decides, then what explains it. */
export function renderComparison(run: RunRecord, display: Display): string {
  const { language } = display;
  return [
    comparisonSummary(run, language),
    '',
    mainTable(run, display),
    '',
    detailTable(run.comparison.rows, display),
    '',
    say('chosen', language),
    ...calibrationOfChosen(run, display),
  ].join('\n');
}

function calibrationOfChosen({ comparison }: RunRecord, { language }: Display): string[] {
  const chosen = comparison.rows.find(({ name }) => name === comparison.chosen);
  return chosen?.calibration === undefined ? [] : [calibrationLine(chosen.calibration, language)];
}

function mainTable({ comparison }: RunRecord, { language, width }: Display): string {
  const { rows, chosen } = comparison;
  const number = (value: number, decimals: number): string =>
    formatNumber(value, decimals, language);
  const cells = (of: (row: ComparisonRow) => string): string[] => rows.map(of);
  const column = (
    title: Parameters<typeof say>[0],
    align: 'left' | 'right' | 'decimal',
    of: (row: ComparisonRow) => string,
  ): Parameters<typeof renderTable>[0][number] => ({
    title: say(title, language),
    align,
    cells: cells(of),
  });
  return renderTable(
    [
      column('model', 'left', ({ name }) => (name === chosen ? `▸ ${name}` : `  ${name}`)),
      column(
        'auc',
        'left',
        ({ auc, aucInterval: { lower, upper } }) =>
          `${number(auc, 4)} ${formatInterval([lower, upper], 4, language)}`,
      ),
      column('outOfFold', 'decimal', ({ outOfFoldAuc }) => number(outOfFoldAuc, 4)),
      column('f1', 'decimal', ({ f1 }) => number(f1, 4)),
      column(
        'cost',
        'left',
        ({ cost, costInterval: { lower, upper } }) =>
          `${number(cost, 0)} ${formatInterval([lower, upper], 0, language)}`,
      ),
      column('threshold', 'decimal', ({ threshold }) => number(threshold, 4)),
      column('verdict', 'left', ({ verdict }) => say(verdict, language)),
    ],
    width,
  );
}

function detailTable(rows: readonly ComparisonRow[], { language, width }: Display): string {
  const number = (value: number, decimals: number): string =>
    formatNumber(value, decimals, language);
  return renderTable(
    [
      { title: say('model', language), align: 'left', cells: rows.map(({ name }) => `  ${name}`) },
      {
        title: say('columns', language),
        align: 'right',
        cells: rows.map(({ columns }) => number(columns, 0)),
      },
      {
        title: say('confusion', language),
        align: 'left',
        cells: rows.map(({ matrix }) =>
          [matrix.trueNegatives, matrix.falsePositives, matrix.falseNegatives, matrix.truePositives]
            .map((count) => number(count, 0))
            .join(' · '),
        ),
      },
      {
        title: say('logLoss', language),
        align: 'decimal',
        cells: rows.map((row) => number(row.logLoss, 5)),
      },
      {
        title: say('brier', language),
        align: 'decimal',
        cells: rows.map((row) => number(row.brier, 5)),
      },
      {
        title: say('fitSeconds', language),
        align: 'decimal',
        cells: rows.map((row) => number(row.fitSeconds, 1)),
      },
    ],
    width,
  );
}
