/** One applicant, scored by every way there is, under a model that reads the whole history and learns from it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer } from '@octroi/api';
import type { ScoreAnswer } from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Decisions } from '../../apps/cli/src/render/decisions.ts';
import { applicantsStep } from '../../apps/cli/src/steps/applicants-step.ts';
import { runCli } from '../../apps/cli/src/testing/run-cli.ts';
import { pipelineContext } from '../../bench/real-applications.ts';
import { query } from '../../packages/pipeline/src/duckdb/query.ts';
import { useDuckdb } from '../../packages/pipeline/src/duckdb/use-duckdb.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-with-history-'));
const context = pipelineContext({ root: folder, work: folder, threads: 1, environment: {} });
const { workspace } = context;
const own = ['--workspace', workspace.root, '--threads', '1', '--lang', 'en'];
const key = homeCredit.applicantKey;
let server: Awaited<ReturnType<typeof createServer>>;
let applicants: readonly number[];

async function done(args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli([...args, ...own]);
  expect(exitCode, stderr).toBe(0);
  return stdout;
}

beforeAll(async () => {
  const raw = path.join(folder, 'raw');
  await done(['synth', '--scale', '0.004', '--seed', '3', '--out', raw]);
  const quick = ['--parameters', 'deck', '--models', 'lgbm', '--folds', '2'];
  await done(['ingest', raw]);
  await done(['train', '--preset', 'relational-learnt', ...quick]);
  await applicantsStep(context);
  server = await createServer({ workspace, portfolio: homeCredit, version: '0.0.0' });
  const longest = `SELECT ${key} AS id FROM ${tableIn('bureau')} GROUP BY 1 ORDER BY count(*) DESC, 1`;
  const known = `SELECT id FROM (${longest}) WHERE id IN (SELECT ${key} FROM ${tableIn('application_test')}) LIMIT 3`;
  const none = `SELECT ${key} AS id FROM ${tableIn('application_test')} WHERE ${key} NOT IN (SELECT ${key} FROM ${tableIn('previous_application')}) LIMIT 1`;
  const found = [...(await rowsOf(known)), ...(await rowsOf(none))];
  applicants = found.map(({ id }) => Number(id));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const tableIn = (name: string): string => `'${path.join(workspace.tables, `${name}.parquet`)}'`;
type JsonRow = Readonly<Record<string, number | string | null>>;
const rowsOf = async (sql: string): Promise<JsonRow[]> => {
  const rows = await useDuckdb({}, (connection) =>
    query(connection, `SELECT CAST(to_json(found) AS VARCHAR) AS text FROM (${sql}) AS found`),
  );
  // DuckDB writes decimals as texts.
  const decimal = /^-?\d+\.\d+$/;
  return rows.map(
    ({ text }) =>
      JSON.parse(String(text), (_, value: unknown) =>
        typeof value === 'string' && decimal.test(value) ? Number(value) : value,
      ) as JsonRow,
  );
};

async function served(body: object): Promise<ScoreAnswer> {
  const answer = await server.inject({ method: 'POST', url: '/v1/score', payload: body });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ScoreAnswer>();
}

/** The application and the history as a client has them, from the tables. */
async function sentOf(applicant: number): Promise<{ application: object; history: object }> {
  const ofLoans = `SELECT SK_ID_BUREAU FROM ${tableIn('bureau')} WHERE ${key} = ${applicant}`;
  const application = await rowsOf(
    `FROM ${tableIn('application_test')} WHERE ${key} = ${applicant}`,
  );
  const history: Record<string, unknown> = {};
  for (const { name, columns } of homeCredit.tables) {
    if (Object.hasOwn(columns, 'SK_ID_PREV') || name === 'bureau') {
      history[name] = await rowsOf(`FROM ${tableIn(name)} WHERE ${key} = ${applicant}`);
    } else if (name === 'bureau_balance') {
      history[name] = await rowsOf(`FROM ${tableIn(name)} WHERE SK_ID_BUREAU IN (${ofLoans})`);
    }
  }
  return { application: application[0], history };
}

test('known, sent to the server, in a JSON file and in a table: one score', async () => {
  expect(applicants).toHaveLength(4);
  const sent = await Promise.all(applicants.map(sentOf));
  const file = path.join(folder, 'sent.json');
  writeFileSync(file, JSON.stringify(sent));
  const inFile = JSON.parse(await done(['score', file, '--json'])) as Decisions;
  const table = path.join(folder, 'scores.csv');
  await done(['score', path.join(folder, 'raw', 'application_test.csv'), '--out', table]);
  const lines = readFileSync(table, 'utf8').trimEnd().split('\n').slice(1);
  const inTable = new Map(
    lines.map((line) => line.split(',')).map(([id, score]) => [Number(id), Number(score)]),
  );
  for (const [at, applicant] of applicants.entries()) {
    const known = await served({ applicant });
    const asked = JSON.parse(
      await done(['score', '--applicant', String(applicant), '--json']),
    ) as Decisions;
    const ways = [await served(sent[at]), asked.rows[0], inFile.rows[at]];
    expect(ways.map(({ logOdds }) => logOdds)).toEqual(ways.map(() => known.logOdds));
    expect(inFile.rows[at].applicant).toBe(String(applicant));
    expect(inTable.get(applicant)).toBe(known.score);
  }
});

test('an application without its history is another matter, and so is a wrong one', async () => {
  const [{ application, history }] = await Promise.all(applicants.slice(0, 1).map(sentOf));
  const alone = await served({ application });
  expect(alone.logOdds).not.toBe((await served({ application, history })).logOdds);
  const file = path.join(folder, 'wrong.json');
  writeFileSync(file, JSON.stringify({ application, history: { bureau: [{ DAYS_CREDIT: -1 }] } }));
  const { exitCode, stderr } = await runCli(['score', file, ...own]);
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringContaining(
      'CLI_FIELD_INVALID: application 1, field history.bureau.0.SK_ID_BUREAU',
    ) as string,
  ]);
});

test.each(['bureau', 'credit_card_balance', 'previous_application', 'installments_payments'])(
  'ten thousand rows of %s, every column filled, are answered',
  async (name) => {
    const [row] = await rowsOf(`FROM ${tableIn(name)} LIMIT 1`);
    const contract = homeCredit.tables.find((each) => each.name === name);
    const filled = Object.entries(contract?.columns ?? {}).map(([column, { type }]) => [
      column,
      row[column] ?? (type === 'text' ? 'XNA' : 0),
    ]);
    const rows = Array.from({ length: 10_000 }, () => ({
      ...(Object.fromEntries(filled) as object),
      [key]: null,
    }));
    const history = { [name]: rows };
    const answer = await served({ application: { AMT_CREDIT: 400_000 }, history });
    expect(answer.decision).toMatch(/granted|refused/);
    const line = JSON.stringify({ application: { AMT_CREDIT: 400_000 }, history });
    const batch = await server.inject({
      ...{ method: 'POST', url: '/v1/batch', payload: `${line}\n` },
      headers: { 'content-type': 'application/x-ndjson' },
    });
    expect(JSON.parse(batch.body)).toMatchObject({ line: 1, logOdds: answer.logOdds });
  },
);
