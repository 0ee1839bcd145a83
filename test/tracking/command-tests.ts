import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFrame } from '@octroi/pipeline';
import { openFrameScorer } from '@octroi/scoring';
import { openLocalTracker, parentRunTag, type LocalTracker } from '@octroi/tracking';
import { bundleFolder, openBundleFolder, openWorkspace } from '@octroi/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../apps/cli/src/testing/run-cli.ts';
import { done, synthesiseTiny } from '../journey/tiny-portfolio.ts';
import { expectSame as expectSameScores } from '../python/expect-same.ts';
import { scoreInPython } from '../python/score-in-python.ts';
import { expectSame } from './expect-same.ts';
import { readBack, type ReadBack } from './read-back.ts';

const experiment = 'from the command line';

/** `octroi train` and `octroi runs push`, read back by Python's own MLflow client. */
export function commandTests(address: () => string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'octroi-command-'));
  const workspace = path.join(folder, 'workspace');
  const octroi = (...args: string[]) =>
    runCli([...args, '--workspace', workspace, '--threads', '1'], {
      environment: { MLFLOW_TRACKING_URI: address(), MLFLOW_EXPERIMENT_NAME: experiment },
    });
  let local: LocalTracker;
  let there: ReadBack;
  beforeAll(async () => {
    const raw = await synthesiseTiny(folder);
    await done(['ingest', raw, '--workspace', workspace]);
    const small = ['--preset', 'demo20', '--folds', '2', '--parameters', 'deck'];
    const { exitCode, stderr } = await octroi('train', '--models', 'log_reg,lgbm', ...small);
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining('7 runs sent to MLflow')]);
    local = openLocalTracker({ folder: path.join(workspace, 'tracking'), now: Date.now });
    there = await readBack(address(), experiment, { model: 'home-credit-demo20' });
  });
  afterAll(async () => {
    await local.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a training is on the server as it is in the workspace: figures by step, files, tags', async () => {
    expect(there.runs).toHaveLength(7);
    for (const run of there.runs) await expectSame(local, run);
    const fold = there.runs.find(({ name }) => name === 'lgbm fold 1');
    const steps = fold?.metrics['validation_loss'].map(([step]) => step) ?? [];
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.slice(0, 3)).toEqual([4, 8, 12]);
  });

  test('folds are under their model and models under their training', () => {
    const idOf = (name: string): string | undefined =>
      there.runs.find((run) => run.name === name)?.id;
    const parents = there.runs.map(({ name, tags }) => [name, tags[parentRunTag]]);
    expect(Object.fromEntries(parents)).toEqual({
      'demo20 deck': undefined,
      log_reg: idOf('demo20 deck'),
      lgbm: idOf('demo20 deck'),
      'log_reg fold 1': idOf('log_reg'),
      'log_reg fold 2': idOf('log_reg'),
      'lgbm fold 1': idOf('lgbm'),
      'lgbm fold 2': idOf('lgbm'),
    });
  });

  test('the chosen model is registered, its bundle an MLflow model, as champion', () => {
    const { version, runs } = there;
    const chosen = runs.find(({ id }) => id === version?.run);
    expect(version).toMatchObject({ version: '1', aliases: ['champion'] });
    expect(version?.source).toMatch(/\/artifacts\/model$/);
    expect(chosen?.tags['octroi.chosen']).toBe('true');
    expect(Object.keys(chosen?.artifacts ?? {})).toContain('model/MLmodel');
  });

  test('Python scores by the champion’s name on the server as the bundle does here', async () => {
    const rows = path.join(workspace, 'features', 'demo20', 'application_train.parquet');
    const champion = 'models:/home-credit-demo20@champion';
    const asked = [{ bundle: champion, rows }];
    const { answers } = await scoreInPython(asked, { MLFLOW_TRACKING_URI: address() });
    const bundle = await bundleFolder(openWorkspace(workspace), 'demo20');
    const scorer = openFrameScorer(await openBundleFolder(bundle));
    expectSameScores(answers[0], scorer.assess(await readFrame({ paths: [rows] })));
  });

  test('a push when all is there sends nothing; the run says where it is', async () => {
    const { stdout } = await octroi('runs', 'push', '--lang', 'fr');
    expect(stdout).toContain('a déjà toutes les exécutions');
    const [{ id }] = (await local.searchRuns({ filter: "attributes.run_name = 'lgbm'" })).runs;
    expect((await octroi('runs', 'show', id)).stdout).toContain(
      `On the MLflow server ${address()}`,
    );
  });
}
