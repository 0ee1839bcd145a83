import type { CheckOutcome, F1Finding } from '../audit-finding.ts';
import { agrees } from '../printed.ts';
import { auditedModels, type CheckInput } from './check-input.ts';

/** A printed F1 that its own matrix does not give is of another cut-off (most often the libraries' 0.5). */
export function checkF1(input: CheckInput): CheckOutcome<F1Finding> {
  const models = auditedModels(input).flatMap(({ reported, figures }) => {
    if (reported.f1 === undefined) return [];
    const { truePositives, falsePositives, falseNegatives } = reported.matrix;
    const { positives, negatives } = input.figures;
    return {
      model: reported.name,
      printed: reported.f1,
      recomputed: figures.f1,
      threshold: reported.threshold ?? null,
      matrix: [truePositives, falsePositives, falseNegatives] as const,
      leastAtRecall: (2 * truePositives) / (truePositives + negatives + positives),
    };
  });
  if (models.length === 0) return { missing: ['models[].f1'] };
  const wrong = models.filter(
    ({ printed, recomputed }) => !Number.isNaN(recomputed) && !agrees(printed, recomputed),
  );
  if (wrong.length === 0) return 'clear';
  const ascending = models.toSorted((one, other) => one.printed - other.printed);
  const best = models.toSorted((one, other) => other.recomputed - one.recomputed)[0];
  return {
    check: 'f1-at-another-cutoff',
    models: wrong,
    bestPrinted: ascending[ascending.length - 1].model,
    worstPrinted: ascending[0].model,
    bestRecomputed: best.model,
    fitsOneHalf: fitsOneHalf(models),
  };
}

/** Whether, over three models or more, F1 is further off the further the threshold is from 0.5. */
function fitsOneHalf(models: F1Finding['models']): boolean {
  const distances = models.map(({ threshold, printed, recomputed }) => ({
    threshold: Math.abs((threshold ?? NaN) - 0.5),
    f1: Math.abs(printed - recomputed),
  }));
  const ascending = distances.toSorted((one, other) => one.threshold - other.threshold);
  return (
    models.length > 2 &&
    ascending.every(({ threshold, f1 }, at) =>
      at === 0
        ? !Number.isNaN(threshold)
        : threshold > ascending[at - 1].threshold && f1 > ascending[at - 1].f1,
    )
  );
}
