/** A search by the real command line: interrupted, gone on with, and trained with what it found. */
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Run } from '@octroi/tracking';
import type { RunRecord } from '@octroi/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, type CliResult } from '../../apps/cli/src/testing/run-cli.ts';
import type { TuningDocument } from '../../apps/cli/src/tune/tuning.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-tune-'));
const own = ['--workspace', path.join(folder, 'workspace'), '--threads', '1', '--lang', 'en'];
const searched = path.join(folder, 'workspace', 'tuning', 'demo20');
const settings = path.join(searched, 'settings.json');
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function done(args: readonly string[]): Promise<CliResult> {
  const result = await runCli([...args, ...own]);
  expect(result.exitCode, result.stderr).toBe(0);
  return result;
}

const fitsKept = (): number => {
  const journals = existsSync(searched) ? readdirSync(searched) : [];
  const lines = journals
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => readFileSync(path.join(searched, name), 'utf8').split('\n').length - 1);
  return lines.reduce((sum, count) => sum + count, 0);
};

/** Searches until so many fits are kept, then interrupts as Ctrl-C does. */
async function searchUntil(fits: number, json = true): Promise<CliResult> {
  let interrupt: (() => void) | undefined;
  const search = ['tune', '--minutes', '60', '--preset', 'demo20', '--models', 'lgbm'];
  const running = runCli(
    [...search, '--folds', '2', '--shuffles', '2', ...own, ...(json ? ['--json'] : [])],
    { onInterrupt: (listener) => (interrupt = listener) },
  );
  const ended = running.then(() => true);
  while (fitsKept() < fits && !(await Promise.race([ended, setTimeout(20, false)])));
  interrupt?.();
  return running;
}

let first: CliResult;
let second: CliResult;
/** Of the first search, and the journals after each; a torn line was added between. */
const kept = { settings: '', first: '', second: '' };
beforeAll(async () => {
  const raw = path.join(folder, 'raw');
  const synth = ['synth', '--scale', '0.006', '--seed', '7', '--no-history', '--out', raw];
  await done(synth);
  await done(['ingest', raw]);
  first = await searchUntil(6);
  kept.settings = readFileSync(settings, 'utf8');
  const [name] = readdirSync(searched).filter((each) => each.endsWith('.jsonl'));
  const journal = path.join(searched, name);
  kept.first = readFileSync(journal, 'utf8');
  appendFileSync(journal, '["torn');
  second = await searchUntil(14, false);
  kept.second = readFileSync(journal, 'utf8');
});

test('an interrupt ends it with the best so far, in a file', () => {
  expect(first.exitCode).toBe(130);
  const document = JSON.parse(first.stdout) as TuningDocument;
  expect(document).toMatchObject({ interrupted: true, measure: null, preset: 'demo20', folds: 2 });
  expect(document.leaders[0].areas).toHaveLength(2);
  expect(document.models.lgbm?.rounds).toBeGreaterThan(0);
  expect(JSON.parse(kept.settings)).toEqual(document);
});

test('the same command goes on from there, even after a line was torn', () => {
  const { exitCode, stdout, stderr } = second;
  expect(exitCode, stderr).toBe(130);
  expect(kept.second.startsWith(kept.first)).toBe(true);
  expect(kept.second).not.toContain('torn');
  expect(stdout).toContain('Interrupted: the same command goes on from here.');
  expect(stdout).toContain('Not measured on untouched rows');
});

test('every trial is tracked once, under its search', async () => {
  const filter = "tags.octroi.kind = 'trial'";
  const { stdout } = await done(['runs', 'search', filter, '--limit', '100', '--json']);
  const trials = JSON.parse(stdout) as Run[];
  const names = trials.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(7);
  expect(new Set(names).size).toBe(names.length);
  for (const { parameters, tags } of trials) {
    expect(Object.keys(parameters)).toEqual(
      expect.arrayContaining(['seed', 'trial', 'keep', 'engine/learning_rate', 'engine/rounds']),
    );
    expect(tags['mlflow.parentRunId']).toBeDefined();
  }
});

test('a training fits with the settings, and says so', async () => {
  const train = ['train', '--preset', 'demo20', '--models', 'lgbm', '--folds', '2'];
  const { stdout } = await done([...train, '--settings', settings, '--json']);
  const tuned = JSON.parse(stdout) as RunRecord;
  expect(tuned.parameters).toMatch(/^settings-[0-9a-f]{8}$/);
  const plain = JSON.parse((await done([...train, '--json'])).stdout) as RunRecord;
  expect(plain.parameters).toBe('tuned');
  const score = await done(['score', '--bundle', tuned.bundles['lgbm'], '--applicant', '100002']);
  expect(score.stdout).toContain('100002');
});

test('settings of another preset, or for the deck’s parameters, are refused', async () => {
  const other = await runCli(['train', '--preset', 'application', '--settings', settings, ...own]);
  expect([other.exitCode, other.stderr]).toEqual([
    1,
    expect.stringContaining('TRAINING_SETTINGS_PRESET') as string,
  ]);
  const deck = ['train', '--preset', 'demo20', '--parameters', 'deck', '--settings', settings];
  expect((await runCli([...deck, ...own])).exitCode).toBe(2);
  const gone = await runCli(['train', '--settings', path.join(folder, 'none.json'), ...own]);
  expect(gone.stderr).toContain('TRAINING_SETTINGS_UNREADABLE');
});
