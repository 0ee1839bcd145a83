import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { readFrame } from '@octroi/pipeline';
import {
  logOddsOfPoints,
  scoreCard,
  scorecardSql,
  type CardBin,
  type Scorecard,
} from '@octroi/scoring';
import { logistic } from '@octroi/statistics';
import { fitScorecard } from '@octroi/training';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ScorecardDocument } from '../../apps/cli/src/scorecard/scorecard-document.ts';
import { runCli } from '../../apps/cli/src/testing/run-cli.ts';
import { useDuckdb } from '../../packages/pipeline/src/duckdb/use-duckdb.ts';
import { syntheticLoans } from '../../packages/training/src/testing/synthetic-loans.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-scorecard-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const root = path.resolve(import.meta.dirname, '../..');
const realRows = path.resolve(
  root,
  process.env['OCTROI_REAL_DATA'] ?? '../shared/data/home-credit',
  'relational',
  'application_train.csv.gz',
);

/** What the query of a card gives, in the order of the rows. */
async function scoreBySql(
  sql: string,
  setUp: readonly string[],
): Promise<{ points: number[]; probability: number[] }> {
  return useDuckdb({}, async (connection) => {
    for (const statement of setUp) await connection.run(statement);
    const { points, probability } = (await connection.runAndReadAll(sql)).getColumnsObject();
    return { points: points.map(Number), probability: probability.map(Number) };
  });
}

/** Makes a card of a preset by the command line; gives it, its SQL and the features it was made of. */
async function makeCard(workspace: string, source: string[]) {
  const own = ['--workspace', workspace, '--threads', '1'];
  for (const args of [[...source], ['scorecard', '--table', 'applications', '--lang', 'en']]) {
    const { exitCode, stderr } = await runCli([...args, ...own]);
    expect(exitCode, stderr).toBe(0);
  }
  const made = path.join(workspace, 'scorecards', homeCredit.demoPreset);
  const text = readFileSync(path.join(made, 'scorecard.json'), 'utf8');
  return {
    document: JSON.parse(text) as ScorecardDocument,
    sql: readFileSync(path.join(made, 'scorecard.sql'), 'utf8'),
    featuresOf: (table: string) =>
      path.join(workspace, 'features', homeCredit.demoPreset, `${table}.parquet`),
  };
}

describe('a card from raw files', () => {
  let made: Awaited<ReturnType<typeof makeCard>>;
  beforeAll(async () => {
    const raw = path.join(folder, 'raw');
    await runCli(['synth', '--scale', '0.02', '--no-history', '--out', raw]);
    made = await makeCard(path.join(folder, 'synthetic'), ['ingest', raw]);
  });

  test('gives the same points in JSON, in SQL and by the scorer, on every synthetic row', async () => {
    const { document, sql, featuresOf } = made;
    expect(document.auc.auc).toBeGreaterThan(0.65);
    expect(Math.abs(document.meanProbability - document.defaultRate)).toBeLessThan(0.02);
    for (const table of [homeCredit.labelled, 'application_test']) {
      const file = featuresOf(table);
      const points = [...scoreCard(document.card, await readFrame({ paths: [file] }))];
      const view = `CREATE VIEW applications AS FROM read_parquet('${file}')`;
      const bySql = await scoreBySql(sql, [view]);
      expect(bySql.points).toEqual(points);
      bySql.probability.forEach((own, row) => {
        expect(own).toBeCloseTo(logistic(logOddsOfPoints(points[row], document.card.scale)), 12);
      });
      expect(new Set(points).size).toBeGreaterThan(50);
    }
  });

  test('is said in French, protected attributes too, which may be left out', async () => {
    const workspace = ['--workspace', path.join(folder, 'synthetic'), '--threads', '1'];
    const french = await runCli(['scorecard', '--lang', 'fr', ...workspace]);
    expect(french.stdout).toContain('bons prêts pour un défaut');
    expect(french.stdout).not.toMatch(/undefined|NaN/);
    expect(french.stdout).toContain('Sans eux\u202f: octroi scorecard --leave-out CODE_GENDER_F');
    const without = await runCli(['scorecard', '--leave-out', 'CODE_GENDER_F', ...workspace]);
    expect(without.stdout).not.toContain('Gender');
    const unknown = await runCli(['scorecard', '--leave-out', 'SHOE_SIZE', ...workspace]);
    expect(unknown.stderr).toContain('FEATURE_MISSING_FROM_FRAME');
  });

  test.skipIf(!existsSync(realRows))(
    'gives the same points on every real row (skipped where there are none)',
    async () => {
      const workspace = path.join(folder, 'real');
      const { document, sql, featuresOf } = await makeCard(workspace, ['ingest', realRows]);
      const file = featuresOf(homeCredit.labelled);
      const points = [...scoreCard(document.card, await readFrame({ paths: [file] }))];
      expect(points).toHaveLength(5000);
      const view = `CREATE VIEW applications AS FROM read_parquet('${file}')`;
      expect((await scoreBySql(sql, [view])).points).toEqual(points);
    },
  );
});

