import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { describeFeatures } from '@octroi/features';
import { renderFeatureList } from '../render/feature-list.ts';
import { formatNumber } from '../render/numbers.ts';
import { renderTable } from '../render/table.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { say } from '../words.ts';

interface Options {
  readonly preset?: string;
  readonly list?: true;
}

/** `octroi features`: the feature matrix of a preset, as Parquet. */
export function featuresCommand(open: OpenContext): Command {
  return new Command('features')
    .description('compute the feature matrix of a preset, as Parquet')
    .option(
      '--preset <name>',
      'application-plus (the default), relational, relational-learnt, application or demo20',
    )
    .option('--list', 'print what each feature means instead; with --json, its formula too')
    .addHelpText(
      'after',
      '\nWhat did not change since the last time is not computed again. Presets, rows and the cost of them:' +
        '\ndocs/guide/features.md.' +
        '\n\nExamples:' +
        '\n  octroi features --preset relational' +
        '\n  octroi features --preset relational --memory 1GB --threads 1' +
        '\n  octroi features --list --preset relational',
    )
    .action(async (options: Options, command: Command) => {
      const context = open(command);
      const { portfolio, language } = context;
      const preset = presetNamed(portfolio, options.preset ?? portfolio.defaultPreset);
      if (options.list) {
        const features = describeFeatures(portfolio, preset);
        const list = (): string => renderFeatureList(features, language);
        context.print(context.json ? JSON.stringify(features, null, 2) : list());
        return;
      }
      const { featuresStep } = await import('../steps/features-step.ts');
      const { files } = await featuresStep(context, preset);
      if (context.json) {
        context.print(JSON.stringify(files, null, 2));
        return;
      }
      const entries = Object.values(files);
      const count = (value: number): string => formatNumber(value, 0, language);
      context.print(
        renderTable([
          { title: say('table', language), align: 'left', cells: Object.keys(files) },
          {
            title: say('rows', language),
            align: 'right',
            cells: entries.map(({ rows }) => count(rows)),
          },
          {
            title: say('columns', language),
            align: 'right',
            cells: entries.map(({ columns }) => count(columns)),
          },
          { title: 'Parquet', align: 'left', cells: entries.map(({ path }) => path) },
        ]),
      );
      context.note(say('next', language, { command: `octroi train --preset ${preset.name}` }));
    });
}
