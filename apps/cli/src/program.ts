import { availableParallelism } from 'node:os';
import path from 'node:path';
import { languages } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { Command, Option } from 'commander';
import { openWorkspace } from '@octroi/workspace';
import { auditResultsCommand } from './commands/audit-results.ts';
import { calibrationCommand } from './commands/calibration.ts';
import { cardCommand } from './commands/card.ts';
import { compareCommand } from './commands/compare.ts';
import { doctorCommand } from './commands/doctor.ts';
import { driftCommand } from './commands/drift.ts';
import { explainCommand } from './commands/explain.ts';
import { fairnessCommand } from './commands/fairness.ts';
import { featuresCommand } from './commands/features.ts';
import { ingestCommand } from './commands/ingest.ts';
import { policyCommand } from './commands/policy.ts';
import { profileCommand } from './commands/profile.ts';
import { reportCommand } from './commands/report.ts';
import { runCommand } from './commands/run.ts';
import { runsCommand } from './commands/runs.ts';
import { scorecardCommand } from './commands/scorecard.ts';
import { scoreCommand } from './commands/score.ts';
import { serveCommand } from './commands/serve.ts';
import { synthCommand } from './commands/synth.ts';
import { trainCommand } from './commands/train.ts';
import { tuneCommand } from './commands/tune.ts';
import type { Context, OpenContext } from './context.ts';
import { preferredLanguage, type Surroundings } from './surroundings.ts';
import { byteSize, positiveInteger } from './options.ts';
import type { createProgressLine } from './terminal/progress-line.ts';
import { version } from './version.ts';

interface ProgramRequest {
  readonly surroundings: Surroundings;
  readonly line: ReturnType<typeof createProgressLine>;
  readonly signal: AbortSignal;
  readonly exitWith: (code: number) => void;
}

/** What a command does is imported when it runs: help and serve load neither the data engine nor training. */
const commands = [
  runCommand,
  synthCommand,
  ingestCommand,
  profileCommand,
  featuresCommand,
  trainCommand,
  tuneCommand,
  compareCommand,
  calibrationCommand,
  cardCommand,
  scoreCommand,
  explainCommand,
  policyCommand,
  fairnessCommand,
  scorecardCommand,
  driftCommand,
  auditResultsCommand,
  runsCommand,
  reportCommand,
  serveCommand,
  doctorCommand,
];

/** The command line: one Commander command a file of commands/. */
export function createProgram(request: ProgramRequest): Command {
  const { stdout, stderr } = request.surroundings;
  const program = new Command('octroi')
    .description('Credit scoring from raw history to a reasoned, replayable decision.')
    .version(version)
    .showHelpAfterError('(octroi --help lists the commands)');
  const open: OpenContext = (command) => openContext(command, request);
  for (const create of commands) program.addCommand(withCommonOptions(create(open)));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
    });
  }
  return program;
}

function withCommonOptions(command: Command): Command {
  return command
    .option('--workspace <folder>', 'where tables, features, runs and bundles are kept', '.octroi')
    .option('--json', 'print JSON')
    .addOption(new Option('--lang <language>', 'default: the locale').choices(languages))
    .option('--threads <n>', 'threads to use', positiveInteger, availableParallelism())
    .addOption(
      new Option('--memory <size>', 'what the data engine may hold before it spills')
        .argParser(byteSize)
        .default(2 * 2 ** 30, '2GiB'),
    )
    .option('--debug', 'show the stack of an error');
}

interface CommonOptions {
  readonly workspace: string;
  readonly json?: boolean;
  readonly threads: number;
  readonly memory: number;
}

function openContext(
  command: Command,
  { surroundings, line, signal, exitWith }: ProgramRequest,
): Context {
  const options = command.opts<CommonOptions>();
  const { argv, environment, stdout, stderr } = surroundings;
  return {
    portfolio: homeCredit,
    workspace: openWorkspace(options.workspace),
    version,
    home: path.resolve(import.meta.dirname, '../../..'),
    language: preferredLanguage(argv, environment),
    json: options.json === true,
    threads: options.threads,
    memoryBytes: options.memory,
    environment,
    progress: line.progress,
    signal,
    width: stdout.columns ?? Infinity,
    colour: stdout.isTTY === true && (environment['NO_COLOR'] ?? '') === '',
    print: (text) => {
      line.clear();
      stdout.write(`${text}\n`);
    },
    note: (text) => {
      line.clear();
      stderr.write(`${text}\n`);
    },
    exitWith,
    now: () => new Date(),
  };
}
