/** A killed child, a missing library, a full disk, Ctrl-C: known errors, and the next run succeeds. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { mountSmallDisk } from '../small-disk.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Decisions } from '../../apps/cli/src/render/decisions.ts';
import type { RunRecord } from '@octroi/workspace';
import { runCli, type CliResult } from '../../apps/cli/src/testing/run-cli.ts';
import { done, doneJson, fails, readRaw, synthesiseTiny } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-interruptions-'));
const workspace = path.join(folder, 'workspace');
const inWorkspace = ['--workspace', workspace, '--threads', '1'];
const small = ['--preset', 'demo20', '--folds', '2'];
const quick = [...small, '--parameters', 'deck'];
let raw: string;
let applicant: string;
beforeAll(async () => {
  raw = await synthesiseTiny(folder);
  [applicant] = readRaw(path.join(raw, 'application_test.csv')).rows[0];
  await done(['ingest', raw, '--workspace', workspace]);
});
beforeEach(() => {
  rmSync(path.join(workspace, 'bundles'), { recursive: true, force: true });
});
afterAll(() => {
  removeDisk();
  rmSync(folder, { recursive: true, force: true });
});

/** Every file of a folder and below, hidden ones too. */
const filesBelow = (root: string): string[] =>
  existsSync(root)
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];
const leftovers = (root: string): string[] =>
  filesBelow(root).filter((file) => file.includes('.octroi-'));

/** Training children of this process. */
function trainingChildren(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        const parent = /\) \S (\d+) /.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1];
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
        return Number(parent) === process.pid && command.includes('worker.ts');
      } catch {
        return false;
      }
    });
}

describe.skipIf(!existsSync('/proc/self/stat'))(
  'a training child killed with SIGKILL (skipped where there is no /proc)',
  () => {
    test.each(['lgbm', 'xgb'])(
      '%s: the engine and the signal are named, the next run succeeds',
      async (model) => {
        const train = ['train', ...small, '--models', model, ...inWorkspace];
        const killing = setInterval(() => {
          for (const child of trainingChildren()) process.kill(child, 'SIGKILL');
        }, 20);
        const message = await fails('BOOSTER_CHILD_DIED', train).finally(() => {
          clearInterval(killing);
        });
        expect(message).toContain(model === 'lgbm' ? 'lightgbm' : 'xgboost');
        expect(message).toContain('SIGKILL');
        expect(filesBelow(path.join(workspace, 'bundles'))).toEqual([]);
        expect(trainingChildren()).toEqual([]);

        const run = await doneJson<RunRecord>(train);
        expect(Object.keys(run.bundles)).toEqual([model]);
      },
    );
  },
);

