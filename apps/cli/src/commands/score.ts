import { Command } from 'commander';
import { OctroiError } from '@octroi/core';
import type { Context, OpenContext } from '../context.ts';
import { seedNumber } from '../options.ts';
import { renderDecisions, type Decisions } from '../render/decisions.ts';
import { scoreApplicant } from '../scoring/applicant.ts';
import { scoreJsonFile } from '../scoring/json-file.ts';
import { scoreTableFile } from '../scoring/table-file.ts';
import { say } from '../words.ts';

export interface ScoreOptions {
  readonly applicant?: number;
  readonly bundle?: string;
  readonly out?: string;
}

const examples = `
Examples:
  octroi score --applicant 100001
  octroi score applications.csv --out scores.csv
  octroi score applicant.json            (20 fields of the demo form, or a full application)`;

/** `octroi score`: score, probability and decision of an applicant, or of a file of them. */
export function scoreCommand(open: OpenContext): Command {
  return new Command('score')
    .description('score and decide one applicant, or a file (CSV, CSV.gz, Parquet, JSON)')
    .argument('[file]', 'applications; a target column in it is ignored')
    .option('--applicant <id>', 'an applicant of the workspace', seedNumber)
    .option('--bundle <name>', 'folder, id, alias or preset (default: champion)')
    .option('--out <file>', 'write a .csv or .parquet file instead of printing')
    .addHelpText('after', examples)
    .action(async (file: string | undefined, options: ScoreOptions, command: Command) => {
      const context = open(command);
      if ((file === undefined) === (options.applicant === undefined)) {
        throw new OctroiError('CLI_USAGE', {
          problem: 'give a file or --applicant, one of the two',
          command: 'octroi score',
        });
      }
      if (options.applicant !== undefined) {
        show(context, await scoreApplicant(context, options.applicant, options.bundle));
      } else if (file?.toLowerCase().endsWith('.json') === true) {
        show(context, await scoreJsonFile(context, file, options.bundle));
      } else if (file !== undefined) {
        await scoreToFile(context, file, options);
      }
    });
}

async function scoreToFile(context: Context, file: string, options: ScoreOptions): Promise<void> {
  if (options.out === undefined) {
    throw new OctroiError('CLI_USAGE', {
      problem: 'a table of applications needs --out FILE (.csv or .parquet)',
      command: 'octroi score',
    });
  }
  const report = await scoreTableFile(context, { file, out: options.out, bundle: options.bundle });
  if (context.json) context.print(JSON.stringify(report, null, 2));
  else context.print(say('scored', context.language, { ...report, path: options.out }));
}

function show(context: Context, decisions: Decisions): void {
  context.print(
    context.json
      ? JSON.stringify(decisions, null, 2)
      : renderDecisions(decisions, context.language),
  );
}
