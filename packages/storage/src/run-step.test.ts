import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runStep } from './run-step.ts';

let folder: string;
let runs: number;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'octroi-step-'));
  runs = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const step = (inputs: unknown, outputs: string[] = []): Promise<{ reused: boolean }> =>
  runStep({
    folder,
    name: 'count',
    inputs,
    outputs: () => outputs,
    produce: () => Promise.resolve((runs += 1)),
  });

test('the same inputs give the first result again', async () => {
  expect(await step({ seed: 1 })).toEqual({ result: 1, reused: false });
  expect(await step({ seed: 1 })).toEqual({ result: 1, reused: true });
});

test('other inputs do the step again', async () => {
  await step({ seed: 1 });
  expect(await step({ seed: 2 })).toEqual({ result: 2, reused: false });
});

test('a lost output does the step again', async () => {
  const output = path.join(folder, 'table');
  await writeFile(output, '');
  await step({}, [output]);
  await rm(output);
  expect(await step({}, [output])).toEqual({ result: 2, reused: false });
});

test('a step that failed is not remembered', async () => {
  const failing = runStep({
    folder,
    name: 'count',
    inputs: {},
    outputs: () => [],
    produce: () => Promise.reject(new Error('power cut')),
  });
  await expect(failing).rejects.toThrow('power cut');
  expect(await step({})).toEqual({ result: 1, reused: false });
});

test('a record cut short does the step again', async () => {
  await step({});
  await writeFile(path.join(folder, 'count.json'), '{"key": "ab');
  expect(await step({})).toEqual({ result: 2, reused: false });
});
