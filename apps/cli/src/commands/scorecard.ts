import path from 'node:path';
import { Command } from 'commander';
import type { Context, OpenContext } from '../context.ts';
import {
  featureNames,
  percentage,
  positiveInteger,
  positiveNumber,
  seedNumber,
} from '../options.ts';
import type { ScorecardDocument } from '../scorecard/scorecard-document.ts';
import { say } from '../words.ts';

interface Options {
  readonly preset?: string;
  readonly leaveOut: readonly string[];
  readonly maxBins: number;
  readonly minShare: number;
  readonly baseScore: number;
  readonly baseOdds: number;
  readonly pdo: number;
  readonly table: string;
  readonly out?: string;
  readonly seed: number;
}

const help = `
Examples:
  octroi scorecard
  octroi scorecard --preset application --base-score 600 --base-odds 50 --pdo 20
  octroi scorecard --leave-out FEATURE,FEATURE
  octroi scorecard --out cards --table applications

Bins have the most information value that default rates moving in one direction allow. The card is written
as scorecard.json and as scorecard.sql, a DuckDB query that gives the same points.`;

/** `octroi scorecard`: a points card as challenger of the models. */
export function scorecardCommand(open: OpenContext): Command {
  return new Command('scorecard')
    .description(
      'fit a points card: monotone bins, weights of evidence, whole points; JSON and SQL',
    )
    .option('--preset <name>', 'features it may read (default: the demo form’s)')
    .option(
      '--leave-out <names>',
      'features it may not read, with commas between',
      featureNames,
      [],
    )
    .option('--max-bins <n>', 'bins of a characteristic beside missing values', positiveInteger, 6)
    .option('--min-share <percent>', 'rows in each bin', percentage, 5)
    .option('--base-score <points>', 'points at the base odds', positiveNumber, 600)
    .option('--base-odds <odds>', 'good loans to one default there', positiveNumber, 50)
    .option('--pdo <points>', 'points that double the odds', positiveNumber, 20)
    .option('--table <name>', 'what the SQL reads', 'applications')
    .option('--out <folder>', 'where the card goes (default: scorecards/PRESET in the workspace)')
    .option('--seed <n>', 'decides which rows stay untouched', seedNumber, 42)
    .addHelpText('after', help)
    .action(async (options: Options, command: Command) => {
      const context = open(command);
      const { runScorecard } = await import('../scorecard/run-scorecard.ts');
      const { writeScorecard } = await import('../scorecard/write-scorecard.ts');
      const document = await runScorecard(context, {
        preset: options.preset,
        leaveOut: options.leaveOut,
        rules: { maximumBins: options.maxBins, minimumShare: options.minShare / 100 },
        scale: {
          baseScore: options.baseScore,
          baseOdds: options.baseOdds,
          pointsToDouble: options.pdo,
        },
        seed: options.seed,
      });
      const folder =
        options.out ?? path.join(context.workspace.root, 'scorecards', document.preset);
      const files = await writeScorecard(document, { folder, table: options.table });
      if (context.json) context.print(JSON.stringify(document, null, 2));
      else await printScorecard(context, document);
      for (const file of files) context.note(say('written', context.language, { path: file }));
    });
}

async function printScorecard(context: Context, document: ScorecardDocument): Promise<void> {
  const { renderScorecard } = await import('../render/scorecard.ts');
  const { explainedFeatures } = await import('../explain/explained-feature.ts');
  const { protectedFeatures } = await import('../report/limits/find-limits.ts');
  const { presetNamed } = await import('../steps/preset-named.ts');
  const { portfolio, language } = context;
  const featureOf = explainedFeatures(portfolio, presetNamed(portfolio, document.preset), language);
  const guarded = new Set(
    protectedFeatures(portfolio, presetNamed(portfolio, document.preset)).map(({ name }) => name),
  );
  const isProtected = (name: string): boolean => guarded.has(name);
  const labelOf = (name: string): string => featureOf(name).label;
  context.print(renderScorecard(document, context, { labelOf, isProtected }));
}
