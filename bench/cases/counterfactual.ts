import type { Row } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { ruleOn } from '@octroi/scoring';
import { median, quantile, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { trainedOnReal, type TrainedOnReal } from '../trained-on-real.ts';

const wanted = 500;
const mostFields = 3;
const asked = [
  { preset: 'application-plus', model: 'log_reg' },
  { preset: 'application-plus', model: 'lgbm' },
];

export const counterfactual: BenchCase = {
  name: 'counterfactual',
  title: 'What would change the decision',
  about:
    'The first 500 real applications, in the order of the file, that the rule `least-cost` does not grant: the nearest ' +
    'change of what is asked for (less credit, the price of the goods with it or not, another term; the instalment ' +
    'follows) that the rule grants. A proposal is verified where the whole application with the change, from its ' +
    'fields to the decision, is granted. Times are of one applicant, also where nothing is found.',
  needsRealData: true,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const one of asked) {
    figures.push(...figuresOf(`\`${one.model}\``, await trainedOnReal(context, one)));
    context.say(`${one.model}: done`);
  }
  return figures;
}

function figuresOf(name: string, trained: TrainedOnReal): Figure[] {
  const { scorer, policy } = trained;
  const isGranted = (row: Row): boolean => {
    const [assessment] = scorer.assess([row]);
    return ruleOn(assessment, policy, scorer.featuresOf(row)).decision === 'granted';
  };
  const milliseconds: number[] = [];
  let [refused, found, verified, most] = [0, 0, 0, 0];
  for (let at = 0; at < trained.rows && refused < wanted; at += 1) {
    const row = trained.application(at);
    if (isGranted(row)) continue;
    refused += 1;
    const start = performance.now();
    const alternatives = homeCredit.alternatives?.(row) ?? [];
    const changed = alternatives.map(({ changes }) => ({ ...row, ...changes }));
    const first = scorer.firstGranted(changed, policy);
    milliseconds.push(performance.now() - start);
    if (first === undefined) continue;
    found += 1;
    verified += isGranted(changed[first]) ? 1 : 0;
    most = Math.max(most, Object.keys(alternatives[first].changes).length);
  }
  return [
    {
      what: `${name}: refused applicants with a way to be granted`,
      value: (100 * found) / refused,
      unit: '%',
      digits: 1,
      detail: `${found} of ${refused}; the others are told that there is none`,
    },
    {
      what: `${name}: proposals that scoring again confirms`,
      value: (100 * verified) / found,
      unit: '%',
      digits: 1,
      target: { atLeast: 100 },
    },
    {
      what: `${name}: fields changed, at most`,
      value: most,
      unit: '',
      digits: 0,
      target: { atMost: mostFields },
    },
    {
      what: `${name}: one applicant, 95th percentile`,
      value: quantile(milliseconds, 0.95),
      unit: 'ms',
      digits: 0,
      target: { atMost: 300 },
      detail: `median ${median(milliseconds).toFixed(0)} ms`,
    },
  ];
}
