/** Every answer beside the schema that the contract and the OpenAPI document show. */
import {
  routes,
  type ApplicantAnswer,
  type ComparisonAnswer,
  type ExplainAnswer,
  type FormAnswer,
  type ImportanceAnswer,
  type ModelAnswer,
  type PredictAnswer,
  type Problem,
  type ScoreAnswer,
} from '@octroi/contract';
import { describeFeatures } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { openBundle } from '@octroi/scoring';
import { championOf, openWorkspace } from '@octroi/workspace';
import type { FastifyInstance } from 'fastify';
import { DatabaseSync } from 'node:sqlite';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTestWorkspace } from '../../../../test/serving/test-workspace.ts';
import { answerOf } from '../testing/answer-of.ts';
import { demoBodies, openTestServer, post, workspaceFolder } from '../testing/test-server.ts';

const { demoPreset, presets } = homeCredit;
const [defaultPreset] = presets;
let app: FastifyInstance;
let applicant: number;
beforeAll(async () => {
  app = await openTestServer();
  const folder = await workspaceFolder();
  using database = new DatabaseSync(path.join(folder, 'applicants.sqlite'), { readOnly: true });
  applicant = Number(database.prepare('SELECT min(id) AS id FROM applicants').get()?.['id']);
});
afterAll(() => app.close());

test.each(homeCredit.demoApplicants)(
  '/predict answers for $name as the schema says',
  async (one) => {
    const answer = await post(app, { url: '/predict', body: one.values });
    const { probability, threshold, decision, policy, model } = await answerOf<PredictAnswer>(
      answer,
      'predictAnswer',
    );
    expect(decision).toBe(probability >= threshold ? 1 : 0);
    expect([policy.name, policy.threshold, model.preset]).toEqual(['deck', threshold, 'demo20']);
  },
);

test('the number that is cut is on the scale of the policy', async () => {
  const [body] = demoBodies;
  const deck = (await post(app, { url: '/predict', body })).json<PredictAnswer>();
  const least = (
    await post(app, { url: '/predict?policy=least-cost', body })
  ).json<PredictAnswer>();
  expect([deck.policy.scale, least.policy.scale]).toEqual(['balanced-score', 'score']);
  expect(least.logOdds).toBe(deck.logOdds);
  expect(least.defaultProbability).toBe(deck.defaultProbability);
  expect(least.probability).toBeCloseTo(1 / (1 + Math.exp(-least.logOdds)), 12);
  expect(least.threshold).toBe(least.policy.threshold);
});

test('a server may be told another rule to decide by default', async () => {
  const other = await openTestServer({ policy: 'least-cost' });
  const answer = await post(other, { url: '/predict', body: demoBodies[0] });
  expect(answer.json<PredictAnswer>().policy.name).toBe('least-cost');
  await other.close();
  await expect(openTestServer({ policy: 'none' })).rejects.toMatchObject({
    code: 'WORKSPACE_POLICY_UNKNOWN',
  });
});

test('null is missing: it is scored, and outside nothing', async () => {
  const body = Object.fromEntries(Object.keys(demoBodies[0]).map((name) => [name, null]));
  const answer = await post(app, { url: '/predict', body });
  const { outsideTraining } = await answerOf<PredictAnswer>(answer, 'predictAnswer');
  expect(outsideTraining).toEqual([]);
});

test('/v1/score answers as the schema says, without an id too', async () => {
  const byId = await post(app, { url: '/v1/score', body: { applicant } });
  expect((await answerOf<ScoreAnswer>(byId, 'scoreAnswer')).applicant).toBe(applicant);
  const one = await post(app, { url: '/v1/score', body: { application: { CNT_CHILDREN: 1 } } });
  expect((await answerOf<ScoreAnswer>(one, 'scoreAnswer')).applicant).toBeNull();
});

test('/v1/explain answers as the schema says and adds up', async () => {
  for (const against of [undefined, 'training', 'reference']) {
    const answer = await post(app, { url: '/v1/explain', body: { applicant, against } });
    const explained = await answerOf<ExplainAnswer>(answer, 'explainAnswer');
    const sum = explained.contributions.reduce((all, { logOdds }) => all + logOdds, explained.base);
    expect(sum).toBeCloseTo(explained.logOdds, 9);
    expect(explained.against).toBe(against ?? 'training');
  }
});

