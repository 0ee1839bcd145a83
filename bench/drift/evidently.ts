import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from '@octroi/core';
import type { BenchContext } from '../case.ts';
import type { MatrixFile } from '../matrix-file.ts';
import { measureProcess, type MeasuredProcess } from '../measure-process.ts';
import { evidentlyPackages, pythonWithPackages } from '../python-peer.ts';
import type { DefaultTests, TestOfNumbers } from './compare-tests.ts';
import type { TwoFrames } from './reference-columns.ts';

/** Both windows as files of numbers, with the names of their columns. */
export interface TwoMatrices {
  readonly reference: MatrixFile;
  readonly current: MatrixFile;
  readonly names: readonly string[];
}

/** Evidently's report in a process of its own, the reading of the numbers and the page included. */
export async function evidentlyReport(
  context: BenchContext,
  windows: TwoMatrices,
  html: string,
): Promise<{ readonly measured: MeasuredProcess; readonly columns: DefaultTests }> {
  const measured = await measureProcess({
    ...peerCommand(context, 'report', { ...windows, html }),
    environment: context.environment,
  });
  const { columns } = JSON.parse(measured.stdout) as { columns: DefaultTests };
  return { measured, columns };
}

/** Its default tests of rows that have categories too. */
export function evidentlyOfFrames(context: BenchContext, windows: TwoFrames): DefaultTests {
  const categories = windows.reference.columns.filter(({ kind }) => kind === 'category');
  const request = {
    reference: valuesByColumn(windows.reference),
    current: valuesByColumn(windows.current),
    categories: categories.map(({ name }) => name),
  };
  return answerOf(context, 'report', request) as DefaultTests;
}

/**
 * Each of its tests of numbers, whichever it would choose; null where it has none but NaN. `exact` is
 * Jensen–Shannon's distance of the same bins in 50 digits.
 */
export function evidentlyTests(
  context: BenchContext,
  windows: TwoMatrices,
): Readonly<Record<string, Readonly<Record<TestOfNumbers | 'exact', number | null>>>> {
  return answerOf(context, 'tests', windows) as Record<
    string,
    Record<TestOfNumbers | 'exact', number | null>
  >;
}

function answerOf(context: BenchContext, what: string, request: object): unknown {
  const { command, arguments: given } = peerCommand(context, what, request);
  const stdout = execFileSync(command, given, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return (JSON.parse(stdout) as { columns: unknown }).columns;
}

function peerCommand(
  context: BenchContext,
  what: string,
  request: object,
): { readonly command: string; readonly arguments: readonly string[] } {
  const file = path.join(context.work, `evidently-${what}.json`);
  writeFileSync(file, JSON.stringify(request));
  const script = path.join(context.root, 'bench', 'peers', 'evidently_peer.py');
  const command = pythonWithPackages(context, evidentlyPackages);
  return { command, arguments: [script, what, file] };
}

function valuesByColumn({ columns }: Frame): Record<string, (number | string | null)[]> {
  return Object.fromEntries(
    columns.map((column) => [
      column.name,
      column.kind === 'number'
        ? Array.from(column.values, (value) => (Number.isNaN(value) ? null : value))
        : Array.from(column.codes, (code) => column.levels[code] ?? null),
    ]),
  );
}
