import { noProgress } from '@octroi/core';
import type { Adversary, DriftReport, DriftWindow, WindowPredictions } from '@octroi/monitoring';
import { models, rowsOf, scoreModel } from '@octroi/training';
import { fitAdversary } from '../../apps/cli/src/drift/fit-adversary.ts';
import { runDrift } from '../../apps/cli/src/drift/run-drift.ts';
import { openBoosters } from '../../apps/cli/src/steps/boosters.ts';
import { costs } from '../../apps/cli/src/steps/training.ts';
import { rowsWhere, stratifiedFolds } from '../../packages/training/src/folds/stratified-folds.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { encodedRows } from '../encoded-rows.ts';
import { randomSplits } from '../drift/random-splits.ts';
import {
  pipelineContext,
  realApplications,
  realFile,
  type Applications,
} from '../real-applications.ts';

const preset = 'application';
const splits = 200;
/** Every so many splits a model is fitted to tell the windows apart as well. */
const adversaryEvery = 10;
const seed = 42;

type Boosters = Awaited<ReturnType<typeof openBoosters>>;

export const driftFalseAlarms: BenchCase = {
  name: 'drift-false-alarms',
  title: 'False alarms of the drift report',
  about:
    `Reports on ${splits} random splits of the real applications (four fifths against one fifth, and two halves, in turn; ` +
    `preset \`${preset}\`): features, scores of LightGBM on rows it was not fitted on, decisions, outcomes, and every ` +
    `${adversaryEvery}th time a model that tells the windows apart. There is nothing to find. Then the real ` +
    '`application_train` against `application_test`, where there is, as `octroi drift` compares them without a model.',
  needsRealData: true,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const applications = await realApplications(context, preset);
  await using boosters = await openBoosters(pipelineContext(context), context.threads);
  const predictions = await crossFitted(applications, boosters);
  const reports: DriftReport[] = [];
  const wanted = context.quick ? 10 : splits;
  const tellApart = (split: number, windows: Record<'reference' | 'current', DriftWindow>) =>
    split % adversaryEvery === 0 ? adversaryOf(windows, boosters) : Promise.resolve(undefined);
  for await (const report of randomSplits({
    applications,
    predictions,
    splits: wanted,
    seed,
    tellApart,
  })) {
    reports.push(report);
    if (reports.length % 20 === 0) context.say(`${reports.length} of ${wanted} splits`);
  }
  return [...alarmFigures(reports), ...(await foundFigures(context))];
}

/** Scores of every row by a model that has not seen it; the rule of least cost of a probability. */
async function crossFitted(source: Applications, boosters: Boosters): Promise<WindowPredictions> {
  const { labels, groups } = source;
  const lgbm = models.find(({ name }) => name === 'lgbm');
  if (lgbm === undefined) throw new TypeError('no model named lgbm');
  const foldOf = stratifiedFolds({ labels, groups, folds: 2, seed });
  const scores = new Float64Array(labels.length);
  for (const fold of [0, 1]) {
    const rows = rowsWhere(foldOf, (of) => of === fold);
    const others = rowsWhere(foldOf, (of) => of !== fold);
    const { fitting, scored } = encodedRows(source, { fitting: others, scored: rows });
    const { fitted } = await lgbm.fit({
      matrix: fitting,
      labels: rowsOf(labels, others),
      parameters: 'tuned',
      seed,
      boosters,
      progress: noProgress,
    });
    const found = scoreModel(fitted, scored);
    rows.forEach((row, at) => (scores[row] = found[at]));
  }
  const { falseNegativeCost, falsePositiveCost } = costs;
  const cutoff = falsePositiveCost / (falsePositiveCost + falseNegativeCost);
  const refused = Uint8Array.from(scores, (score) => Number(score >= cutoff));
  return { scores, probabilities: scores, refused };
}

function adversaryOf(
  { reference, current }: Record<'reference' | 'current', DriftWindow>,
  boosters: Boosters,
): Promise<Adversary | undefined> {
  return fitAdversary({
    reference: reference.frame,
    current: current.frame,
    features: reference.frame.columns.map(({ name }) => name),
    seed,
    boosters,
    onFold: () => undefined,
    signal: new AbortController().signal,
  });
}

function alarmFigures(reports: readonly DriftReport[]): Figure[] {
  const percent = (of: (report: DriftReport) => boolean) =>
    (100 * reports.filter(of).length) / reports.length;
  const moved = reports.flatMap(({ features }) => features).filter(({ level }) => level !== 'none');
  const detail = `${reports.length} reports of ${reports[0].features.length} features`;
  return [
    {
      what: 'reports on nothing that say drift',
      value: percent(({ verdict }) => verdict.level === 'drift'),
      unit: '%',
      digits: 1,
      target: { atMost: 1 },
      detail,
    },
    {
      what: 'reports on nothing that say anything is to be watched',
      value: percent(({ verdict }) => verdict.level !== 'none'),
      unit: '%',
      digits: 1,
      detail: `features at watch or drift in all reports: ${moved.length}`,
    },
    {
      what: 'the same by a plain KS test of the scores at .05',
      value: percent(({ deck }) => deck.prediction?.drift === true),
      unit: '%',
      digits: 1,
    },
    {
      what: 'the same where any column’s plain KS test at .05 counts',
      value: percent(({ deck }) => deck.features.drifted > 0),
      unit: '%',
      digits: 1,
    },
  ];
}

async function foundFigures(context: BenchContext): Promise<Figure[]> {
  const { verdict, adversary, features } = await runDrift(pipelineContext(context), {
    windows: {
      reference: realFile(context, 'application_train'),
      current: realFile(context, 'application_test'),
    },
    preset,
    tests: 'octroi',
    adversary: true,
    seed,
  });
  const named = (names: readonly { readonly name: string }[]) =>
    names
      .slice(0, 4)
      .map(({ name }) => `\`${name}\``)
      .join(', ');
  const drifting = features.filter(({ level }) => level === 'drift');
  return [
    {
      what: '`application_train` against `application_test`: AUC of a model that tells them apart',
      value: adversary?.auc ?? NaN,
      unit: '',
      digits: 3,
      target: { atLeast: 0.75 },
      detail: `verdict: ${verdict.level}; the columns that tell most: ${named(adversary?.columns ?? [])}`,
    },
    {
      what: 'features found in drift there',
      value: drifting.length,
      unit: '',
      digits: 0,
      target: { atLeast: 1 },
      detail: named(drifting),
    },
  ];
}
