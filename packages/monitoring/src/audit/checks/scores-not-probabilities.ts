import type { CheckOutcome, ProbabilityFinding } from '../audit-finding.ts';
import type { AuditFigures } from '../audit-figures.ts';
import type { ReportedModel } from '../reported-results.ts';
import type { CheckInput } from './check-input.ts';
import { classWeightOf, meanIsCalibrated, scaleOf, withoutWeights } from './model-scale.ts';

/** Probabilities whose mean, or whose best cut, is not where the default rate and the costs put it. */
export function checkProbabilities({
  results,
  figures,
}: CheckInput): CheckOutcome<ProbabilityFinding> {
  const judged = results.models.filter(
    ({ meanProbability, threshold }) => meanProbability !== undefined || threshold !== undefined,
  );
  if (judged.length === 0) return { missing: ['models[].meanProbability', 'models[].threshold'] };
  const wrong = judged.filter((model) => !isProbability(model, figures));
  if (wrong.length === 0) return 'clear';
  return {
    check: 'scores-not-probabilities',
    baseRate: figures.baseRate,
    classWeight: classWeightOf(figures),
    bayesThreshold: figures.bayesThreshold,
    models: wrong.map(({ name, meanProbability, threshold }) => ({
      model: name,
      meanProbability: meanProbability ?? null,
      threshold: threshold ?? null,
      unweightedThreshold:
        threshold !== undefined && scaleOf(threshold, figures) === 'weighted'
          ? withoutWeights(threshold, figures)
          : null,
    })),
    outOf: results.models.length,
  };
}

/** The mean decides; without one, a threshold where class weights would put it does. */
function isProbability(model: ReportedModel, figures: AuditFigures): boolean {
  return meanIsCalibrated(model, figures) ?? scaleOf(model.threshold, figures) !== 'weighted';
}
