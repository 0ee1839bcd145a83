import path from 'node:path';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { measureProcess } from '../measure-process.ts';
import { realFile } from '../real-applications.ts';

export const runReal: BenchCase = {
  name: 'run-real',
  title: 'The whole pipeline',
  about:
    'Wall time of `./octroi run --data <real tables>` in an empty workspace: ingest, features, four ' +
    'models on six fits each, thresholds, comparison, bundles, the demo model and three decisions. ' +
    'Memory is the highest sum of the resident sets of the command and its training children, sampled ' +
    'every 50 ms.',
  needsRealData: true,
  run: async (context: BenchContext): Promise<Figure[]> => {
    const { root, work, environment } = context;
    const data = path.dirname(realFile(context, 'application_train'));
    const workspace = path.join(work, 'workspace');
    const { seconds, peakBytes } = await measureProcess({
      command: path.join(root, 'octroi'),
      arguments: ['run', '--data', data, '--workspace', workspace],
      environment,
    });
    return [
      { what: 'wall time', value: seconds, unit: 's', digits: 0, target: { atMost: 180 } },
      {
        what: 'peak memory',
        value: peakBytes / 1e9,
        unit: 'GB',
        digits: 2,
        target: { atMost: 3 },
      },
    ];
  },
};
