import type { CheckOutcome, TrivialFinding } from '../audit-finding.ts';
import { auditedModels, type CheckInput } from './check-input.ts';

/** Models dearer than one decision for all, or further from the outcomes than the base rate is. */
export function checkTrivial(input: CheckInput): CheckOutcome<TrivialFinding> {
  const { acceptAllCost, refuseAllCost, nullLogLoss, nullBrier } = input.figures;
  const models = auditedModels(input).flatMap(({ reported, figures }) => {
    const measures = [
      { measure: 'cost', value: figures.cost, trivial: Math.min(acceptAllCost, refuseAllCost) },
      { measure: 'logLoss', value: reported.logLoss, trivial: nullLogLoss },
      { measure: 'brier', value: reported.brier, trivial: nullBrier },
    ] as const;
    return measures.flatMap(({ measure, value, trivial }) =>
      value === undefined || value < trivial
        ? []
        : { model: reported.name, measure, value, trivial },
    );
  });
  return models.length === 0 ? 'clear' : { check: 'no-better-than-trivial', models };
}
