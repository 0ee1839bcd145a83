import { describeFeatures, reasonPlan, type Preset } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { isFaithful, mostReasons, type PrincipalReasons } from '@octroi/scoring';
import { median, quantile, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { trainedOnReal, type TrainedOnReal } from '../trained-on-real.ts';

const asked = [
  { preset: 'demo20', model: 'gb' },
  { preset: 'application-plus', model: 'log_reg' },
  { preset: 'application-plus', model: 'lgbm' },
];

export const reasons: BenchCase = {
  name: 'reasons',
  title: 'Principal reasons of decisions',
  about:
    'Real applications. Each one that the rule `least-cost` does not grant gets its principal reasons: faithful where ' +
    'the typical values of applicants accepted near the cut-off, put in the place of all inputs of the reasons, take ' +
    'the score at least half of the way back to the cut-off. A reason is wrong where a feature of it reads a ' +
    'protected column, where its contribution or that of a feature told with it is not above 0, or where it is a ' +
    'fifth one. Times are of one applicant, from the application to its reasons: the SHAP values are of it.',
  needsRealData: true,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const one of asked) {
    const trained = await trainedOnReal(context, one);
    figures.push(...figuresOf(`\`${one.preset}\`, \`${one.model}\``, trained));
    context.say(`${one.preset} ${one.model}: done`);
  }
  return figures;
}

function figuresOf(name: string, trained: TrainedOnReal): Figure[] {
  const { scorer, preset, cutoff, rows, application } = trained;
  const find = scorer.reasonFinder(reasonPlan(homeCredit, preset));
  const isWrong = wrongReasons(preset);
  const found: PrincipalReasons[] = [];
  const milliseconds: number[] = [];
  for (let at = 0; at < rows; at += 1) {
    const row = application(at);
    if (scorer.assess([row])[0].logOdds < cutoff) continue;
    const start = performance.now();
    found.push(find(row, cutoff));
    milliseconds.push(performance.now() - start);
  }
  const faithful = found.filter(isFaithful).length;
  return [
    {
      what: `${name}: faithful reasons`,
      value: (100 * faithful) / found.length,
      unit: '%',
      digits: 2,
      target: { atLeast: 95 },
      detail: `${faithful} of ${found.length} not granted, of ${rows}`,
    },
    {
      what: `${name}: applicants told a wrong reason`,
      value: found.filter(isWrong).length,
      unit: '',
      digits: 0,
      target: { atMost: 0 },
      detail: `${found.filter(({ reasons: told }) => told.length === 0).length} are told none`,
    },
    {
      what: `${name}: reasons of one applicant, 95th percentile`,
      value: quantile(milliseconds, 0.95),
      unit: 'ms',
      digits: 1,
      target: { atMost: 20 },
      detail: `median ${median(milliseconds).toFixed(1)} ms`,
    },
  ];
}

function wrongReasons(preset: Preset): (found: PrincipalReasons) => boolean {
  const isProtected = new Set(
    describeFeatures(homeCredit, preset).flatMap((one) => (one.protected ? [one.name] : [])),
  );
  return ({ reasons: told }) =>
    told.length > mostReasons ||
    told.some(
      ({ logOdds, fields }) =>
        !(logOdds > 0) ||
        fields.some((field) => !(field.logOdds > 0) || isProtected.has(field.feature)),
    );
}
