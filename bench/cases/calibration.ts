import { createRandom, noProgress } from '@octroi/core';
import { encode, openScorer } from '@octroi/scoring';
import { calibrationBound, logLoss, logOddsOf, measureCalibration } from '@octroi/statistics';
import { modelNamed, rowsOf, train, type ModelRun, type ParameterSet } from '@octroi/training';
import { frameRows } from '../../apps/cli/src/drift/frame-rows.ts';
import { openBoosters } from '../../apps/cli/src/steps/boosters.ts';
import { calibratedScores } from '../../packages/training/src/calibration/calibrated-scores.ts';
import { rowsWhere, stratifiedFolds } from '../../packages/training/src/folds/stratified-folds.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { PythonPeer } from '../python-peer.ts';
import { pipelineContext, realApplications, type Applications } from '../real-applications.ts';

const parts = 5;
const folds = 5;
/** As `octroi train` has it: what brings the calibration to the final model. */
const holdout = 5;
const seed = 42;
const asked: readonly { readonly model: string; readonly parameters: ParameterSet }[] = [
  { model: 'lgbm', parameters: 'tuned' },
  { model: 'lgbm', parameters: 'deck' },
  { model: 'log_reg', parameters: 'tuned' },
];

export const calibration: BenchCase = {
  name: 'calibration',
  title: 'Calibrated probabilities beside scikit-learn',
  about:
    'Real applications, preset `application-plus`. Each fifth of the rows (people kept together) is predicted by ' +
    'a model and a calibration made from the other four as `octroi train` makes them (four fifths fitted on, the ' +
    'rest seen without its outcomes), so that figures are of all rows and nothing was fitted on any of them. Expected calibration error over 15 groups of equal size. `deck` parameters have ' +
    'balanced class weights. scikit-learn’s CalibratedClassifierCV (sigmoid, isotonic; FrozenEstimator) is ' +
    'fitted on the same out-of-fold scores and applied to the same scores of the fifth left out.',
  needsRealData: true,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const table = await realApplications(context, 'application-plus');
  const { labels, groups } = table;
  const partOf = stratifiedFolds({ labels, groups, folds: parts, seed });
  await using peer = PythonPeer.start(context, 'calibration_peer');
  const figures: Figure[] = [];
  for (const each of asked) {
    const predicted = new Predicted(labels.length);
    for (let part = 0; part < parts; part += 1) {
      await predictPart({ ...each, context, peer, table, partOf, part, predicted });
      context.say(`${each.model} ${each.parameters}: part ${part + 1} of ${parts}`);
    }
    figures.push(...compare(`\`${each.model}\`, ${each.parameters}`, predicted, labels));
  }
  return figures;
}

/** Probabilities of every row, ours and theirs, and how ours were made. */
class Predicted {
  readonly ours: Float64Array;
  readonly sigmoid: Float64Array;
  readonly isotonic: Float64Array;
  readonly methods: string[] = [];

  constructor(rows: number) {
    this.ours = new Float64Array(rows);
    this.sigmoid = new Float64Array(rows);
    this.isotonic = new Float64Array(rows);
  }
}

interface Part {
  readonly context: BenchContext;
  readonly peer: PythonPeer;
  readonly table: Applications;
  readonly model: string;
  readonly parameters: ParameterSet;
  readonly partOf: Int32Array;
  readonly part: number;
  readonly predicted: Predicted;
}

async function predictPart({ table, partOf, part, peer, predicted, ...own }: Part): Promise<void> {
  const rows = rowsWhere(partOf, (of) => of !== part);
  const left = rowsWhere(partOf, (of) => of === part);
  const labels = rowsOf(table.labels, rows);
  await using boosters = await openBoosters(pipelineContext(own.context), 1);
  const run = await train({
    preset: table.preset,
    frame: frameRows(table.frame, rows),
    labels,
    groups: Int32Array.from(rows, (row) => table.groups[row]),
    models: [modelNamed(own.model)],
    parameters: own.parameters,
    folds,
    holdout,
    seed,
    boosters,
    progress: noProgress,
  });
  const [fitted] = run.models;
  const logOdds = score(fitted, table, left);
  const scores = logOdds.map((own) => 1 / (1 + Math.exp(-own)));
  const theirs = await peer.ask<{ sigmoid: number[]; isotonic: number[] }>({
    fitted: Array.from(fitted.outOfFold, logOddsOf),
    labels: Array.from(rowsOf(labels, run.split.development)),
    asked: Array.from(logOdds),
  });
  predicted.methods.push(fitted.calibration.calibration.method);
  const ours = calibratedScores(fitted, scores);
  left.forEach((row, at) => {
    predicted.ours[row] = ours[at];
    predicted.sigmoid[row] = theirs.sigmoid[at];
    predicted.isotonic[row] = theirs.isotonic[at];
  });
}

function score({ fitted, encoder }: ModelRun, { frame }: Applications, rows: Int32Array) {
  const text = fitted.engine === 'linear' ? JSON.stringify(fitted.model) : fitted.model.text;
  const scorer = openScorer({ engine: fitted.engine, bytes: new TextEncoder().encode(text) });
  return scorer.score(encode(encoder, frame, rows));
}

function compare(name: string, predicted: Predicted, labels: Float32Array): Figure[] {
  const measured = measureCalibration({
    scores: predicted.ours,
    labels,
    random: createRandom(seed),
  });
  const loss = (scores: Float64Array): number => logLoss({ scores, labels });
  const [own, sigmoid, isotonic] = [predicted.ours, predicted.sigmoid, predicted.isotonic].map(
    loss,
  );
  const { error, errorInterval, errorByChance, meanProbability, baseRate, rows } = measured;
  return [
    {
      what: `${name}: expected calibration error`,
      value: error,
      unit: '',
      digits: 4,
      target: { atMost: 0.01 },
      detail: `95 %: ${errorInterval.lower.toFixed(4)} - ${errorInterval.upper.toFixed(4)}; exact probabilities would show ${errorByChance.toFixed(4)} by chance; ${rows} rows; ${[...new Set(predicted.methods)].join(', ')}`,
    },
    {
      what: `${name}: distance of mean probability and base rate`,
      value: Math.abs(meanProbability - baseRate),
      unit: '',
      digits: 5,
      target: { atMost: 0.003 },
      detail: `${meanProbability.toFixed(5)} where ${baseRate.toFixed(5)} default; promoted up to ${calibrationBound(measured).toFixed(4)}`,
    },
    {
      what: `${name}: log loss above the better of scikit-learn’s`,
      value: own - Math.min(sigmoid, isotonic),
      unit: '',
      digits: 6,
      target: { atMost: 0.0005 },
      detail: `ours ${own.toFixed(6)}, sigmoid ${sigmoid.toFixed(6)}, isotonic ${isotonic.toFixed(6)}`,
    },
  ];
}
