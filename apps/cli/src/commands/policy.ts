import { Argument, Command, Option } from 'commander';
import { OctroiError } from '@octroi/core';
import type { Policy } from '@octroi/features';
import type { Context, OpenContext } from '../context.ts';
import { cutOff, knownScales } from '../options.ts';
import { renderPolicies } from '../render/policies.ts';
import {
  addPolicy,
  listPolicies,
  showPolicy,
  type PolicyOptions,
} from '../policies/policy-actions.ts';
import { inEveryLanguage } from '../words.ts';

type Act = (
  context: Context,
  options: PolicyOptions,
  name: string | undefined,
) => Promise<readonly Policy[]>;

const act = {
  list: listPolicies,
  show: (context, options, name) => showPolicy(context, options, needed(name)),
  add: async (context, options, name) => [await addPolicy(context, options, needed(name))],
} as const satisfies Record<string, Act>;

type Given = [
  action: keyof typeof act,
  name: string | undefined,
  options: PolicyOptions,
  command: Command,
];

const help = `
Examples:
  octroi policy list
  octroi policy show least-cost --bundle demo20
  octroi policy add prudent --threshold 0.05 --scale probability --label-en prudent --label-fr prudente`;

/** `octroi policy`: the rules beside a bundle; a new one is a new file, a version is never changed. */
export function policyCommand(open: OpenContext): Command {
  return new Command('policy')
    .description('the rules that turn scores into decisions: list, show, add a version')
    .addArgument(new Argument('<action>').choices(Object.keys(act)))
    .argument('[name]', 'a policy')
    .option('--bundle <name>', 'folder, id, alias or preset (default: champion)')
    .option('--threshold <x>', 'add: refused at this or more', cutOff)
    .addOption(new Option('--scale <scale>', 'add: the number it cuts').choices(knownScales))
    .option('--label-en <text>', 'add: what it is, in English')
    .option('--label-fr <text>', 'add: what it is, in French')
    .addHelpText('after', help)
    .action(async (...[action, name, options, command]: Given) => {
      const context = open(command);
      const policies = await act[action](context, options, name);
      context.print(
        context.json ? JSON.stringify(policies, null, 2) : renderPolicies(policies, context),
      );
    });
}

function needed(name: string | undefined): string {
  if (name !== undefined) return name;
  const problem = inEveryLanguage('policyNeedsName');
  throw new OctroiError('CLI_USAGE', { problem, command: 'octroi policy' });
}
