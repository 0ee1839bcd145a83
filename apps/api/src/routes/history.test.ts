/** What other tables tell of an applicant: sent with the application, or known by the workspace. */
import type { ExplainAnswer, Problem, ScoreAnswer } from '@octroi/contract';
import {
  count,
  historyNeeds,
  rowsOf,
  type Portfolio,
  type Row,
  type TableContract,
} from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { openWorkspace, writeApplicants } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTestWorkspace } from '../../../../test/serving/test-workspace.ts';
import { openTestServer, post, type PostRequest } from '../testing/test-server.ts';

const key = homeCredit.applicantKey;
const tableNamed = (name: string): TableContract => {
  const found = homeCredit.tables.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};
const bureau = tableNamed('bureau');
const credits = rowsOf(bureau, {
  per: tableNamed(homeCredit.labelled),
  by: key,
  when: 'DAYS_CREDIT',
});

/** The trained preset, but that its strongest score counts an applicant's credits elsewhere. */
const portfolio: Portfolio = {
  ...homeCredit,
  presets: homeCredit.presets.map((preset) => ({
    ...preset,
    features: preset.features.map((feature) =>
      feature.name === 'EXT_SOURCE_3' ? { ...feature, expression: count(credits) } : feature,
    ),
  })),
};
const needs = historyNeeds([{ expression: count(credits) }]);

const application = { NAME_CONTRACT_TYPE: 'Cash loans', AMT_CREDIT: 400_000, DAYS_BIRTH: -12_000 };
const credit = (at: number): Row => ({ SK_ID_BUREAU: at, DAYS_CREDIT: -10 * at });
const applicant = 100_001;

let copy: Awaited<ReturnType<typeof copyTestWorkspace>>;
let app: FastifyInstance;
beforeAll(async () => {
  copy = await copyTestWorkspace();
  const workspace = openWorkspace(copy.folder);
  await writeApplicants(workspace, ({ openTable, openHistory }) => {
    const columns = [key, ...Object.keys(application)];
    const [name, fingerprint] = [homeCredit.labelled, ''];
    openTable({ name, fingerprint, columns, key })([[applicant, ...Object.values(application)]]);
    const [need] = needs;
    const cells = (row: Row): string =>
      JSON.stringify(need.columns.map((column) => ({ ...row, [key]: applicant })[column] ?? null));
    openHistory({ ...need, fingerprint: '' })(applicant, [1, 2, 3].map(credit).map(cells));
    return Promise.resolve();
  });
  app = await openTestServer({ workspace, portfolio });
});
afterAll(async () => {
  await app.close();
  copy[Symbol.dispose]();
});

async function answer<Answer>(url: string, body: PostRequest['body']): Promise<Answer> {
  return (await post(app, { url, body })).json<Answer>();
}
const scored = (body: PostRequest['body']): Promise<ScoreAnswer> => answer('/v1/score', body);
const problem = (body: PostRequest['body']): Promise<Problem> => answer('/v1/score', body);

