import { checkLabelledScores, type LabelledScores } from '../labelled-scores.ts';
import { checkCosts, type MisclassificationCosts } from '../metrics/business-cost.ts';
import { between } from './candidate-thresholds.ts';

export interface ChosenThreshold {
  /**
   * A score of this or more is refused. `Infinity` where accepting all is cheapest, `-Infinity`
   * where refusing all is: JSON has no such numbers, so a writer must spell them.
   */
  readonly threshold: number;
  /** Total cost at the threshold, over the rows it was chosen on. */
  readonly cost: number;
}

/**
 * The threshold of least total cost, exactly: every way to cut the rows by score is tried.
 *
 * Thresholds lie midway between two neighbouring scores. Among equal costs the highest threshold is
 * taken: it refuses the fewest. The cost is optimistic on the rows it was chosen on; report it on
 * others.
 *
 * @throws STATISTICS_ARGUMENT_INVALID for a cost, and the errors of `checkLabelledScores`
 */
export function chooseThreshold(request: LabelledScores & MisclassificationCosts): ChosenThreshold {
  checkCosts(request);
  const { positives } = checkLabelledScores(request, 'threshold');
  const bins = countBins(request);
  const near = binsOfLeastCost(bins, request);
  const nobody = { from: Infinity, cost: request.falseNegativeCost * positives };
  const { from, cost } = bestCut({ request, bins, near, nobody });
  return { threshold: midway(request.scores, from), cost };
}

/** Bins of equal width: cuts inside most of them are ruled out by counts, without sorting. */
const binCount = 4096;

interface Bins {
  readonly binOf: Uint16Array;
  /** Refused goods and defaults where all of a bin and above is refused; one entry more than bins. */
  readonly goods: Float64Array;
  readonly defaults: Float64Array;
}

function countBins({ scores, labels }: LabelledScores): Bins {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const score of scores) {
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  // Divided first: a range of large scores would overflow.
  const width = Math.max(highest / binCount - lowest / binCount, Number.MIN_VALUE);
  const binOf = new Uint16Array(scores.length);
  const goods = new Float64Array(binCount + 1);
  const defaults = new Float64Array(binCount + 1);
  for (let row = 0; row < scores.length; row += 1) {
    const bin = Math.min(Math.floor((scores[row] - lowest) / width), binCount - 1);
    binOf[row] = bin;
    if (labels[row] === 1) defaults[bin] += 1;
    else goods[bin] += 1;
  }
  for (let bin = binCount - 1; bin >= 0; bin -= 1) {
    goods[bin] += goods[bin + 1];
    defaults[bin] += defaults[bin + 1];
  }
  return { binOf, goods, defaults };
}

/** 1 for a bin in which a cut may cost no more than the best cut between bins. */
function binsOfLeastCost(bins: Bins, costs: MisclassificationCosts): Uint8Array {
  const { goods, defaults } = bins;
  const cost = (caughtFrom: number, refusedFrom: number): number =>
    costs.falseNegativeCost * (defaults[0] - defaults[caughtFrom]) +
    costs.falsePositiveCost * goods[refusedFrom];
  let best = Infinity;
  for (let bin = 0; bin <= binCount; bin += 1) best = Math.min(best, cost(bin, bin));
  return Uint8Array.from({ length: binCount }, (_, bin) => Number(cost(bin, bin + 1) <= best));
}

interface Search {
  readonly request: LabelledScores & MisclassificationCosts;
  readonly bins: Bins;
  readonly near: Uint8Array;
  readonly nobody: Cut;
}

/** Refuses scores of `from` or more. */
interface Cut {
  readonly from: number;
  readonly cost: number;
}

function bestCut({ request, bins, near, nobody }: Search): Cut {
  const { falseNegativeCost, falsePositiveCost, scores, labels } = request;
  const { binOf, goods, defaults } = bins;
  const rows = new Uint32Array(scores.length);
  let count = 0;
  for (let row = 0; row < scores.length; row += 1) if (near[binOf[row]] === 1) rows[count++] = row;
  const descending = rows.subarray(0, count).sort((one, other) => scores[other] - scores[one]);
  let best = nobody;
  let [bin, alarms, caught] = [-1, 0, 0];
  for (let at = 0; at < count; at += 1) {
    const row = descending[at];
    if (binOf[row] !== bin) {
      bin = binOf[row];
      [alarms, caught] = [goods[bin + 1], defaults[bin + 1]];
    }
    if (labels[row] === 1) caught += 1;
    else alarms += 1;
    if (at + 1 < count && scores[descending[at + 1]] === scores[row]) continue;
    const cost = falseNegativeCost * (defaults[0] - caught) + falsePositiveCost * alarms;
    if (cost < best.cost) best = { from: scores[row], cost };
  }
  return best;
}

/** Midway between `from` and the next lower score; beyond all scores where there is none. */
function midway(scores: Float64Array, from: number): number {
  if (from === Infinity) return Infinity;
  let lower = -Infinity;
  for (const score of scores) if (score < from && score > lower) lower = score;
  return lower === -Infinity ? -Infinity : between(lower, from);
}
