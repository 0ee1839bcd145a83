import {
  quantileBins,
  sortSample,
  summariseSample,
  twoProportions,
  type MisclassificationCosts,
  type SampleSummary,
} from '@octroi/statistics';
import type { BothWindows, Estimate } from '../both-windows.ts';
import type { WindowPredictions } from '../drift-request.ts';
import { numberHistogram, type ColumnHistogram } from '../features/column-histogram.ts';
import type { DistributionTest } from '../features/feature-drift.ts';
import {
  compareSamples,
  meanShiftOf,
  stabilityOf,
  type ComparedNumbers,
} from '../features/measure-number.ts';
import { meanChange, type Change } from './change.ts';

/** How the model's answers have changed, and what that does to decisions. */
export interface PredictionDrift {
  /** Whether the reference was scored by a model fitted on it; the verdict then leaves scores out. */
  readonly inSample: boolean;
  readonly test: DistributionTest | null;
  readonly stability: Estimate;
  readonly meanShift: Estimate | null;
  readonly histogram: ColumnHistogram | null;
  /** The lowest score that is refused; null where none is. */
  readonly cutoff: number | null;
  readonly meanProbability: Change;
  /** Share of applications the rule refuses. */
  readonly refusals: Change;
  /** Expected cost of an application: of the default that may be granted, or the good loan refused. */
  readonly expectedCost: Change | null;
  readonly costs: MisclassificationCosts | null;
}

interface PredictionRequest {
  readonly reference: WindowPredictions;
  readonly current: WindowPredictions;
  readonly costs: MisclassificationCosts | undefined;
  readonly level: number;
  readonly inSample: boolean;
}

/** Sorts and compares the scores of both windows. */
export function compareScores(windows: BothWindows<WindowPredictions>): ComparedNumbers {
  return compareSamples({
    reference: sortSample(windows.reference.scores),
    current: sortSample(windows.current.scores),
  });
}

export function predictionDrift(
  request: PredictionRequest,
  compared: ComparedNumbers,
): PredictionDrift {
  const { reference, current, costs, level } = request;
  const both = (of: (window: WindowPredictions) => Float64Array): BothWindows<SampleSummary> => ({
    reference: summaryOf(of(reference)),
    current: summaryOf(of(current)),
  });
  return {
    inSample: request.inSample,
    test: compared.test,
    stability: stabilityOf(quantileBins(compared.samples), level),
    meanShift: meanShiftOf(compared.summaries, level),
    histogram: numberHistogram(compared.samples),
    cutoff: lowestRefused([reference, current]),
    meanProbability: meanChange(
      both(({ probabilities }) => probabilities),
      level,
    ),
    refusals: refusalChange({ reference, current }, level),
    expectedCost: costs
      ? meanChange(
          both((window) => expectedCosts(window, costs)),
          level,
        )
      : null,
    costs: costs ?? null,
  };
}

function summaryOf(values: Float64Array): SampleSummary {
  return summariseSample(sortSample(values));
}

function lowestRefused(windows: readonly WindowPredictions[]): number | null {
  let lowest = Infinity;
  for (const { scores, refused } of windows) {
    for (let row = 0; row < scores.length; row += 1) {
      if (refused[row] === 1 && scores[row] < lowest) lowest = scores[row];
    }
  }
  return lowest === Infinity ? null : lowest;
}

function refusalChange(windows: BothWindows<WindowPredictions>, level: number): Change {
  const proportion = ({ refused }: WindowPredictions) => ({
    successes: refused.reduce((sum, flag) => sum + flag, 0),
    rows: refused.length,
  });
  const [reference, current] = [proportion(windows.reference), proportion(windows.current)];
  const { difference, interval } = twoProportions({ reference, current, level });
  return {
    reference: reference.successes / reference.rows,
    current: current.successes / current.rows,
    difference: { estimate: difference, lower: interval.lower, upper: interval.upper },
  };
}

function expectedCosts(
  { probabilities, refused }: WindowPredictions,
  { falseNegativeCost, falsePositiveCost }: MisclassificationCosts,
): Float64Array {
  return probabilities.map((probability, row) =>
    refused[row] === 1 ? (1 - probability) * falsePositiveCost : probability * falseNegativeCost,
  );
}
