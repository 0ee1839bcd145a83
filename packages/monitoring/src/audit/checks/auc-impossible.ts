import type { AucFinding, CheckOutcome } from '../audit-finding.ts';
import { roundingError } from '../printed.ts';
import { auditedModels, type CheckInput } from './check-input.ts';

/**
 * An AUC that no ROC curve through the matrix's own point has.
 *
 * A rising curve through (f, t) holds at least the rectangle t (1 - f) and leaves out at least f (1 - t).
 */
export function checkAuc(input: CheckInput): CheckOutcome<AucFinding> {
  const given = auditedModels(input).filter(({ reported }) => reported.auc !== undefined);
  if (given.length === 0) return { missing: ['models[].auc'] };
  const models = given.flatMap(({ reported, figures: { recall, fallOut } }) => {
    const { name, auc = NaN } = reported;
    const [least, most] = [recall * (1 - fallOut), 1 - fallOut * (1 - recall)];
    const slack = roundingError(auc);
    const impossible = auc < least - slack || auc > most + slack;
    return impossible ? { model: name, auc, recall, fallOut, least, most } : [];
  });
  return models.length === 0 ? 'clear' : { check: 'auc-impossible', models };
}
