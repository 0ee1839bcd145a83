import path from 'node:path';
import { Command, Option } from 'commander';
import { OctroiError } from '@octroi/core';
import type { DriftTests } from '@octroi/monitoring';
import type { Context, OpenContext } from '../context.ts';
import { seedNumber } from '../options.ts';
import {
  driftTests,
  failingLevels,
  fails,
  levelBy,
  type FailingLevel,
} from '../drift/failing-levels.ts';
import type { DriftOptions } from '../drift/run-drift.ts';
import { inEveryLanguage, say, type Word } from '../words.ts';

interface GivenOptions {
  readonly reference?: string;
  readonly current?: string;
  readonly split?: boolean;
  readonly bundle?: string;
  readonly preset?: string;
  readonly policy?: string;
  readonly tests: DriftTests;
  readonly adversary: boolean;
  readonly out?: string;
  readonly failOn?: FailingLevel;
  readonly seed: number;
}

const examples = `
Examples:
  octroi drift --split
  octroi drift --reference last-year.csv --current this-month.csv
  octroi drift --reference old.parquet --current new.parquet --fail-on drift --out reports

The verdict rests on the size of each change beyond chance (--tests octroi). With --tests deck it is
drift where the scores, the outcomes or half of the columns fail a Kolmogorov–Smirnov test; with
--tests evidently where half of the columns fail Evidently's default tests. All three are in the report.`;

/** `octroi drift`: what has changed between two windows of applications, and whether it matters. */
export function driftCommand(open: OpenContext): Command {
  return new Command('drift')
    .description('compare applications of two periods: features, scores, outcomes')
    .option('--reference <file>', 'applications things were well on (CSV, CSV.gz, Parquet)')
    .option('--current <file>', 'applications that are watched')
    .option('--split', 'instead: the rows a model was developed on, against its untouched rows')
    .option(
      '--bundle <name>',
      'whose model scores: folder, id, alias or preset (default: champion)',
    )
    .option('--preset <name>', 'the best bundle of a preset, or its features where there is none')
    .option('--policy <name>', 'the rule that decides (default: least-cost)')
    .addOption(
      new Option('--tests <which>', 'whose verdict --fail-on follows')
        .choices(driftTests)
        .default('octroi'),
    )
    .option('--no-adversary', 'do not fit a model that tells the windows apart')
    .option(
      '--out <folder>',
      'where the report goes (default: drift/ in the workspace, which keeps each one)',
    )
    .addOption(
      new Option('--fail-on <level>', 'end with exit code 1 from this level on').choices(
        failingLevels,
      ),
    )
    .option('--seed <n>', 'draws the rows that are told apart', seedNumber, 42)
    .addHelpText('after', examples)
    .action(async (options: GivenOptions, command: Command) => {
      await drift(open(command), options);
    });
}

async function drift(context: Context, given: GivenOptions): Promise<void> {
  const { workspace, language } = context;
  const options = checkOptions(given);
  const { runDrift } = await import('../drift/run-drift.ts');
  const { writeDrift } = await import('../drift/write-drift.ts');
  const { keepDriftReport } = await import('@octroi/workspace');
  const document = await runDrift(context, options);
  const folder = path.resolve(given.out ?? workspace.drift);
  const files = await writeDrift(context, document, folder);
  const kept = await keepDriftReport(workspace, document);
  if (given.failOn !== undefined && fails(levelBy(given.tests, document), given.failOn)) {
    context.exitWith(1);
  }
  if (context.json) {
    context.print(JSON.stringify(document, null, 2));
    return;
  }
  const { renderDrift } = await import('../render/drift.ts');
  const { sayDrift } = await import('@octroi/monitoring/report');
  context.print(renderDrift(document, context));
  for (const file of files) {
    const near = path.relative('', file);
    context.note(say('written', language, { path: near.startsWith('..') ? file : near }));
  }
  context.note(say('driftKept', language, { id: kept }));
  const command = sayDrift(`next_${document.verdict.level}`, language);
  context.note(say('next', language, { command }));
}

function checkOptions(given: GivenOptions): DriftOptions {
  const { reference, current, split = false, bundle, preset } = given;
  if (bundle !== undefined && preset !== undefined) throw wrongUsage('driftBundleOrPreset');
  const files = reference !== undefined && current !== undefined;
  const none = reference === undefined && current === undefined;
  if (split ? !none : !files) throw wrongUsage('driftWindows');
  const { policy, tests, adversary, seed } = given;
  const windows = files ? { reference, current } : 'split';
  return { windows, bundle, preset, policy, tests, adversary, seed };
}

function wrongUsage(word: Word): OctroiError {
  return new OctroiError('CLI_USAGE', {
    problem: inEveryLanguage(word),
    command: 'octroi drift',
  });
}
