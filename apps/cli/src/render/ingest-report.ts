import type { Language } from '@octroi/core';
import type { IngestReport, TableReport, Violation } from '@octroi/pipeline';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { renderTable } from './table.ts';

/** What was read, kept and rejected of each table, then the particulars worth a look. */
export function renderIngestReport(report: IngestReport, display: Display): string {
  const { language, width } = display;
  const count = (value: number): string => formatNumber(value, 0, language);
  const table = renderTable(
    [
      {
        title: say('table', language),
        align: 'left',
        cells: report.tables.map((one) => one.table),
      },
      {
        title: say('read', language),
        align: 'right',
        cells: report.tables.map((one) => count(one.rowsRead)),
      },
      {
        title: say('kept', language),
        align: 'right',
        cells: report.tables.map((one) => count(one.rowsKept)),
      },
      {
        title: say('rejected', language),
        align: 'right',
        cells: report.tables.map((one) => count(one.rowsRejected)),
      },
      {
        title: say('megabytesASecond', language),
        align: 'right',
        cells: report.tables.map((one) => count(one.bytes / 1e6 / one.seconds)),
      },
    ],
    width,
  );
  const particulars = report.tables.flatMap((one) => tableNotes(one, language));
  const missing = report.missingTables.map((name) => say('tableAbsent', language, { table: name }));
  return [
    table,
    ...(particulars.length + missing.length > 0 ? [''] : []),
    ...particulars,
    ...missing,
  ].join('\n');
}

/** Where a value broke its column's contract, what it is and what was expected. */
export function renderViolation(violation: Violation, language: Language): string {
  const { file, line, column, value, expected } = violation;
  return say('violation', language, {
    file,
    line,
    column: column ?? '–',
    value,
    expected: expected[language],
  });
}

function tableNotes(report: TableReport, language: Language): string[] {
  const { table } = report;
  const list = (names: readonly string[]): string => names.join(', ');
  const notes: string[] = [];
  if (report.unknownColumns.length > 0) {
    notes.push(say('unknownColumns', language, { table, columns: list(report.unknownColumns) }));
  }
  if (report.missingColumns.length > 0) {
    notes.push(say('missingColumns', language, { table, columns: list(report.missingColumns) }));
  }
  notes.push(...report.violations.examples.map((one) => renderViolation(one, language)));
  if (report.rejects !== undefined)
    notes.push(say('rejectsFile', language, { path: report.rejects }));
  for (const { column, rule, rows } of report.sentinels) {
    if (rows > 0)
      notes.push(
        say('sentinel', language, { table, column, rule, rows: formatNumber(rows, 0, language) }),
      );
  }
  for (const { column, rows, tables } of report.orphans) {
    if (rows === 0) continue;
    const shown = formatNumber(rows, 0, language);
    notes.push(say('orphan', language, { table, column, rows: shown, tables: list(tables) }));
  }
  return notes;
}
