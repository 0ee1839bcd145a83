import type { Language } from '@octroi/core';
import type { ClassBalance, Profile } from '@octroi/pipeline';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { renderTable } from './table.ts';

/** The tables, most missing first, then the balance of the target. */
export function renderProfile({ tables, classBalance }: Profile, display: Display): string {
  const { language, width } = display;
  const count = (value: number): string => formatNumber(value, 0, language);
  const orphans = tables.map(({ orphans: found }) =>
    found.reduce((sum, { rows }) => sum + rows, 0),
  );
  const table = renderTable(
    [
      { title: say('table', language), align: 'left', cells: tables.map((one) => one.table) },
      { title: say('rows', language), align: 'right', cells: tables.map((one) => count(one.rows)) },
      {
        title: say('columns', language),
        align: 'right',
        cells: tables.map((one) => count(one.columns)),
      },
      {
        title: say('meanMissing', language),
        align: 'decimal',
        cells: tables.map((one) => formatNumber(one.meanMissingPercent, 2, language)),
      },
      {
        title: say('duplicates', language),
        align: 'right',
        cells: tables.map(({ key, duplicateKeys }) =>
          key.length === 0 ? '–' : count(duplicateKeys),
        ),
      },
      { title: say('orphans', language), align: 'right', cells: orphans.map(count) },
    ],
    width,
  );
  return classBalance === undefined ? table : `${table}\n\n${balance(classBalance, language)}`;
}

function balance({ classes }: ClassBalance, language: Language): string {
  const rows = classes.reduce((sum, one) => sum + one.rows, 0);
  const positive = classes.find(({ value }) => value === 1);
  return say('classBalance', language, {
    positives: formatNumber(positive?.rows ?? 0, 0, language),
    rows: formatNumber(rows, 0, language),
    share: formatNumber(100 * (positive?.share ?? 0), 2, language),
  });
}