test('the query reads missing, infinite and unseen values, and awkward names, as the scorer does', async () => {
  const bin = (points: number): CardBin => ({ rows: 1, defaults: 0, weightOfEvidence: 0, points });
  const edges = [-1.7976931348623157e308, -0.1, 1e-300, 0.1 + 0.2, 5e22];
  const card: Scorecard = {
    kind: 'scorecard',
    scale: { baseScore: 600, baseOdds: 50, pointsToDouble: 20 },
    basePoints: 500,
    characteristics: [
      {
        kind: 'number',
        name: 'a "quoted" name',
        informationValue: 0,
        coefficient: -1,
        edges,
        bins: [1, 2, 4, 8, 16, 32].map(bin),
        missing: bin(64),
      },
      {
        kind: 'category',
        name: 'level',
        informationValue: 0,
        coefficient: -1,
        levels: [["baker's", ''], ['null']],
        bins: [100, 200].map(bin),
        other: bin(300),
        missing: bin(400),
      },
    ],
  };
  const numbers = [-Infinity, ...edges, 0.3, 0, 1, Infinity, NaN];
  const levels = ["baker's", '', 'null', 'new'];
  const values = Float64Array.from([...numbers, ...numbers]);
  const codes = Int32Array.from(values, (_, row) => (row % 5) - 1);
  const points = scoreCard(card, {
    rows: values.length,
    columns: [
      { kind: 'number', name: 'a "quoted" name', values },
      { kind: 'category', name: 'level', levels, codes },
    ],
  });
  const rows = Array.from(values, (value, row) => {
    const number = Number.isNaN(value) && row % 2 === 0 ? 'NULL' : `'${value}'::DOUBLE`;
    const level = codes[row] < 0 ? 'NULL' : `'${levels[codes[row]].replaceAll("'", "''")}'`;
    return `(${row}, ${number}, ${level})`;
  });
  const table = `CREATE TABLE loans AS SELECT * FROM (VALUES ${rows.join(', ')}) AS t(id, "a ""quoted"" name", level)`;
  expect((await scoreBySql(scorecardSql(card, 'loans'), [table])).points).toEqual([...points]);
  expect(new Set(points).size).toBeGreaterThan(10);
});

test('of a card with texts, every row has the same points by SQL', async () => {
  const { frame, labels } = syntheticLoans(3000, 8);
  const rows = Int32Array.from(labels, (_, row) => row);
  const scale = { baseScore: 600, baseOdds: 50, pointsToDouble: 20 };
  const { card } = await fitScorecard({ frame, labels, rows, scale });
  const cells = frame.columns
    .filter(({ name }) => card.characteristics.some((own) => own.name === name))
    .map((column) => ({
      name: column.name,
      values: Array.from(rows, (row) => {
        if (column.kind === 'number') {
          return Number.isNaN(column.values[row]) ? 'NULL' : `${column.values[row]}e0`;
        }
        return column.codes[row] < 0 ? 'NULL' : `'${column.levels[column.codes[row]]}'`;
      }),
    }));
  const lines = Array.from(rows, (row) => `(${cells.map(({ values }) => values[row]).join(', ')})`);
  const names = cells.map(({ name }) => `"${name}"`).join(', ');
  const table = `CREATE TABLE loans AS SELECT * FROM (VALUES ${lines.join(', ')}) AS t(${names})`;
  expect((await scoreBySql(scorecardSql(card, 'loans'), [table])).points).toEqual([
    ...scoreCard(card, frame),
  ]);
});
