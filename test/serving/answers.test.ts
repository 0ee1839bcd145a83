/** What the served model answers, over a real socket, beside the command line and beside itself. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type {
  ApplicantAnswer,
  BatchLine,
  ExplainAnswer,
  ModelAnswer,
  PredictAnswer,
  Problem,
  ScoreAnswer,
} from '@octroi/contract';
import { homeCredit } from '@octroi/home-credit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRaw } from '../journey/tiny-portfolio.ts';
import { get, post, postText } from './ask.ts';
import { startServer, type RunningServer } from './start-server.ts';
import { octroi, testWorkspace, type TestWorkspace } from './test-workspace.ts';

let workspace: TestWorkspace;
let server: RunningServer;
let applicants: number[];
const folder = mkdtempSync(path.join(tmpdir(), 'octroi-answers-'));

beforeAll(async () => {
  workspace = await testWorkspace();
  server = await startServer({ workspace: workspace.folder });
  const { rows } = readRaw(path.join(workspace.raw, 'application_test.csv'));
  applicants = rows.map(([id]) => Number(id));
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server[Symbol.asyncDispose]();
});

const url = (route: string): string => `${server.address}${route}`;
const rowOf = async (id: number): Promise<ApplicantAnswer['row']> =>
  (await get<ApplicantAnswer>(url(`/v1/applicants/${id}`))).body.row;

describe('POST /predict', () => {
  test.each(homeCredit.demoApplicants)(
    'decides on the demo applicant $name by the rule 0.65, as octroi score does',
    async ({ name, values }) => {
      const { status, body } = await post<PredictAnswer>(url('/predict'), values);
      expect(status).toBe(200);
      expect(body.threshold).toBe(0.65);
      expect(body.policy).toMatchObject({ name: 'deck', scale: 'balanced-score', version: 1 });
      expect(body.decision).toBe(body.probability >= body.threshold ? 1 : 0);
      const file = path.join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(values));
      const printed = await octroi('score', file, '--workspace', workspace.folder, '--json');
      const { rows, policy } = JSON.parse(printed) as {
        rows: { probability: number; decision: string }[];
        policy: { name: string };
      };
      expect(rows[0].probability).toBe(body.defaultProbability);
      expect(rows[0].decision).toBe(body.decision === 1 ? 'refused' : 'granted');
      expect(policy.name).toBe(body.policy.name);
    },
  );

  test('the riskier the demo applicant, the higher the probability', async () => {
    const answers = await Promise.all(
      homeCredit.demoApplicants.map(({ values }) => post<PredictAnswer>(url('/predict'), values)),
    );
    const probabilities = answers.map(({ body }) => body.probability);
    expect(probabilities).toEqual(probabilities.toSorted((one, other) => one - other));
    expect(new Set(answers.map(({ body }) => body.requestId)).size).toBe(3);
  });

  test('says which of the demo amounts lie outside what training saw', async () => {
    const [{ values }] = homeCredit.demoApplicants;
    const { body } = await post<PredictAnswer>(url('/predict'), values);
    const fields = body.outsideTraining.map(({ field }) => field);
    expect(fields).toContain('AMT_CREDIT');
    for (const { field, value, lowest, highest } of body.outsideTraining) {
      expect(value).toBe(values[field]);
      expect(value < lowest || value > highest).toBe(true);
    }
  });

  test('another rule decides when it is named; an unknown one is refused', async () => {
    const [{ values }] = homeCredit.demoApplicants;
    const { body } = await post<PredictAnswer>(url('/predict?policy=least-cost'), values);
    expect(body.policy.name).toBe('least-cost');
    const models = await get<ModelAnswer>(url('/v1/model'));
    const form = models.body.models.find(({ role }) => role === 'form');
    expect(form?.policies).toContainEqual(body.policy);
    const unknown = await post<Problem>(url('/predict?policy=none'), values);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'WORKSPACE_POLICY_UNKNOWN']);
  });
});

describe('POST /v1/score', () => {
  test('an applicant by id is scored as the application itself, and as octroi score does', async () => {
    for (const applicant of applicants.slice(0, 5)) {
      const byId = await post<ScoreAnswer>(url('/v1/score'), { applicant });
      const application = await rowOf(applicant);
      const byRow = await post<ScoreAnswer>(url('/v1/score'), { application });
      expect(withoutId(byRow.body)).toEqual(withoutId(byId.body));
      expect(byId.body.decision).toBe(
        byId.body.score >= byId.body.policy.threshold ? 'refused' : 'granted',
      );
      const asked = ['score', '--applicant', `${applicant}`, '--workspace', workspace.folder];
      const { rows } = JSON.parse(await octroi(...asked, '--json')) as {
        rows: { score: number; probability: number; decision: string }[];
      };
      const { score, probability, decision } = byId.body;
      expect(rows[0]).toMatchObject({ score, probability, decision });
    }
  });

  test('fields left out are missing', async () => {
    const application = await rowOf(applicants[0]);
    const known = Object.entries(application).filter(([, value]) => value !== null);
    const full = await post<ScoreAnswer>(url('/v1/score'), { application });
    const short = { application: Object.fromEntries(known) };
    expect(known.length).toBeLessThan(Object.keys(application).length);
    expect((await post<ScoreAnswer>(url('/v1/score'), short)).body.logOdds).toBe(full.body.logOdds);
  });

  test('an id that nobody has is not found', async () => {
    const { status, body } = await post<Problem>(url('/v1/score'), { applicant: 1 });
    expect([status, body.code]).toEqual([404, 'API_APPLICANT_UNKNOWN']);
  });
});

describe('POST /v1/explain', () => {
  test.each(['training', 'reference'] as const)(
    'base and contributions against %s add up to the log-odds within 1e-9',
    async (against) => {
      for (const applicant of applicants.slice(0, 10)) {
        const { body } = await post<ExplainAnswer>(url('/v1/explain'), { applicant, against });
        const sum = body.contributions.reduce((total, { logOdds }) => total + logOdds, body.base);
        expect(Math.abs(sum - body.logOdds)).toBeLessThan(1e-9);
        expect(body.against).toBe(against);
        const sizes = body.contributions.map(({ logOdds }) => Math.abs(logOdds));
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        const scored = await post<ScoreAnswer>(url('/v1/score'), { applicant });
        expect(body.logOdds).toBe(scored.body.logOdds);
      }
    },
  );
});

describe('POST /v1/batch', () => {
  test('1,000 lines are answered in order, each as /v1/score alone', async () => {
    const some = Array.from({ length: 1000 }, (_, at) => applicants[at % applicants.length]);
    const alone = new Map<number, ScoreAnswer>();
    for (const applicant of applicants.slice(0, 1000)) {
      alone.set(applicant, (await post<ScoreAnswer>(url('/v1/score'), { applicant })).body);
    }
    const lines = await batch(some.map((applicant) => JSON.stringify({ applicant })));
    expect(lines.map(({ line }) => line)).toEqual(some.map((_, at) => at + 1));
    for (const [at, applicant] of some.entries()) {
      const { requestId } = lines[at];
      expect(lines[at]).toEqual({ ...alone.get(applicant), line: at + 1, requestId });
    }
  });

  test('a line that is wrong is told so at its place, and the others are answered', async () => {
    const good = JSON.stringify({ applicant: applicants[0] });
    const lines = await batch([good, '{"applicant": ', '', '{"applicant": "x"}', good]);
    expect(lines.map(({ line }) => line)).toEqual([1, 2, 4, 5]);
    expect(lines.map((line) => ('code' in line ? line.code : 'scored'))).toEqual([
      'scored',
      'API_JSON_INVALID',
      'API_FIELDS_INVALID',
      'scored',
    ]);
  });

  async function batch(lines: readonly string[]): Promise<BatchLine[]> {
    const response = await fetch(url('/v1/batch'), {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines.map((line) => `${line}\n`).join(''),
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      expect.stringContaining('application/x-ndjson') as string,
    ]);
    const text = await response.text();
    return text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as BatchLine);
  }
});

test('a wrong field is named with what was expected and found, in the language asked for', async () => {
  const [{ values }] = homeCredit.demoApplicants;
  const wrong = { ...values, DAYS_BIRTH: 11_680, AMT_CREDIT: '8000' };
  const en = await post<Problem>(url('/predict'), wrong, { 'accept-language': 'en' });
  const fr = await post<Problem>(url('/predict'), wrong, { 'accept-language': 'fr-FR,en;q=0.5' });
  expect(en.headers.get('content-type')).toContain('application/problem+json');
  expect([en.status, fr.status]).toEqual([422, 422]);
  const fields = (problem: Problem): string[] => (problem.fields ?? []).map(({ field }) => field);
  expect(fields(en.body).sort()).toEqual(['AMT_CREDIT', 'DAYS_BIRTH']);
  expect(fields(fr.body).sort()).toEqual(['AMT_CREDIT', 'DAYS_BIRTH']);
  expect(en.body.fields?.map(({ found }) => found).sort()).toEqual(['"8000"', '11680']);
  expect(en.body.detail).not.toBe(fr.body.detail);
  expect(JSON.stringify([en.body, fr.body])).not.toMatch(/node_modules|\.ts\b|at .*\(/);
});

test('a text posted without a length is read as well', async () => {
  const [{ values }] = homeCredit.demoApplicants;
  const { body } = await postText<PredictAnswer>(url('/predict'), ` \n${JSON.stringify(values)} `);
  expect(body.threshold).toBe(0.65);
});

function withoutId(answer: ScoreAnswer): ScoreAnswer {
  return { ...answer, requestId: '' };
}
