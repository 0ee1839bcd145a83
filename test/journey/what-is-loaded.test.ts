/** Commands that answer at once load neither the data engine nor a native engine of training. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, readRaw, synthesiseTiny } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-loaded-'));
const workspace = path.join(folder, 'workspace');
const program = path.resolve(import.meta.dirname, '../../apps/cli/src/bin.ts');
let applicant: string;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeAll(async () => {
  const raw = await synthesiseTiny(folder);
  [applicant] = readRaw(path.join(raw, 'application_test.csv')).rows[0];
  const quick = ['--preset', 'application', '--models', 'log_reg', '--folds', '2'];
  await done(['run', '--data', raw, ...quick, '--workspace', workspace]);
});

const tellLibraries = `process.on('exit', () => {
  const { sharedObjects } = process.report.getReport();
  process.stderr.write('loaded ' + JSON.stringify(sharedObjects));
});`;

function librariesOf(args: readonly string[]): string[] {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tellLibraries)}`, program, ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return JSON.parse(stderr.slice(stderr.lastIndexOf('loaded ') + 'loaded '.length)) as string[];
}

const native = /duckdb|koffi|lightgbm|xgboost/;

test.each([
  ['--version'],
  ['--help'],
  ['serve --help'],
  ['policy list'],
  ['compare'],
  ['score --applicant APPLICANT'],
])('octroi %s', (line) => {
  const args = line.replace('APPLICANT', applicant).split(' ');
  const own = line.startsWith('--') || line.endsWith('--help') ? [] : ['--workspace', workspace];
  expect(librariesOf([...args, ...own]).filter((name) => native.test(name))).toEqual([]);
});

test('what does load the data engine is seen', () => {
  const loaded = librariesOf(['profile', '--workspace', workspace]);
  expect(loaded.some((name) => native.test(name))).toBe(true);
});
