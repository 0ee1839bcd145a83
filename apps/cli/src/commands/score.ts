import { Command } from 'commander';
import { OctroiError, type Translated } from '@octroi/core';
import type { Context, OpenContext } from '../context.ts';
import { seedNumber } from '../options.ts';
import { renderDecisions, renderRule, type Decisions } from '../render/decisions.ts';
import { renderViolation } from '../render/ingest-report.ts';
import { formatNumber } from '../render/numbers.ts';
import { scoreApplicant } from '../scoring/applicant.ts';
import { scoreJsonFile } from '../scoring/json-file.ts';
import type { DeciderNames } from '../scoring/open-decider.ts';
import { inEveryLanguage, say } from '../words.ts';

interface ScoreOptions extends DeciderNames {
  readonly applicant?: number;
  readonly out?: string;
  readonly letter?: string;
}

const examples = `
Examples:
  octroi score --applicant 100001
  octroi score --applicant 100001 --letter letter.html
  octroi score applications.csv --out scores.csv --policy least-cost
  octroi score applicant.json            (20 fields of the demo form, or a full application)
  octroi score sent.json                 ({"application": {…}, "history": {…}}, as /v1/score takes them)`;

/** `octroi score`: score, probability and decision of an applicant, or of a file of them. */
export function scoreCommand(open: OpenContext): Command {
  return new Command('score')
    .description('score and decide one applicant, or a file (CSV, CSV.gz, Parquet, JSON)')
    .argument('[file]', 'applications; a target column in it is ignored')
    .option('--applicant <id>', 'an applicant of the workspace', seedNumber)
    .option('--bundle <name>', 'folder, id, alias or preset (default: champion)')
    .option('--policy <name>', 'the rule that decides (default: least-cost; the form has its own)')
    .option('--out <file>', 'write a .csv or .parquet file instead of printing')
    .option(
      '--letter <file>',
      'write a letter to the applicant (.html or .md): decision, reasons, rights',
    )
    .addHelpText('after', examples)
    .action(async (file: string | undefined, options: ScoreOptions, command: Command) => {
      const context = open(command);
      if ((file === undefined) === (options.applicant === undefined)) {
        throw wrongUsage(inEveryLanguage('fileOrApplicant'));
      }
      const isJson = file?.toLowerCase().endsWith('.json') === true;
      if (options.out !== undefined && (file === undefined || isJson)) {
        throw wrongUsage(inEveryLanguage('outForTables'));
      }
      if (options.letter !== undefined) checkLetter(options.letter, file === undefined || isJson);
      if (options.applicant !== undefined) {
        await show(context, await scoreApplicant(context, options.applicant, options), options);
      } else if (file !== undefined && isJson) {
        await show(context, await scoreJsonFile(context, file, options), options);
      } else if (file !== undefined) {
        await scoreToFile(context, file, options);
      }
    });
}

async function scoreToFile(context: Context, file: string, options: ScoreOptions): Promise<void> {
  const { out, bundle, policy } = options;
  if (out === undefined) throw wrongUsage(inEveryLanguage('tableNeedsOut'));
  if (!/\.(csv|parquet)$/i.test(out)) throw wrongUsage(inEveryLanguage('outForm', { out }));
  const { scoreTableFile } = await import('../scoring/table-file.ts');
  const report = await scoreTableFile(context, { file, out, bundle, policy });
  if (context.json) {
    context.print(JSON.stringify(report, null, 2));
    return;
  }
  const count = (value: number): string => formatNumber(value, 0, context.language);
  const [rows, refused, reviewed, rejected] = [
    report.rows,
    report.refused,
    report.reviewed,
    report.rejected,
  ].map(count);
  context.print(say('scored', context.language, { rows, refused, reviewed, rejected, path: out }));
  context.print(renderRule(report.policy, context));
  for (const violation of report.violations) {
    context.note(renderViolation(violation, context.language));
  }
}

function wrongUsage(problem: Translated): OctroiError {
  return new OctroiError('CLI_USAGE', { problem, command: 'octroi score' });
}

function checkLetter(letter: string, oneByOne: boolean): void {
  if (!oneByOne) throw wrongUsage(inEveryLanguage('letterForOne'));
  if (!/\.(html?|md)$/i.test(letter)) throw wrongUsage(inEveryLanguage('letterForm', { letter }));
}

async function show(
  context: Context,
  decisions: Decisions,
  { letter }: Pick<ScoreOptions, 'letter'>,
): Promise<void> {
  const { rows, ...decided } = decisions;
  if (letter !== undefined) {
    if (rows.length !== 1) throw wrongUsage(inEveryLanguage('letterForOne'));
    const { writeLetter } = await import('../letter/write-letter.ts');
    await writeLetter({ ...decided, row: rows[0], date: context.now() }, letter, context.language);
  }
  context.print(
    context.json ? JSON.stringify(decisions, null, 2) : renderDecisions(decisions, context),
  );
  if (letter !== undefined) context.note(say('written', context.language, { path: letter }));
}