describe('/v1/explain', () => {
  const protectedFeatures = describeFeatures(homeCredit, defaultPreset).flatMap((one) =>
    one.protected ? [one.name] : [],
  );
  const explained = async (asked: number): Promise<ExplainAnswer> =>
    answerOf<ExplainAnswer>(
      await post(app, { url: '/v1/explain', body: { applicant: asked } }),
      'explainAnswer',
    );
  const answers: ExplainAnswer[] = [];
  beforeAll(async () => {
    for (let at = 0; at < 200; at += 1) answers.push(await explained(applicant + at));
  });

  test('tells at most four reasons of a refused application, none by what law protects', () => {
    const refused = answers.filter(({ decision }) => decision !== 'granted');
    expect(refused.length).toBeGreaterThan(5);
    for (const { reasons } of refused) {
      const told = reasons?.reasons ?? [];
      expect(told.length).toBeLessThanOrEqual(4);
      const fields = told.flatMap(({ fields: own }) => own);
      expect(fields.filter(({ feature }) => protectedFeatures.includes(feature))).toEqual([]);
      expect([...told, ...fields].filter(({ logOdds }) => logOdds <= 0)).toEqual([]);
    }
    const faithful = refused.filter(({ reasons }) => (reasons?.closes ?? 0) >= 0.5);
    expect(faithful.length / refused.length).toBeGreaterThan(0.9);
  });

  test('tells none of a granted one', () => {
    const granted = answers.filter(({ decision }) => decision === 'granted');
    expect(granted.length).toBeGreaterThan(5);
    expect(granted.map(({ reasons, change }) => [reasons, change])).toEqual(
      granted.map(() => [null, null]),
    );
  });

  test('names a change that the rule grants when it is asked for', async () => {
    const changed = answers.filter(({ change }) => change !== null);
    expect(changed.length).toBeGreaterThan(0);
    for (const { applicant: id, change } of changed.slice(0, 3)) {
      const known = await answerOf<ApplicantAnswer>(
        await app.inject(`/v1/applicants/${id}`),
        'applicantAnswer',
      );
      const fields = change?.fields.map(({ field, to }) => [field, to]) ?? [];
      const application = { ...known.row, ...(Object.fromEntries(fields) as object) };
      const again = await post(app, { url: '/v1/score', body: { application } });
      const { decision, probability } = await answerOf<ScoreAnswer>(again, 'scoreAnswer');
      expect([decision, probability]).toEqual(['granted', change?.probability]);
      expect(fields.length).toBeLessThanOrEqual(3);
    }
  });
});

test('/v1/model tells both models, their rules and their files', async () => {
  const { models } = await answerOf<ModelAnswer>(await app.inject('/v1/model'), 'modelAnswer');
  expect(models.map(({ role }) => role)).toEqual(['form', 'application']);
  expect(models.map(({ policies }) => policies[0].name)).toEqual(['deck', 'least-cost']);
});

test('/v1/applicants/:id tells the application, and never its outcome', async () => {
  const answer = await app.inject(`/v1/applicants/${applicant}`);
  const { row } = await answerOf<ApplicantAnswer>(answer, 'applicantAnswer');
  expect(row['SK_ID_CURR']).toBe(applicant);
  const folder = await workspaceFolder();
  using database = new DatabaseSync(path.join(folder, 'applicants.sqlite'), { readOnly: true });
  const labelled = database
    .prepare("SELECT number FROM tables WHERE columns LIKE '%TARGET%'")
    .get();
  const id = database
    .prepare('SELECT min(id) AS id FROM applicants WHERE source = ?')
    .get(Number(labelled?.['number']))?.['id'];
  const known = (await app.inject(`/v1/applicants/${String(id)}`)).json<ApplicantAnswer>();
  expect(Object.keys(known.row).length).toBe(Object.keys(row).length);
  expect(known.row).not.toHaveProperty('TARGET');
});

test('/v1/form tells fields, demo values and what training saw of each', async () => {
  const answer = await answerOf<FormAnswer>(await app.inject('/v1/form'), 'formAnswer');
  const fields = answer.form.groups.flatMap((group) => group.fields.map(({ name }) => name));
  expect(Object.keys(answer.seen).sort()).toEqual([...fields].sort());
  expect(answer.applicants.map(({ values }) => values)).toEqual(
    demoBodies.map((values) => expect.objectContaining(values) as object),
  );
});

test('the form’s bundle opens from the files that are served, hashes and all', async () => {
  const { model } = (await app.inject('/v1/form')).json<FormAnswer>();
  const bundle = await openBundle(async (file) => {
    const answer = await app.inject(`/v1/form/bundle/${file}`);
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, undefined]);
    return new Uint8Array(answer.rawPayload);
  });
  expect([bundle.manifest.id, bundle.manifest.files]).toEqual([model.bundle, model.files]);
});

