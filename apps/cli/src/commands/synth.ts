import { Command, Option } from 'commander';
import { positiveNumber, seedNumber } from '../options.ts';
import type { OpenContext } from '../context.ts';
import { applicationNames } from '../steps/application-tables.ts';
import { say } from '../words.ts';

interface Options {
  readonly scale: number;
  readonly seed: number;
  readonly out: string;
  readonly format: 'csv' | 'parquet';
  /** False for the two files of applications alone. */
  readonly history: boolean;
}

/** `octroi synth`: a synthetic portfolio in the form of the real files. */
export function synthCommand(open: OpenContext): Command {
  return new Command('synth')
    .description('write a synthetic portfolio in the form of the real files')
    .option('--scale <s>', 'rows, as a share of the real portfolio', positiveNumber, 0.1)
    .option('--seed <n>', 'the same seed gives the same bytes', seedNumber, 42)
    .addOption(
      new Option('--format <name>', 'of the files').choices(['csv', 'parquet']).default('csv'),
    )
    .option('--no-history', 'the two files of applications alone')
    .requiredOption('--out <folder>', 'folder to write the files to')
    .addHelpText(
      'after',
      '\nScale 1 has as many rows as the eight real files: 58 million, 2.7 GB as CSV.' +
        '\n\nExamples:' +
        '\n  octroi synth --scale 0.1 --seed 42 --out portfolio' +
        '\n  octroi synth --scale 1 --format parquet --out portfolio' +
        '\n  octroi synth --scale 0.05 --no-history --out applications',
    )
    .action(async (options: Options, command: Command) => {
      const context = open(command);
      const { synthesisePortfolio } = await import('../steps/synthesise.ts');
      const report = await synthesisePortfolio(context, {
        ...options,
        ...(!options.history && { tables: applicationNames(context.portfolio) }),
      });
      if (context.json) {
        context.print(JSON.stringify(report, null, 2));
        return;
      }
      context.print(say('written', context.language, { path: options.out }));
      context.note(say('next', context.language, { command: `octroi run --data ${options.out}` }));
    });
}
