import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { ingest } from '@octroi/pipeline';
import { meanArea } from '@octroi/training';
import { runTune } from '../../apps/cli/src/tune/run-tune.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { pipelineContext, realFile } from '../real-applications.ts';

const minutes = 5;

export const tuning: BenchCase = {
  name: 'tune',
  title: 'What tuning gains',
  about:
    `\`octroi tune --minutes ${minutes}\` on the real applications (preset \`application-plus\`, both models, five folds): the ` +
    'best settings beside those of `octroi train`, both fitted on all development rows and measured on the untouched ' +
    'fifth, which chose nothing. The interval of the difference is DeLong’s, 95 %, paired.',
  needsRealData: true,
  run: async (context: BenchContext): Promise<Figure[]> => {
    const pipeline = pipelineContext(context);
    const source = realFile(context, homeCredit.labelled);
    await ingest({ source, tables: homeCredit.tables, out: pipeline.workspace.tables });
    const { document } = await runTune(pipeline, {
      ...{ preset: undefined, models: ['lgbm', 'xgb'], folds: 5, seed: 42, shuffles: 10 },
      minutes: context.quick ? 0.5 : minutes,
      out: path.join(context.work, 'settings.json'),
    });
    const { measure, leaders, trials } = document;
    if (measure === null) throw new Error('there was no time for the starting settings');
    const limits = ({ lower, upper }: { lower: number; upper: number }): string =>
      `95 %: ${lower.toFixed(4)} to ${upper.toFixed(4)}`;
    const common = { unit: '', digits: 4 };
    return [
      {
        ...{ what: 'AUC with Octroi’s own settings', value: measure.startingAuc, ...common },
        detail: `${measure.model}, ${measure.rows} untouched rows`,
      },
      {
        what: 'AUC with the tuned ones',
        value: measure.auc,
        ...common,
        detail: limits(measure.interval),
      },
      {
        what: 'difference',
        value: measure.difference,
        ...common,
        detail: `${limits(measure.differenceInterval)}; ${measure.verdict}`,
      },
      { what: 'mean AUC over the folds that chose them', value: meanArea(leaders[0]), ...common },
      {
        ...{ what: 'trials', value: trials, unit: '', digits: 0 },
        detail: `${leaders.length} of the best listed; trial ${leaders[0].number} chosen`,
      },
    ];
  },
};