test('a file of the bundle is sent once to who keeps it, and in gzip to who takes it', async () => {
  const url = '/v1/form/bundle/encoder.json';
  const first = await app.inject(url);
  const etag = String(first.headers.etag);
  const again = await app.inject({ url, headers: { 'if-none-match': `"x", ${etag}` } });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const packed = await app.inject({ url, headers: { 'accept-encoding': 'br, gzip' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.rawPayload.length).toBeLessThan(first.rawPayload.length);
});

test('/v1/comparison tells the latest run of the application model, with its curves', async () => {
  const answer = await app.inject('/v1/comparison');
  const { preset, comparison, evaluation } = await answerOf<ComparisonAnswer>(
    answer,
    'comparisonAnswer',
  );
  expect(preset).toBe(homeCredit.defaultPreset);
  expect(evaluation?.models.map(({ name }) => name).sort()).toEqual(
    comparison.rows.map(({ name }) => name).sort(),
  );
});

test('/v1/importance has a label for every feature', async () => {
  const answer = await app.inject('/v1/importance');
  const { importance, labels } = await answerOf<ImportanceAnswer>(answer, 'importanceAnswer');
  for (const { feature } of importance?.features ?? []) expect(labels).toHaveProperty([feature]);
  expect(Object.keys(labels).length).toBeGreaterThan(100);
});

test('/metrics counts decisions, answers and what waits', async () => {
  const counting = await openTestServer();
  await post(counting, { url: '/predict', body: demoBodies[2] });
  await post(counting, { url: '/predict', body: {} });
  const answer = await counting.inject('/metrics');
  expect(answer.headers['content-type']).toContain('text/plain');
  expect(answer.body).toMatch(/^octroi_decisions_total\{model="form",decision="\w+"\} 1$/m);
  expect(answer.body).toMatch(
    /^octroi_http_request_seconds_count\{route="\/predict",method="POST",status="422"\} 1$/m,
  );
  expect(answer.body).toMatch(/^octroi_explanations_waiting 0$/m);
  expect(answer.body).toMatch(/^process_resident_memory_bytes \d+/m);
  await counting.close();
});

describe('in a workspace that is not whole', () => {
  test('without a form model, the form is not available and full applications are', async () => {
    using copy = await copyTestWorkspace();
    const aliases = path.join(copy.folder, 'aliases.json');
    const names = JSON.parse(readFileSync(aliases, 'utf8')) as Record<string, string>;
    const left = Object.entries(names).filter(([name]) => name !== championOf(demoPreset));
    writeFileSync(aliases, JSON.stringify(Object.fromEntries(left)));
    const half = await openTestServer({ workspace: openWorkspace(copy.folder) });
    for (const url of ['/v1/form', '/v1/form/bundle/manifest.json']) {
      expect((await half.inject(url)).json<Problem>()).toMatchObject({
        status: 503,
        code: 'API_MODEL_MISSING',
        mend: expect.stringContaining('demo20') as string,
      });
    }
    const scored = await post(half, { url: '/v1/score', body: { applicant } });
    expect(scored.statusCode).toBe(200);
    expect((await half.inject('/v1/model')).json<ModelAnswer>().models.length).toBe(1);
    await half.close();
  });

  test('without any model, there is no server', async () => {
    using copy = await copyTestWorkspace();
    rmSync(path.join(copy.folder, 'aliases.json'));
    await expect(openTestServer({ workspace: openWorkspace(copy.folder) })).rejects.toMatchObject({
      code: 'WORKSPACE_BUNDLE_UNKNOWN',
    });
  });

  test('without runs or applicants, what needs them is not found', async () => {
    using copy = await copyTestWorkspace();
    rmSync(path.join(copy.folder, 'runs'), { recursive: true });
    rmSync(path.join(copy.folder, 'applicants.sqlite'));
    const half = await openTestServer({ workspace: openWorkspace(copy.folder) });
    expect((await half.inject('/v1/comparison')).json()).toMatchObject({ status: 404 });
    expect((await half.inject(`/v1/applicants/${applicant}`)).statusCode).toBe(404);
    await half.close();
  });

  test('a bundle that is named stands in for the champion of its preset', async () => {
    const folder = await workspaceFolder();
    const [bundle] = readdirSync(path.join(folder, 'bundles')).filter((name) =>
      name.endsWith('-xgb'),
    );
    const named = await openTestServer({ bundle });
    const { models } = (await named.inject('/v1/model')).json<ModelAnswer>();
    expect(models.map((model) => [model.role, model.bundle === bundle])).toEqual([
      ['form', false],
      ['application', true],
    ]);
    await named.close();
    await expect(openTestServer({ bundle: 'nowhere' })).rejects.toMatchObject({
      code: 'WORKSPACE_BUNDLE_UNKNOWN',
    });
  });
});

test('every route of the contract is served, by its method', () => {
  for (const { method, path: url } of Object.values(routes)) {
    expect([url, app.hasRoute({ method, url })]).toEqual([url, true]);
  }
});
