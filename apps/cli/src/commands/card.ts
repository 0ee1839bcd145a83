import path from 'node:path';
import { champion } from '@octroi/workspace';
import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { say } from '../words.ts';

interface Options {
  readonly bundle: string;
  readonly out?: string;
}

const examples = `
Examples:
  octroi card
  octroi card --bundle demo20 --lang fr
  octroi card --out docs/models/lgbm`;

/** `octroi card`: the model card of a bundle. */
export function cardCommand(open: OpenContext): Command {
  return new Command('card')
    .description('the model card: what a model is for, its figures, calibration, rules and limits')
    .option('--bundle <name>', 'folder, id, alias or preset', champion)
    .option(
      '--out <folder>',
      'where card.*.html and card.*.md go (default: cards/ in the workspace)',
    )
    .addHelpText('after', examples)
    .action(async ({ bundle, out }: Options, command: Command) => {
      const context = open(command);
      const { writeCard } = await import('../card/write-card.ts');
      const written = await writeCard(context, { bundle, out, languages: [context.language] });
      if (context.json) {
        context.print(JSON.stringify(written, null, 2));
        return;
      }
      for (const file of written.files) {
        const near = path.relative('', file);
        const shown = near.startsWith('..') ? file : near;
        context.print(say('written', context.language, { path: shown }));
      }
    });
}
