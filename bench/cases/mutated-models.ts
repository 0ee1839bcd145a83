import { startNativeEngines } from '../../test/parity/scoring/native-engines.ts';
import { openMutatedFiles } from '../../test/parity/scoring/open-mutated-files.ts';
import { smallModelFiles } from '../../test/parity/scoring/small-model-files.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';

export const mutatedModels: BenchCase = {
  name: 'mutated-models',
  title: 'Damaged model files',
  about:
    'LightGBM text, XGBoost JSON and UBJSON of five small trees, each copy with one to three faults: cut, ' +
    'bits flipped, stretches swapped, repeated or removed, numbers replaced by hostile ones, huge or ' +
    'negative counts. A file must end in a typed error or in a model that scores, soon.',
  needsRealData: false,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  await using boosters = await startNativeEngines();
  const { files, matrix } = await smallModelFiles(boosters);
  const count = context.quick ? 300 : 10_000;
  const outcome = openMutatedFiles(files, { count, seed: 2026, matrix });
  for (const failure of outcome.failures.slice(0, 5)) context.say(failure);
  return [
    {
      what: 'files that ended in anything but a typed error or scores',
      value: outcome.failures.length,
      unit: '',
      digits: 0,
      target: { atMost: 0 },
      detail: `of ${count}: ${outcome.refused} refused, ${outcome.opened} scored`,
    },
    {
      what: 'slowest file',
      value: outcome.slowestMilliseconds,
      unit: 'ms',
      digits: 0,
      target: { atMost: 1000 },
    },
  ];
}
