/** Runs every test with vitest; the last line printed counts them. Arguments go to vitest. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numFailedTestSuites: number;
}

const root = path.resolve(import.meta.dirname, '..');
const output = path.join(root, '.tools', 'test-results.json');
rmSync(output, { force: true });

const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
const run = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});

const results = JSON.parse(readFileSync(output, 'utf8')) as Results;
const skipped = results.numPendingTests + results.numTodoTests;
const brokenFiles = run.status !== 0 && results.numFailedTests === 0 ? 1 : 0;
const failed = results.numFailedTests + brokenFiles;
process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = run.status === 0 && results.numPassedTests > 0 ? 0 : 1;
