import { homeCredit } from '@octroi/home-credit';
import { presetNamed } from '../../apps/cli/src/steps/preset-named.ts';
import { compareHistoryEngines } from '../../test/journey/compare-history-engines.ts';
import { quantile, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { realHistories } from '../real-applications.ts';

export const evaluatorEquality: BenchCase = {
  name: 'evaluator-equality',
  title: 'One applicant in memory as all of them by DuckDB',
  about:
    'The preset relational for the 10,000 real applicants whose histories are complete: by DuckDB over the ' +
    'whole tables into Parquet, and in memory from the rows that the index of applicants keeps of each, one ' +
    'after the other. Values are compared bit by bit, missing ones too; the last bit of a logarithm is each engine’s own. Times are those of one applicant in ' +
    'one thread.',
  needsRealData: true,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const pipeline = await realHistories(context);
  const preset = presetNamed(homeCredit, 'relational');
  const { applicants, features, differing, milliseconds } = await compareHistoryEngines(
    pipeline,
    preset,
  );
  const { found, computed } = milliseconds;
  const total = found.map((time, at) => time + computed[at]);
  const logarithms = differing.filter(({ ofLogarithms }) => ofLogarithms);
  return [
    {
      what: 'features that differ in any bit, but those of logarithms',
      value: differing.length - logarithms.length,
      unit: '',
      digits: 0,
      target: { atMost: 0 },
      detail: `${applicants} applicants × ${features} features`,
    },
    {
      what: 'largest difference of a feature of logarithms',
      value: Math.max(0, ...logarithms.map(({ gap }) => gap)) * 1e15,
      unit: '× 10⁻¹⁵',
      digits: 2,
      target: { atMost: 10 },
      detail: logarithms.map(({ name, applicants: of }) => `${name}, ${of} applicants`).join('; '),
    },
    time('one applicant’s features, median', quantile(computed, 0.5)),
    { ...time('one applicant’s features, p99', quantile(computed, 0.99)), target: { atMost: 5 } },
    time('the same with finding the rows, median', quantile(total, 0.5)),
    time('the same with finding the rows, p99', quantile(total, 0.99)),
  ];
}

const time = (what: string, value: number): Figure => ({ what, value, unit: 'ms', digits: 2 });