describe('a history', () => {
  test('counts as much as it says; a table left out is not an empty one', async () => {
    const of = (rows?: Row[]): Promise<ScoreAnswer> =>
      scored({ application, history: rows === undefined ? {} : { bureau: rows } });
    const [unknown, none, three] = [await of(), await of([]), await of([1, 2, 3].map(credit))];
    const without = await scored({ application });
    expect(without.logOdds).toBe(unknown.logOdds);
    expect(new Set([unknown, none, three].map(({ logOdds }) => logOdds)).size).toBe(3);
    expect(none.applicant).toBeNull();
  });

  test('that is sent scores as the one that is known, to the bit, and in a batch', async () => {
    const history = { bureau: [1, 2, 3].map(credit) };
    const known = await scored({ applicant });
    const sent = await scored({ application: { ...application, [key]: applicant }, history });
    expect(sent.logOdds).toBe(known.logOdds);
    expect(sent.applicant).toBe(applicant);
    const lines = [{ applicant }, { application, history }].map((one) => JSON.stringify(one));
    const batch = await post(app, {
      url: '/v1/batch',
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const answers = batch.body.trimEnd().split('\n');
    expect(answers.map((line) => (JSON.parse(line) as ScoreAnswer).logOdds)).toEqual([
      known.logOdds,
      known.logOdds,
    ]);
  });

  test('is explained: the feature that gathers it has its value', async () => {
    const explained = await answer<ExplainAnswer>('/v1/explain', { applicant });
    expect(explained.contributions.find(({ feature }) => feature === 'EXT_SOURCE_3')).toMatchObject(
      { value: 3 },
    );
    const sum = explained.contributions.reduce((all, { logOdds }) => all + logOdds, explained.base);
    expect(sum).toBeCloseTo(explained.logOdds, 9);
  });

  test('may name the applicant in some rows; another one’s row is refused', async () => {
    const rows = [credit(1), { ...credit(2), [key]: 7 }];
    expect((await scored({ application, history: { bureau: rows } })).applicant).toBe(7);
    const other = { application: { ...application, [key]: 8 }, history: { bureau: rows } };
    const refused = await problem(other);
    expect(refused).toMatchObject({ status: 422, code: 'FEATURE_HISTORY_OF_ANOTHER' });
    expect(refused.detail).toContain('table bureau, row 1');
    const french = await post(app, {
      url: '/v1/score',
      body: other,
      headers: { 'accept-language': 'fr' },
    });
    expect(french.json<Problem>().detail).toContain('table bureau, ligne 1');
  });
});

test.each<[string, object, readonly [field: string, expected: string]]>([
  ['an unknown table', { bureaux: [] }, ['history.bureaux', 'bureau is close']],
  [
    'an unknown column',
    { bureau: [credit(1), { ...credit(2), DAY: 1 }] },
    ['history.bureau.1.DAY', 'no such field'],
  ],
  [
    'a value of another type',
    { bureau: [{ ...credit(1), DAYS_CREDIT: '1' }] },
    ['history.bureau.0.DAYS_CREDIT', 'whole number'],
  ],
  [
    'a row without its key',
    { bureau: [{ DAYS_CREDIT: -1 }] },
    ['history.bureau.0.SK_ID_BUREAU', 'whole number'],
  ],
  [
    'a key that is missing',
    { bureau_balance: [{ SK_ID_BUREAU: null, MONTHS_BALANCE: -1 }] },
    ['history.bureau_balance.0.SK_ID_BUREAU', 'whole number'],
  ],
  ['a row that is no object', { bureau: [1] }, ['history.bureau.0', 'a row, as an object']],
  ['rows that are no list', { bureau: {} }, ['history.bureau', 'a list of at most 10000 rows']],
  [
    'too many rows',
    { bureau: Array.from({ length: 10_001 }, (_, at) => ({ SK_ID_BUREAU: at })) },
    ['history.bureau', 'a list of at most 10000 rows'],
  ],
  [
    'the table of applications',
    { application_train: [] },
    ['history.application_train', 'no such field'],
  ],
])('%s is refused by its name', async (_, history, [field, expected]) => {
  const { status, fields } = await problem({ application, history });
  expect(status).toBe(422);
  expect(fields).toEqual([expect.objectContaining({ field })]);
  expect(fields?.[0].expected).toContain(expected);
});

test('an applicant who is known cannot have a history sent', async () => {
  expect(await problem({ applicant, history: { bureau: [] } })).toMatchObject({ status: 422 });
});

test('an index without what the model reads is not answered from', async () => {
  using bare = await copyTestWorkspace();
  const other = await openTestServer({ workspace: openWorkspace(bare.folder), portfolio });
  const known = (
    await post(other, { url: '/v1/score', body: { application } })
  ).json<ScoreAnswer>();
  expect(known.decision).toMatch(/granted|refused/);
  const answered = await post(other, {
    url: '/v1/score',
    body: { applicant: await firstOf(other) },
  });
  expect(answered.json()).toMatchObject({ status: 503, code: 'API_HISTORY_NOT_INDEXED' });
  await other.close();
});

async function firstOf(server: FastifyInstance): Promise<number> {
  for (let id = 100_001; ; id += 1) {
    if ((await server.inject(`/v1/applicants/${id}`)).statusCode === 200) return id;
  }
}
