import { Argument, Command } from 'commander';
import type { Context, OpenContext } from '../context.ts';
import { positiveInteger } from '../options.ts';
import type { RunsOptions } from '../runs/runs-options.ts';

type Act = (context: Context, given: readonly string[], options: RunsOptions) => Promise<string>;

/** Each action is imported when it runs. */
const act = {
  list: async (...given) => (await import('../runs/list-runs.ts')).listRuns(...given),
  show: async (context, given) => (await import('../runs/show-run.ts')).showRun(context, given),
  compare: async (context, given) =>
    (await import('../runs/compare-runs.ts')).compareRuns(context, given),
  search: async (...given) => (await import('../runs/list-runs.ts')).searchRuns(...given),
  push: async (context, given) => (await import('../runs/push-runs.ts')).pushAll(context, given),
} as const satisfies Record<string, Act>;

const help = `
  list            trainings, the latest first
  show RUN        one run: parameters, figures, tags, files, what is under it
  compare RUN …   two runs or more: where their parameters differ, their figures side by side
  search [FILTER] runs of any kind that a filter of MLflow's language finds (docs/guide/tracking.md)
  push            send the server named by MLFLOW_TRACKING_URI what it has not been told of

A run goes by its id or the first characters of it.

Examples:
  octroi runs list
  octroi runs show 3f2a91c0
  octroi runs compare 3f2a91c0 b81d07e4
  octroi runs search "metrics.auc > 0.75 AND params.model = 'lgbm'" --order-by "metrics.cost"
  MLFLOW_TRACKING_URI=http://localhost:5000 octroi runs push`;

type Given = [
  action: keyof typeof act,
  given: readonly string[],
  options: RunsOptions,
  command: Command,
];

/** `octroi runs`: what was trained, from the runs that the workspace keeps. */
export function runsCommand(open: OpenContext): Command {
  return new Command('runs')
    .description('tracked trainings: list, show, compare, search, push to MLflow')
    .addArgument(new Argument('<action>').choices(Object.keys(act)))
    .argument('[given...]', 'runs, or a filter')
    .option('--limit <n>', 'list, search: runs shown at most', positiveInteger, 20)
    .option('--order-by <keys...>', 'list, search: such as "metrics.auc DESC"')
    .addHelpText('after', help)
    .action(async (...[action, given, options, command]: Given) => {
      const context = open(command);
      context.print(await act[action](context, given, options));
    });
}
