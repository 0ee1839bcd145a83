import { Command } from 'commander';
import type { OpenContext } from '../context.ts';
import { say } from '../words.ts';

/** `octroi doctor`: what is installed, what is missing, how to mend it. */
export function doctorCommand(open: OpenContext): Command {
  return new Command('doctor')
    .description('what is installed, what is missing, how to mend it')
    .addHelpText('after', '\nExample:\n  octroi doctor')
    .action(async (_options: unknown, command: Command) => {
      const context = open(command);
      const { doctorChecks } = await import('../steps/doctor-checks.ts');
      const checks = await doctorChecks(context);
      if (context.json) {
        context.print(JSON.stringify(checks, null, 2));
        return;
      }
      for (const { name, ok, found, mend } of checks) {
        const state = say(ok ? 'known' : 'absent', context.language);
        context.print(
          say('doctorCheck', context.language, { mark: ok ? '✓' : '✗', name, state, found }),
        );
        if (mend !== undefined) context.print(`  ${mend}`);
      }
    });
}
