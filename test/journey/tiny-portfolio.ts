import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { runCli, type CliResult } from '../../apps/cli/src/testing/run-cli.ts';

/** One table of a raw file: names and fields as they are written, quotes and all. */
export interface RawTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes the applications of a portfolio of some 1,800 applicants to `<folder>/raw`; gives that folder. */
export async function synthesiseTiny(folder: string): Promise<string> {
  const raw = path.join(folder, 'raw');
  await done(['synth', '--scale', '0.006', '--seed', '7', '--no-history', '--out', raw]);
  return raw;
}

/** Runs a command that has to end well. */
export async function done(args: readonly string[]): Promise<CliResult> {
  const result = await runCli([...args, '--threads', '1']);
  expect(result.stderr).not.toMatch(/^octroi: /m);
  expect(result.exitCode).toBe(0);
  return result;
}

/** Runs a command with --json that has to end well; gives what it printed. */
export async function doneJson<Result>(args: readonly string[]): Promise<Result> {
  return JSON.parse((await done([...args, '--json'])).stdout) as Result;
}

/** Runs a command that has to fail with a known error, and print nothing but that. */
export async function fails(code: string, args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli([...args, '--threads', '1']);
  // A training may have told of fits before.
  expect(stderr).toMatch(new RegExp(`^(?:.+ fits\n)*octroi: ${code}: .+\n  .+\n$`));
  expect([exitCode, stdout]).toEqual([1, '']);
  return stderr;
}

export function readRaw(file: string): RawTable {
  const [names, ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/).map(fieldsOf);
  return { names, rows };
}

export function writeRaw(file: string, { names, rows }: RawTable): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, [names, ...rows].map((fields) => `${fields.join(',')}\n`).join(''));
  return file;
}

/** The table with other fields in a column; undefined leaves a field as it is. */
export function withColumn(
  table: RawTable,
  column: string,
  valueOf: (row: number) => string | undefined,
): RawTable {
  const at = table.names.indexOf(column);
  expect(at).toBeGreaterThanOrEqual(0);
  const rows = table.rows.map((fields, row) => fields.with(at, valueOf(row) ?? fields[at]));
  return { ...table, rows };
}

export function withoutColumn({ names, rows }: RawTable, column: string): RawTable {
  const at = names.indexOf(column);
  expect(at).toBeGreaterThanOrEqual(0);
  return { names: names.toSpliced(at, 1), rows: rows.map((fields) => fields.toSpliced(at, 1)) };
}

function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)("[^"]*"|[^,]*)/g)].map(([, field]) => field);
}
