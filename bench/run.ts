/**
 * Measures the named cases, or all, and writes docs/benchmarks.md.
 *
 * usage: node bench/run.ts [name…] [--quick | --page]
 * --quick runs small sizes and writes nothing; --page only writes the page again.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeFileAtomically } from '@octroi/storage';
import type { BenchCase, BenchContext } from './case.ts';
import { cases } from './cases.ts';
import { busyShare, describeMachine } from './machine.ts';
import { asked, benchmarksPage, measured } from './page.ts';
import { writeResult, type CaseResult } from './results.ts';

const root = path.resolve(import.meta.dirname, '..');
const realData = path.resolve(
  root,
  process.env['OCTROI_REAL_DATA'] ?? path.join('..', 'shared', 'data', 'home-credit'),
);
const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
  },
});
const unknown = names.filter((name) => !cases.some((each) => each.name === name));
if (unknown.length > 0) {
  const known = cases.map(({ name }) => name).join(', ');
  say(`no case named ${unknown.join(', ')}; there are ${known}`);
  process.exitCode = 2;
} else {
  const chosen = cases.filter(({ name }) => names.length === 0 || names.includes(name));
  for (const each of options.page ? [] : chosen) await attempt(each);
  if (!options.quick) {
    await writeFileAtomically(path.join(root, 'docs', 'benchmarks.md'), await benchmarksPage(root));
  }
}

/** One case that fails does not take the others with it. */
async function attempt(each: BenchCase): Promise<void> {
  if (each.needsRealData && !existsSync(realData)) {
    say(`${each.name}: skipped: no real rows (OCTROI_REAL_DATA names their folder)`);
    return;
  }
  try {
    const result = await measure(each);
    for (const figure of result.figures) {
      say(`${each.name}: ${figure.what}: ${measured(figure)} ${asked(figure)}`);
    }
    if (!options.quick) await writeResult(root, result);
  } catch (error) {
    say(`${each.name}: failed: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    process.exitCode = 1;
  }
}

async function measure(each: BenchCase): Promise<CaseResult> {
  const work = await mkdtemp(path.join(tmpdir(), `octroi-bench-${each.name}-`));
  try {
    const watched = options.quick ? 0.2 : 5;
    const before = await busyShare(watched);
    say(`${each.name}: ${(before * 100).toFixed(0)} % of the processors in use by others`);
    const context: BenchContext = {
      root,
      work,
      realData,
      quick: options.quick,
      threads: availableParallelism(),
      environment: process.env,
      say: (line) => {
        say(`${each.name}: ${line}`);
      },
    };
    const started = performance.now();
    const figures = await each.run(context);
    const seconds = (performance.now() - started) / 1000;
    return {
      case: each.name,
      date: new Date().toISOString().slice(0, 10),
      machine: describeMachine(),
      busy: { before, after: await busyShare(watched) },
      seconds,
      figures,
    };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
