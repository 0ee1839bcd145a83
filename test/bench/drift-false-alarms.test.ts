/** Random splits of one population: a report that says drift of them is a false alarm. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { randomSplits } from '../../bench/drift/random-splits.ts';
import { pipelineContext, readApplications } from '../../bench/real-applications.ts';
import { root, testWorkspace } from '../serving/test-workspace.ts';

const realData =
  process.env['OCTROI_REAL_DATA'] ?? path.resolve(root, '..', 'shared', 'data', 'home-credit');
const real = path.join(realData, 'relational', 'application_train.csv.gz');
const rows = existsSync(real) ? 'real' : 'synthetic';
const work = mkdtempSync(path.join(tmpdir(), 'octroi-false-alarms-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test(`no report on thirty random splits of ${rows} applications says drift`, async () => {
  const source =
    rows === 'real' ? real : path.join((await testWorkspace()).raw, 'application_train.csv');
  const context = pipelineContext({ root, work, threads: 1, environment: process.env });
  const applications = await readApplications(context, { source, presetName: 'application' });
  const levels: string[] = [];
  for await (const { verdict, features } of randomSplits({ applications, splits: 30, seed: 7 })) {
    levels.push(verdict.level);
    expect(features.length).toBeGreaterThan(100);
  }
  expect(levels).toHaveLength(30);
  expect(levels.filter((level) => level === 'drift')).toEqual([]);
});
