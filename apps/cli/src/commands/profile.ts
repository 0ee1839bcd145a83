import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { renderProfile } from '../render/profile.ts';
import { engineSettings } from '../steps/engine-settings.ts';

/** `octroi profile`: rows, columns and missing values of each table, and the class balance. */
export function profileCommand(open: OpenContext): Command {
  return new Command('profile')
    .description('rows, columns, mean % missing, keys and orphans of each table; class balance')
    .argument('[source]', 'folder, zip or file (default: the tables of the workspace)')
    .addHelpText('after', '\nExamples:\n  octroi profile\n  octroi profile home-credit.zip --json')
    .action(async (source: string | undefined, _options: unknown, command: Command) => {
      const context = open(command);
      const { portfolio, workspace, progress } = context;
      const { profile } = await import('@octroi/pipeline');
      const result = await profile({
        ...engineSettings(context),
        source: source ?? workspace.tables,
        tables: portfolio.tables,
        target: { table: portfolio.labelled, column: portfolio.target },
        progress,
      });
      context.print(
        context.json ? JSON.stringify(result, null, 2) : renderProfile(result, context),
      );
    });
}
