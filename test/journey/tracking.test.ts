/** Every training is tracked in the workspace; what keeps it from being tracked keeps it from nothing else. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  openLocalTracker,
  parentRunTag,
  type LocalTracker,
  type ModelVersion,
  type Run,
} from '@octroi/tracking';
import type { RunRecord } from '@octroi/workspace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../apps/cli/src/testing/run-cli.ts';
import { done, doneJson, synthesiseTiny } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-tracking-'));
const workspace = path.join(folder, 'workspace');
const inWorkspace = ['--workspace', workspace, '--threads', '1'];
const small = ['--preset', 'demo20', '--folds', '2', '--parameters', 'deck'];
const nowhere = { MLFLOW_TRACKING_URI: 'http://127.0.0.1:9', MLFLOW_EXPERIMENT_NAME: 'trials' };
let tracker: LocalTracker;
let record: RunRecord;
let runs: readonly Run[];
let champion: ModelVersion | undefined;
beforeAll(async () => {
  const raw = await synthesiseTiny(folder);
  await done(['ingest', raw, ...inWorkspace]);
  const models = ['--models', 'log_reg,lgbm'];
  record = await doneJson<RunRecord>(['train', ...models, ...small, ...inWorkspace]);
  tracker = openLocalTracker({ folder: path.join(workspace, 'tracking'), now: Date.now });
  runs = (await tracker.searchRuns()).runs;
  champion = await tracker.modelByAlias('home-credit-demo20', 'champion');
});
afterAll(async () => {
  await tracker.close();
  rmSync(folder, { recursive: true, force: true });
});

const named = (name: string): Run => {
  const found = runs.find((run) => run.name === name);
  if (found === undefined) throw new Error(`no run named ${name}`);
  return found;
};
const valueOf = (run: Run, key: string): number | undefined =>
  run.metrics.find((metric) => metric.key === key)?.value;
const textOf = async (run: Run, file: string): Promise<string> =>
  Buffer.from(await tracker.readArtifact(run.id, file)).toString();

describe('a training', () => {
  test('is a run, with its models under it and their folds under them', () => {
    expect(runs.map(({ name }) => name).toSorted()).toEqual([
      'demo20 deck',
      'lgbm',
      'lgbm fold 1',
      'lgbm fold 2',
      'log_reg',
      'log_reg fold 1',
      'log_reg fold 2',
    ]);
    for (const { name, status, tags } of runs) {
      expect([name, status, tags['octroi.training']]).toEqual([name, 'FINISHED', record.id]);
    }
    expect(named('lgbm').tags[parentRunTag]).toBe(named('demo20 deck').id);
    expect(named('lgbm fold 2').tags[parentRunTag]).toBe(named('lgbm').id);
    const commit = named('demo20 deck').tags['mlflow.source.git.commit'];
    const inGit = existsSync(path.resolve(import.meta.dirname, '..', '..', '.git'));
    expect(/^[\da-f]{40}(-dirty)?$/.test(commit)).toBe(inGit);
  });

  test('has its settings, the chosen model’s figures, the data and the comparison', async () => {
    const run = named('demo20 deck');
    expect(run.parameters).toMatchObject({
      preset: 'demo20',
      models: 'log_reg,lgbm',
      folds: '2',
      seed: '42',
      rows: String(record.rows.all),
    });
    const chosen = record.comparison.rows.find(({ name }) => name === record.comparison.chosen);
    expect(valueOf(run, 'auc')).toBe(chosen?.auc);
    expect(valueOf(run, 'cost_upper')).toBe(chosen?.costInterval.upper);
    expect(run.inputs[0].digest).toBe(run.parameters['data_hash'].slice(0, 36));
    expect(run.tags['mlflow.note.content']).toContain(`**${record.comparison.chosen}**`);
    expect(JSON.parse(await textOf(run, 'comparison.json'))).toEqual(record.comparison);
    expect(await textOf(run, 'charts/roc.svg')).toContain('<svg');
  });

  test('a model has its engine’s settings, its figures, curves, importance and bundle', async () => {
    for (const row of record.comparison.rows) {
      const run = named(row.name);
      expect(valueOf(run, 'auc')).toBe(row.auc);
      expect(valueOf(run, 'true_positives')).toBe(row.matrix.truePositives);
      const folds = [1, 2].map((fold) => valueOf(named(`${row.name} fold ${fold}`), 'auc') ?? NaN);
      expect(valueOf(run, 'fold_mean_auc')).toBeCloseTo((folds[0] + folds[1]) / 2, 12);
      const history = await tracker.metricHistory(run.id, 'fold_auc');
      expect(history.map(({ step, value }) => [step, value])).toEqual([
        [1, folds[0]],
        [2, folds[1]],
      ]);
      for (const curve of ['roc', 'precision_recall', 'cost']) {
        const lines = (await textOf(run, `curves/${curve}.csv`)).trimEnd().split('\n');
        expect(lines.length).toBeGreaterThan(20);
        expect(await textOf(run, `curves/${curve}.svg`)).toContain('<svg');
      }
      expect(await textOf(run, 'importance.csv')).toMatch(/^feature,label,importance\n\w+,/);
      const bundle = path.join(workspace, 'bundles', record.bundles[row.name]);
      const files = await tracker.listArtifacts(run.id, 'model');
      expect(files.map((file) => file.path)).toContain('model/MLmodel');
      for (const file of files) {
        const own = readFileSync(path.join(bundle, path.basename(file.path)));
        expect(Buffer.from(await tracker.readArtifact(run.id, file.path)).equals(own)).toBe(true);
      }
    }
    expect(named('lgbm').parameters).toMatchObject({
      'engine/rounds': '100',
      'engine/learning_rate': '0.1',
      class_weights: 'balanced',
    });
  });

  test('each fold has the loss of its rounds', async () => {
    for (const name of ['lgbm fold 1', 'lgbm fold 2']) {
      const losses = await tracker.metricHistory(named(name).id, 'validation_loss');
      const steps = losses.map(({ step }) => step);
      expect(steps.length).toBeGreaterThan(10);
      expect(steps.slice(0, 3)).toEqual([4, 8, 12]);
    }
    const training = await tracker.metricHistory(named('log_reg fold 1').id, 'training_loss');
    expect(training.at(-1)?.value).toBeLessThan(training[0].value);
  });

  test('the chosen model is the champion of its preset', () => {
    expect(champion).toMatchObject({
      version: '1',
      runId: named(record.comparison.chosen).id,
      tags: { 'octroi.bundle': record.bundles[record.comparison.chosen] },
    });
  });
});

describe('a training that cannot be tracked as wished', () => {
  const train = (...more: string[]) =>
    runCli(['train', '--models', 'lgbm', ...small, ...inWorkspace, ...more], {
      environment: nowhere,
    });

  test('a server that is down is told of once, and the run is kept', async () => {
    const { exitCode, stderr } = await train('--seed', '7');
    expect(exitCode).toBe(0);
    const lines = stderr.split('\n').filter((line) => line.includes('127.0.0.1:9'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/kept in the workspace only: .+ Later: octroi runs push/);
    const experiments = await tracker.listExperiments();
    const [trials] = experiments.filter(({ name }) => name === 'trials');
    const search = { experimentIds: [trials.id] };
    const trained = await tracker.searchRuns({ ...search, filter: "params.seed = '7'" });
    const training = trained.runs[0].tags['octroi.training'];
    const filter = `tags.\`octroi.training\` = '${training}'`;
    expect((await tracker.searchRuns({ ...search, filter })).runs).toHaveLength(4);
  });

  test('one that fails is a failed run that says why', async () => {
    const { exitCode } = await train('--folds', '2000');
    expect(exitCode).toBe(1);
    const [run] = (await tracker.searchRuns({ filter: "attributes.status = 'FAILED'" })).runs;
    expect(run.tags['octroi.error']).toMatch(/^TRAINING_TOO_FEW_ROWS: /);
  });

  test('where the store of runs cannot be opened, that is said and the training ends well', async () => {
    const other = path.join(folder, 'damaged');
    await done(['ingest', path.join(folder, 'raw'), '--workspace', other]);
    mkdirSync(path.join(other, 'tracking'));
    writeFileSync(path.join(other, 'tracking', 'runs.sqlite'), 'no database');
    const { exitCode, stdout, stderr } = await runCli([
      ...['train', '--models', 'lgbm', ...small],
      ...['--workspace', other, '--threads', '1'],
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('▸ lgbm');
    expect(stderr).toMatch(/^This training is not among the tracked runs: .+runs\.sqlite/m);
  });
});

describe('octroi runs', () => {
  const runsOf = (...args: string[]) => done(['runs', ...args, '--workspace', workspace]);
  interface Document {
    readonly id: string;
    readonly name: string;
    readonly metrics: Readonly<Record<string, number>>;
  }
  const documents = (...args: string[]): Promise<Document[]> =>
    doneJson(['runs', ...args, '--workspace', workspace]);

  test('list has trainings only, and what came of them, in both languages', async () => {
    const training = named('demo20 deck');
    const { stdout } = await runsOf('list', '--lang', 'en');
    const line = stdout.split('\n').find((one) => one.startsWith(training.id.slice(0, 8)));
    expect(line).toMatch(new RegExp(`finished +${record.comparison.chosen} `));
    expect(stdout).not.toContain('lgbm fold');
    expect((await runsOf('list', '--lang', 'fr')).stdout).toMatch(/terminée/);
  });

  test('search finds by MLflow’s filters, in the order asked for', async () => {
    const found = await documents(
      ...[
        'search',
        "params.model = 'lgbm' AND metrics.auc > 0.1 AND attributes.run_name LIKE '%fold%'",
      ],
      ...['--order-by', 'metrics.auc DESC', '--limit', '3'],
    );
    expect(found.map(({ name }) => name).every((name) => name.startsWith('lgbm fold'))).toBe(true);
    const values = found.map(({ metrics }) => metrics['auc']);
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    expect((await runsOf('search', "params.model = 'none'")).stdout).toContain('No runs found');
  });

  test('show takes the first characters of an id and tells all of a run', async () => {
    const run = named('lgbm');
    const { stdout } = await runsOf('show', run.id.slice(0, 12));
    expect(stdout).toContain(`lgbm  ${run.id}`);
    for (const part of ['lgbm fold 2', 'engine/learning_rate', 'fold_mean_auc', 'model/MLmodel'])
      expect(stdout).toContain(part);
  });

  test('compare sets runs side by side, parameters that are the same left out', async () => {
    const ids = [named('lgbm').id, named('log_reg').id];
    const { stdout } = await runsOf('compare', ...ids);
    const rows = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(rows.find(([name]) => name === 'model')).toEqual(['model', 'lgbm', 'log_reg']);
    expect(rows.some(([name]) => name === 'preset')).toBe(false);
    expect(rows.find(([name]) => name === 'true_positives')).toHaveLength(3);
  });

  test.each([
    [['show', 'abcdef0123456789'], 1, 'TRACKING_RUN_UNKNOWN'],
    [['show', "x' OR 1"], 1, 'TRACKING_RUN_UNKNOWN'],
    [['search', 'metrics.auc >'], 1, 'TRACKING_FILTER_INVALID'],
    [['compare', 'a'], 2, 'CLI_USAGE'],
    [['push'], 2, 'CLI_USAGE'],
  ])('%j is a known error', async (args, code, error) => {
    const { exitCode, stderr } = await runCli(['runs', ...args, '--workspace', workspace]);
    expect([exitCode, stderr.split(':')[1].trim()]).toEqual([code, error]);
  });
});
