import { Argument, Command, Option } from 'commander';
import { OctroiError } from '@octroi/core';
import type { Policy } from '@octroi/features';
import type { Context, OpenContext } from '../context.ts';
import {
  cutOff,
  featureNames,
  knownScales,
  percentage,
  positiveInteger,
  seedNumber,
} from '../options.ts';
import { renderPolicies } from '../render/policies.ts';
import {
  addPolicy,
  listPolicies,
  showPolicy,
  type PolicyOptions,
} from '../policies/policy-actions.ts';
import type { SimulateOptions } from '../policies/simulate-action.ts';
import { inEveryLanguage } from '../words.ts';

interface Options extends PolicyOptions, Omit<SimulateOptions, 'bundle' | 'lossGivenDefault'> {
  /** In percent. */
  readonly lgd?: number;
}

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
  action: keyof typeof act | 'simulate',
  name: string | undefined,
  options: Options,
  command: Command,
];

const help = `
Examples:
  octroi policy list
  octroi policy show least-cost --bundle demo20
  octroi policy add prudent --threshold 0.05 --scale probability --label-en prudent --label-fr prudente
  octroi policy add bands --threshold 0.12 --review 0.08 --scale probability
  octroi policy add detailed --from policy.json
  octroi policy simulate least-cost
  octroi policy simulate bands --against least-cost --by COLUMN --lgd 40
  octroi policy simulate bands --grid 20 --rows all --json

What a policy file may hold (costs, bands, hard rules, segments): docs/guide/policy.md`;

/** `octroi policy`: the rules beside a bundle; a new one is a new file, a version is never changed. */
export function policyCommand(open: OpenContext): Command {
  const command = new Command('policy')
    .description('the rules that turn scores into decisions: list, show, add a version, simulate')
    .addArgument(new Argument('<action>').choices([...Object.keys(act), 'simulate']))
    .argument('[name]', 'a policy (simulate: least-cost where none is named)')
    .option('--bundle <name>', 'folder, id, alias or preset (default: champion)')
    .option('--threshold <x>', 'add: refused at this or more', cutOff)
    .option('--review <x>', 'add: reviewed at this or more, below the threshold', cutOff)
    .addOption(new Option('--scale <scale>', 'add: the number it cuts').choices(knownScales))
    .option('--label-en <text>', 'add: what it is, in English')
    .option('--label-fr <text>', 'add: what it is, in French')
    .option('--from <file>', 'add: a JSON file with whatever else it says');
  return withSimulateOptions(command)
    .addHelpText('after', help)
    .action(async (...[action, name, options, self]: Given) => {
      const context = open(self);
      if (action === 'simulate') {
        await simulate(context, name, options);
        return;
      }
      const policies = await act[action](context, options, name);
      context.print(
        context.json ? JSON.stringify(policies, null, 2) : renderPolicies(policies, context),
      );
    });
}

function withSimulateOptions(command: Command): Command {
  return command
    .option('--against <name>', 'simulate: another policy, and who is swapped in and out')
    .addOption(
      new Option('--rows <which>', 'simulate: the untouched, or all out of fold')
        .choices(['untouched', 'all'])
        .default('untouched'),
    )
    .option('--by <names>', 'simulate: columns whose groups to show', featureNames, [])
    .option('--lgd <percent>', 'simulate: lost of a credit that defaults', percentage)
    .option('--grid <n>', 'simulate: single cut-offs, each with its cost', positiveInteger)
    .option('--least-rows <n>', 'simulate: smaller groups are not shown', positiveInteger, 30)
    .option('--seed <n>', 'simulate: draws the resamples', seedNumber, 42);
}

async function simulate(
  context: Context,
  name: string | undefined,
  { lgd, ...options }: Options,
): Promise<void> {
  const { runSimulation } = await import('../policies/simulate-action.ts');
  const document = await runSimulation(context, name, {
    ...options,
    ...(lgd !== undefined && { lossGivenDefault: lgd / 100 }),
  });
  if (context.json) {
    context.print(JSON.stringify(document, null, 2));
    return;
  }
  const { renderSimulation } = await import('../render/simulation.ts');
  const labels = new Map(Object.entries(context.portfolio.labels));
  const labelOf = (column: string): string => labels.get(column)?.label[context.language] ?? column;
  const { leastRows } = options;
  const { language, width } = context;
  context.print(renderSimulation(document, { language, width, labelOf, leastRows }));
}

function needed(name: string | undefined): string {
  if (name !== undefined) return name;
  const problem = inEveryLanguage('policyNeedsName');
  throw new OctroiError('CLI_USAGE', { problem, command: 'octroi policy' });
}
