import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { Command } from 'commander';
import type { Context, OpenContext } from '../context.ts';
import type { WriteDeckOptions } from '../report/write-deck.ts';
import { inEveryLanguage, say } from '../words.ts';

const examples = `
Examples:
  octroi report
  octroi report --lang fr --out deck.html --pdf`;

/** `octroi report`: the deck of a run, written by the program. */
export function reportCommand(open: OpenContext): Command {
  return new Command('report')
    .description('the deck: twenty slides on the data, the models, the decision and their limits')
    .option('--run <id>', 'a run other than the latest of full applications')
    .option('--drift <file>', 'a drift report in JSON other than the workspace’s newest')
    .option('--out <file>', 'where the .html page goes (default: reports/ in the workspace)')
    .option('--pdf', 'print it as well, by Chromium or Chrome where there is one')
    .addHelpText('after', examples)
    .action(async (options: WriteDeckOptions, command: Command) => {
      const context = open(command);
      const { out } = options;
      if (out !== undefined && !/\.html$/i.test(out)) {
        const problem = inEveryLanguage('reportOut', { out });
        throw new OctroiError('CLI_USAGE', { problem, command: 'octroi report' });
      }
      const { writeDeck } = await import('../report/write-deck.ts');
      const written = await writeDeck(context, options);
      if (context.json) context.print(JSON.stringify(written, null, 2));
      else for (const file of [written.page, written.pdf]) tell(context, file);
    });
}

function tell(context: Context, file: string | undefined): void {
  if (file === undefined) return;
  const near = path.relative('', file);
  context.print(say('written', context.language, { path: near.startsWith('..') ? file : near }));
}
