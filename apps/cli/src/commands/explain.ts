import { Command, Option } from 'commander';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import type { ExplainAgainst } from '@octroi/scoring';
import { champion } from '@octroi/workspace';
import type { Context, OpenContext } from '../context.ts';
import { positiveInteger, seedNumber } from '../options.ts';
import type { DeciderNames } from '../scoring/open-decider.ts';
import { inEveryLanguage, say } from '../words.ts';

interface ExplainOptions extends DeciderNames {
  readonly applicant?: number;
  readonly preset?: string;
  readonly rows?: number;
  readonly seed?: number;
  readonly feature?: string;
  readonly against: ExplainAgainst;
  readonly out?: string;
}

const examples = `
Examples:
  octroi explain
  octroi explain --preset demo20 --rows 2000
  octroi explain --feature NAME --out pictures
  octroi explain --applicant 100001`;

/** `octroi explain`: what matters to a model, or why it gives an applicant what it gives. */
export function explainCommand(open: OpenContext): Command {
  return new Command('explain')
    .description('what matters to a model as a whole, or to its answer on one applicant')
    .option('--applicant <id>', 'an applicant of the workspace', seedNumber)
    .option('--bundle <name>', 'folder, id, alias or preset (default: champion)')
    .option('--preset <name>', 'the best bundle of a preset')
    .option('--policy <name>', 'the rule that decides on the applicant')
    .option('--rows <n>', 'rows to explain, of those the model was not fitted on', positiveInteger)
    .option('--seed <n>', 'draws the rows, the resamples and the shuffles', seedNumber)
    .option('--feature <name>', 'a feature to draw, besides those of most weight')
    .addOption(
      new Option(
        '--against <whom>',
        'what contributions are measured from: all training rows, or a sample',
      )
        .choices(['training', 'reference'] satisfies ExplainAgainst[])
        .default('training'),
    )
    .option('--out <folder>', 'where the SVG pictures go (default: beside the bundle’s importance)')
    .addHelpText('after', examples)
    .action(async (options: ExplainOptions, command: Command) => {
      const context = open(command);
      if (options.applicant === undefined) await explainModel(context, options);
      else await explainOne(context, options, options.applicant);
    });
}

async function explainModel(context: Context, options: ExplainOptions): Promise<void> {
  const { explainStep, usualExplanation } = await import('../steps/explain-step.ts');
  const { language, portfolio } = context;
  const { rows, seed } = { ...usualExplanation, ...options };
  const { against, out, feature } = options;
  const bundle = options.bundle ?? options.preset ?? champion;
  const result = await explainStep(context, { bundle, rows, seed, against, out, feature });
  if (context.json) {
    context.print(JSON.stringify(result, null, 2));
    return;
  }
  const { explainedFeatures } = await import('../explain/explained-feature.ts');
  const { renderImportance } = await import('../render/importance.ts');
  const { presetNamed } = await import('../steps/preset-named.ts');
  const featureOf = explainedFeatures(portfolio, presetNamed(portfolio, result.preset), language);
  context.print(renderImportance(result.importance, { preset: result.preset, featureOf }, context));
  for (const chart of result.charts) note(context, chart);
  context.note(say('next', language, { command: 'octroi explain --applicant ID' }));
}

async function explainOne(
  context: Context,
  options: ExplainOptions,
  applicant: number,
): Promise<void> {
  if ([options.rows, options.seed, options.feature].some((option) => option !== undefined)) {
    throw new OctroiError('CLI_USAGE', {
      problem: inEveryLanguage('explainGlobalOnly'),
      command: 'octroi explain',
    });
  }
  const { explainApplicant } = await import('../explain/explain-applicant.ts');
  const { against, out, policy } = options;
  const bundle = options.bundle ?? options.preset;
  const explained = await explainApplicant(context, { applicant, bundle, policy, against, out });
  if (context.json) {
    context.print(JSON.stringify(explained, null, 2));
    return;
  }
  const { renderApplicantExplanation } = await import('../render/applicant-explanation.ts');
  context.print(renderApplicantExplanation(explained, context));
  note(context, explained.chart);
  context.note(say('next', context.language, { command: 'octroi serve' }));
}

function note(context: Context, file: string): void {
  const near = path.relative('', file);
  const shown = near.startsWith('..') ? file : near;
  context.note(say('written', context.language, { path: shown }));
}
