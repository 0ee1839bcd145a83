/** DuckDB over whole tables and the evaluator over one applicant's rows give the same features, to the bit. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { homeCredit } from '@octroi/home-credit';
import { ingest } from '@octroi/pipeline';
import { afterAll, expect, test } from 'vitest';
import { pipelineContext } from '../../bench/real-applications.ts';
import { presetNamed } from '../../apps/cli/src/steps/preset-named.ts';
import { compareHistoryEngines } from './compare-history-engines.ts';

const realData = path.join(
  process.env['OCTROI_REAL_DATA'] ??
    path.join(import.meta.dirname, '../../../shared/data/home-credit'),
  'relational',
);
const folder = mkdtempSync(path.join(tmpdir(), 'octroi-history-engines-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Applicants of each of the two tables of applications. */
const clients = 150;

test.skipIf(!existsSync(realData))(
  'every feature of the preset relational-learnt, on real histories (skipped where there are none)',
  async () => {
    const source = path.join(folder, 'source');
    mkdirSync(source);
    takeClients(source);
    const context = pipelineContext({ root: folder, work: folder, threads: 1, environment: {} });
    const { tables } = context.workspace;
    await ingest({ source, tables: homeCredit.tables, out: tables, threads: 1 });
    const compared = await compareHistoryEngines(
      context,
      presetNamed(homeCredit, 'relational-learnt'),
    );
    expect(compared.applicants).toBe(2 * clients);
    expect(compared.features).toBeGreaterThan(600);
    const { differing } = compared;
    expect(differing.filter(({ ofLogarithms }) => !ofLogarithms)).toEqual([]);
    for (const { gap } of differing) expect(gap).toBeLessThan(1e-14);
  },
);

/** The first clients' rows of every table, and of each table's other rows none. */
function takeClients(out: string): void {
  const applicants = new Set<string>();
  for (const name of ['application_train', 'application_test']) {
    const [header, ...rows] = linesOf(name).slice(0, clients + 1);
    const key = header.split(',').indexOf(homeCredit.applicantKey);
    for (const row of rows) applicants.add(row.split(',')[key]);
    writeFileSync(path.join(out, `${name}.csv`), [header, ...rows].join('\n'));
  }
  const credits = new Set(copyRows({ name: 'bureau', key: 'SK_ID_CURR', among: applicants, out }));
  copyRows({ name: 'bureau_balance', key: 'SK_ID_BUREAU', among: credits, out });
  for (const { name, columns } of homeCredit.tables) {
    const isSide = Object.hasOwn(columns, 'SK_ID_PREV');
    if (isSide) copyRows({ name, key: homeCredit.applicantKey, among: applicants, out });
  }
}

interface Copy {
  readonly name: string;
  /** One of the first columns, before any text that may hold a comma. */
  readonly key: string;
  readonly among: ReadonlySet<string>;
  readonly out: string;
}

/** Copies the rows whose key is among some; gives the second cell of each. */
function copyRows({ name, key, among, out }: Copy): string[] {
  const [header, ...rows] = linesOf(name);
  const at = header.split(',').indexOf(key);
  const taken = rows.filter((row) => among.has(row.split(',', at + 1)[at]));
  writeFileSync(path.join(out, `${name}.csv`), [header, ...taken].join('\n'));
  return taken.map((row) => row.split(',', 2)[1]);
}

function linesOf(name: string): string[] {
  const text = gunzipSync(readFileSync(path.join(realData, `${name}.csv.gz`))).toString('latin1');
  return text.trimEnd().split('\n');
}
