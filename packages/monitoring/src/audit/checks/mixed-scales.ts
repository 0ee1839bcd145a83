import type { CheckOutcome, MixedScalesFinding } from '../audit-finding.ts';
import type { CheckInput } from './check-input.ts';
import { scaleOf } from './model-scale.ts';

/** One table of thresholds on two scales: probabilities, and scores raised by class weights. */
export function checkScales({ results, figures }: CheckInput): CheckOutcome<MixedScalesFinding> {
  const known = results.models.flatMap(({ name, threshold }) =>
    threshold === undefined ? [] : { model: name, threshold, scale: scaleOf(threshold, figures) },
  );
  if (known.length < 2) return { missing: ['models[].threshold'] };
  const on = (wanted: string): { model: string; threshold: number }[] =>
    known
      .filter(({ scale }) => scale === wanted)
      .map(({ model, threshold }) => ({ model, threshold }));
  const [calibrated, weighted] = [on('calibrated'), on('weighted')];
  if (calibrated.length === 0 || weighted.length === 0) return 'clear';
  const { falseNegativeCost, falsePositiveCost } = results.costs;
  return {
    check: 'mixed-scales',
    bayesThreshold: figures.bayesThreshold,
    costRatio: falseNegativeCost / falsePositiveCost,
    calibrated,
    weighted,
  };
}
