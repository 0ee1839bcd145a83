import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { positiveInteger, seedNumber } from '../options.ts';

interface Options {
  readonly bundle?: string;
  readonly policy?: string;
  readonly retrain: boolean;
  readonly proxies: boolean;
  readonly leastRows: number;
  readonly seed: number;
}

const help = `
Examples:
  octroi fairness
  octroi fairness --bundle demo20 --policy deck --no-retrain
  octroi fairness --json

Groups are those of the portfolio's protected columns, read from the applications whether or not the model
reads them. The model is trained once more without the features that do (--no-retrain leaves that out).`;

/** `octroi fairness`: what a model and a policy do to protected groups. */
export function fairnessCommand(open: OpenContext): Command {
  return new Command('fairness')
    .description('adverse impact, equal opportunity and calibration by protected group; proxies')
    .option('--bundle <name>', 'folder, id, alias or preset (default: champion)')
    .option('--policy <name>', 'the rule that decides (default: least-cost)')
    .option('--no-retrain', 'do not train the model without protected inputs')
    .option('--no-proxies', 'do not look for features that tell an attribute')
    .option('--least-rows <n>', 'smaller groups are not shown', positiveInteger, 30)
    .option('--seed <n>', 'draws the resamples', seedNumber, 42)
    .addHelpText('after', help)
    .action(async (options: Options, command: Command) => {
      const context = open(command);
      const { runFairness } = await import('../fairness/run-fairness.ts');
      const document = await runFairness(context, options);
      if (context.json) {
        context.print(JSON.stringify(document, null, 2));
        return;
      }
      const { explainedFeatures } = await import('../explain/explained-feature.ts');
      const { renderFairness } = await import('../render/fairness.ts');
      const { presetNamed } = await import('../steps/preset-named.ts');
      const { portfolio, language, width } = context;
      const preset = presetNamed(portfolio, document.preset);
      const featureOf = explainedFeatures(portfolio, preset, language);
      const labels = new Map(Object.entries(portfolio.labels));
      const labelOf = (column: string): string => labels.get(column)?.label[language] ?? column;
      const { leastRows } = options;
      context.print(
        renderFairness(document, {
          language,
          width,
          labelOf,
          featureOf: (feature) => featureOf(feature).label,
          leastRows,
        }),
      );
    });
}