describe('a machine without the native libraries', () => {
  const nowhere = path.join(folder, 'nowhere.so');
  const environment = { OCTROI_LIGHTGBM_LIB: nowhere, OCTROI_XGBOOST_LIB: nowhere };
  const without = (args: readonly string[]): Promise<CliResult> =>
    runCli([...args, ...inWorkspace], { environment });

  test.each([[['train', ...quick, '--models', 'gb']], [['run', '--data', folder]]])(
    'octroi %j says which library, where, and how to mend it',
    async (args) => {
      const { exitCode, stdout, stderr } = await without(args);
      expect([exitCode, stdout]).toEqual([1, '']);
      expect(stderr).toContain('octroi: BOOSTER_LIBRARY_MISSING: the ');
      expect(stderr).toContain(nowhere);
      expect(stderr).toContain('OCTROI_LIGHTGBM_LIB');
    },
  );

  test('every model is scored without them, a linear one is trained too', async () => {
    const score = ['score', '--applicant', applicant, '--bundle', 'demo20', '--json'];
    for (const model of ['gb', 'lgbm']) {
      const run = await doneJson<RunRecord>(['train', ...quick, '--models', model, ...inWorkspace]);
      const scored = JSON.parse((await without(score)).stdout) as Decisions;
      expect([scored.bundle, scored.rows.length]).toEqual([run.bundles[model], 1]);
    }
    const trained = await without(['train', ...quick, '--models', 'log_reg', '--json']);
    expect(trained.exitCode).toBe(0);
    const scored = await without(score);
    expect((JSON.parse(scored.stdout) as Decisions).rows).toHaveLength(1);
  });

  test('octroi doctor says what is missing, and that all is there where it is', async () => {
    const { exitCode, stdout } = await without(['doctor']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^✓ Node: found/m);
    expect(stdout).toMatch(/^✗ LightGBM, XGBoost: missing \(.*nowhere/m);
    const checks = await doneJson<{ ok: boolean }[]>(['doctor', ...inWorkspace]);
    expect(checks.map(({ ok }) => ok)).toEqual([true, true, true]);
    const french = await done(['doctor', ...inWorkspace, '--lang', 'fr']);
    expect(french.stdout).toMatch(/^✓ application_train : présent/m);
  });
});

describe('Ctrl-C', () => {
  const interruptedAfter = (ms: number, args: readonly string[]): Promise<CliResult> =>
    runCli([...args, ...inWorkspace], {
      onInterrupt: (interrupt) => void setTimeout(ms).then(interrupt),
    });

  test('ends a training: a known error, no bundle, no child; the next run succeeds', async () => {
    const train = ['train', ...small, '--models', 'xgb,lgbm'];
    const { exitCode, stdout, stderr } = await interruptedAfter(400, train);
    expect(stderr).toMatch(/^octroi: CLI_INTERRUPTED: interrupted\n {2}.+\n$/);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(filesBelow(path.join(workspace, 'bundles'))).toEqual([]);
    if (existsSync('/proc/self/stat')) expect(trainingChildren()).toEqual([]);
    await done([...train, '--parameters', 'deck', ...inWorkspace]);
  });

  test.each([
    ['ingest', () => ['ingest', raw, '--workspace', path.join(folder, 'cut')]],
    ['synth', () => ['synth', '--scale', '0.1', '--out', path.join(folder, 'cut')]],
  ])('ends %s with nothing half written', async (_, args) => {
    const cut = path.join(folder, 'cut');
    rmSync(cut, { recursive: true, force: true });
    const { exitCode, stderr } = await runCli([...args(), '--threads', '1'], {
      onInterrupt: (interrupt) => void setTimeout(30).then(interrupt),
    });
    expect(stderr).toContain('octroi: CLI_INTERRUPTED: ');
    expect(exitCode).toBe(1);
    expect(filesBelow(cut)).toEqual([]);
  });
});

const { path: disk, canMount, remove: removeDisk } = mountSmallDisk('6m');

describe.skipIf(!canMount)('a full disk (skipped where a small disk cannot be mounted)', () => {
  const own = ['--workspace', path.join(disk, 'workspace')];
  const filler = path.join(disk, 'filler');
  /** Leaves so many bytes of the disk free. */
  function fillDisk(free: number): void {
    rmSync(filler, { force: true });
    const file = openSync(filler, 'w');
    const block = Buffer.alloc(4096, 1);
    try {
      for (;;) writeSync(file, block);
    } catch {
      closeSync(file);
    }
    const size = readFileSync(filler).length;
    execFileSync('truncate', ['-s', String(Math.max(0, size - free)), filler]);
  }

  test('every step says so, leaves nothing half written, and goes on once there is room', async () => {
    fillDisk(200_000);
    await fails('STORAGE_DISK_FULL', ['ingest', raw, ...own]);
    expect(leftovers(disk)).toEqual([]);
    rmSync(filler);
    await done(['ingest', raw, ...own]);

    fillDisk(20_000);
    await fails('STORAGE_DISK_FULL', ['features', '--preset', 'demo20', ...own]);
    expect(leftovers(disk)).toEqual([]);
    rmSync(filler);
    await done(['features', '--preset', 'demo20', ...own]);

    fillDisk(40_000);
    await fails('STORAGE_DISK_FULL', ['train', ...quick, '--models', 'gb', ...own]);
    expect(leftovers(disk)).toEqual([]);
    expect(filesBelow(path.join(disk, 'workspace', 'bundles'))).toEqual([]);
    rmSync(filler);
    const run = await doneJson<RunRecord>(['train', ...quick, '--models', 'gb', ...own]);
    const score = ['score', '--applicant', applicant, '--bundle', 'demo20', ...own];
    expect((await doneJson<Decisions>(score)).bundle).toBe(run.bundles['gb']);

    const file = path.join(raw, 'application_test.csv');
    const out = path.join(disk, 'scores.csv');
    const scoreFile = ['score', file, '--bundle', 'demo20', '--out', out, ...own];
    fillDisk(0);
    await fails('STORAGE_DISK_FULL', scoreFile);
    expect(existsSync(out)).toBe(false);
    rmSync(filler);
    await done(scoreFile);
  });
});
