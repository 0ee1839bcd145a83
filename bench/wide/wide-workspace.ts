import path from 'node:path';
import { models, type Model } from '@octroi/training';
import { featuresStep } from '../../apps/cli/src/steps/features-step.ts';
import { ingestStep } from '../../apps/cli/src/steps/ingest-step.ts';
import { trainStep } from '../../apps/cli/src/steps/train-step.ts';
import type { BenchContext } from '../case.ts';
import { pipelineContext } from '../real-applications.ts';
import { widePortfolio } from './wide-portfolio.ts';
import { writeWideTable } from './wide-rows.ts';

/** LightGBM of 1,000 trees with 34 leaves: the size the scorer's and the API's targets are for. */
function largeModel(trees: number): Model {
  const lgbm = models.find(({ name }) => name === 'lgbm');
  if (lgbm === undefined) throw new TypeError('no model named lgbm');
  return {
    ...lgbm,
    fit: async ({ matrix, labels, seed, boosters }) => {
      const model = await boosters.train({
        engine: 'lightgbm',
        parameters: {
          objective: 'binary',
          seed,
          num_leaves: 34,
          min_data_in_leaf: 10,
          learning_rate: 0.02,
          max_bin: 63,
        },
        rounds: trees,
        data: { matrix, labels },
      });
      return {
        fitted: { engine: 'lightgbm', model },
        seconds: model.trainSeconds,
        losses: { of: 'validation', points: [] },
      };
    },
  };
}

/**
 * A workspace with a large LightGBM bundle of 240 columns as its champion, made by the steps of the
 * command line itself; gives its folder. Small trees and few of them when quick.
 */
export async function wideWorkspace(bench: BenchContext): Promise<string> {
  const context = { ...pipelineContext(bench), portfolio: widePortfolio };
  const source = path.join(bench.work, `${widePortfolio.labelled}.csv`);
  await writeWideTable(source, bench.quick ? 1500 : 8000);
  await ingestStep(context, source, { maxRejects: 0 });
  const sizes = { wide: bench.quick ? 40 : 1000, short: 40 };
  for (const preset of widePortfolio.presets) {
    const trees = preset.name === widePortfolio.defaultPreset ? sizes.wide : sizes.short;
    bench.say(`training ${trees} trees on ${preset.features.length} columns`);
    await featuresStep(context, preset);
    await trainStep(context, preset, {
      models: [largeModel(trees)],
      parameters: 'deck',
      folds: 2,
      seed: 42,
    });
  }
  return context.workspace.root;
}
