import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { defaultHost, defaultPort, portNumber, positiveInteger } from '../options.ts';
import { applicantsStep } from '../steps/applicants-step.ts';
import { checkServable } from '../steps/check-servable.ts';
import { runServer, type ServeOptions } from '../steps/run-server.ts';
import { say } from '../words.ts';

const help = `
Examples:
  octroi serve
  octroi serve --port 9000 --workers 2
  OCTROI_API_KEY=… octroi serve --host 0.0.0.0     (off this machine, a key is needed)`;

/** `octroi serve`: the API and the page on one port, in a process of their own. */
export function serveCommand(open: OpenContext): Command {
  return new Command('serve')
    .description('the API and the page, on one port')
    .option('--port <n>', 'TCP port; 0 takes a free one', portNumber, defaultPort)
    .option('--host <address>', 'address to listen on', defaultHost)
    .option('--workers <n>', 'processes that answer', positiveInteger, 1)
    .option(
      '--bundle <name>',
      'serve this bundle: folder, id, alias or preset (default: champions)',
    )
    .option('--policy <name>', 'the rule that decides where a request names none')
    .addHelpText('after', help)
    .action(async (options: ServeOptions, command: Command) => {
      const context = open(command);
      await checkServable(context, options.bundle);
      if (await applicantsStep(context, options.bundle)) {
        const { applicants } = context.workspace;
        context.note(say('applicantsIndexed', context.language, { path: applicants }));
      }
      context.exitWith(await runServer(context, options));
    });
}
