import { createRandom, type Frame } from '@octroi/core';
import { firstLogOdds, probabilityOf } from '@octroi/scoring';
import {
  costBand,
  logistic,
  pairedCostInterval,
  rocCurve,
  scoreHistogram,
  thinRocCurve,
  verdictOfDifference,
  type Comparison,
  type ComparisonRow,
  type CostDifference,
  type MisclassificationCosts,
  type ModelEvaluation,
  type RunEvaluation,
} from '@octroi/statistics';
import { rowsOf } from '../rows-of.ts';
import type { ModelRun, TrainingRun } from '../train.ts';
import { projectClasses } from './project-classes.ts';
import { spreadCutoffs } from './spread-cutoffs.ts';

const mostPoints = 200;
const mostBins = 100;
/** Bins for one cube root of rows: more rows bear finer bins. */
const binsPerRoot = 4;

export interface EvaluationRequest {
  /** The run's id. */
  readonly id: string;
  readonly run: TrainingRun;
  /** Of the same run. */
  readonly comparison: Comparison;
  /** The rows the run was trained on, and their labels. */
  readonly frame: Frame;
  readonly labels: Float32Array;
  readonly seed: number;
}

/**
 * What pictures of a run need, all of it from the untouched rows, in the order of the comparison.
 *
 * The same run and seed give the same numbers.
 *
 * @throws the errors of `rocCurve` and of `encode`
 */
export function evaluateModels(request: EvaluationRequest): RunEvaluation {
  const { id, run, comparison, frame, seed } = request;
  const { untouched } = run.split;
  const labels = rowsOf(request.labels, untouched);
  const evaluated = comparison.rows.map((row) => ({ row, run: runOf(run, row) }));
  const cheapest = evaluated.reduce((best, model) =>
    model.row.cost < best.row.cost ? model : best,
  );
  const linear = evaluated.find(({ run: { fitted } }) => fitted.engine === 'linear');
  return {
    run: id,
    models: evaluated.map((model) =>
      evaluateModel({ ...model, cheapest, labels, costs: comparison.costs, seed }),
    ),
    projection:
      linear?.run.fitted.engine === 'linear'
        ? projectClasses({
            ...linear,
            model: linear.run.fitted.model,
            frame,
            labels: request.labels,
            untouched,
            seed,
          })
        : null,
  };
}

interface RowAndRun {
  readonly row: ComparisonRow;
  readonly run: ModelRun;
}

interface ModelRequest extends RowAndRun {
  readonly cheapest: RowAndRun;
  readonly labels: Float32Array;
  readonly costs: MisclassificationCosts;
  readonly seed: number;
}

function evaluateModel(request: ModelRequest): ModelEvaluation {
  const { row, run, labels, costs, seed } = request;
  const scores = run.untouched;
  const bayesThreshold = bayesScore(costs, run);
  const always = [row.threshold, bayesThreshold];
  const cutoffs = spreadCutoffs({ scores, most: mostPoints, always });
  const random = createRandom(seed).fork(`cost band of ${row.name}`);
  return {
    name: row.name,
    rows: labels.length,
    defaults: labels.reduce((sum, label) => sum + label, 0),
    weightRatio: run.weightRatio,
    calibration: run.calibration.calibration,
    roc: thinRocCurve(rocCurve({ scores, labels }), mostPoints),
    cost: costBand({ scores, labels, cutoffs, ...costs, random }),
    bayesThreshold,
    againstCheapest: row === request.cheapest.row ? null : differenceToCheapest(request),
    scores: scoreHistogram({ scores, labels }, binsFor(labels.length)),
  };
}

function binsFor(rows: number): number {
  return Math.min(Math.ceil(binsPerRoot * Math.cbrt(rows)), mostBins);
}

function differenceToCheapest(request: ModelRequest): CostDifference {
  const { row, run, cheapest, labels, costs, seed } = request;
  const { estimate, interval } = pairedCostInterval({
    labels,
    ...costs,
    rule: { scores: run.untouched, threshold: row.threshold },
    otherRule: { scores: cheapest.run.untouched, threshold: cheapest.row.threshold },
    random: createRandom(seed).fork(`cost of ${row.name} against ${cheapest.row.name}`),
  });
  return { difference: estimate, interval, verdict: verdictOfDifference(interval) };
}

/**
 * The score whose probability is FP cost / (FP cost + FN cost). Free refusals refuse all (0); costs of
 * nothing at all leave 0 too.
 */
function bayesScore(
  { falseNegativeCost, falsePositiveCost }: MisclassificationCosts,
  { calibration, weightRatio }: ModelRun,
): number {
  if (falsePositiveCost === 0) return 0;
  const share = falsePositiveCost / (falsePositiveCost + falseNegativeCost);
  return logistic(firstLogOdds(probabilityOf(calibration.calibration, weightRatio), share));
}

function runOf(run: TrainingRun, { name }: ComparisonRow): ModelRun {
  const found = run.models.find(({ model }) => model.name === name);
  if (found === undefined) throw new TypeError(`no run of ${name}`);
  return found;
}
