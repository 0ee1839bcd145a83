import { loanAlternatives, type Row } from '@octroi/features';
import { usualTermOf } from './features/application/pricing.ts';

/**
 * What an applicant can ask for instead: a smaller credit or another term. All else is a matter of fact or of
 * time, and is left as it is.
 */
export const alternatives = loanAlternatives({
  credit: 'AMT_CREDIT',
  instalment: 'AMT_ANNUITY',
  price: 'AMT_GOODS_PRICE',
  termOf,
  parts: [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3],
  terms: [6, 12, 18, 24, 30, 36, 42, 48, 54, 60],
  mostInstalment: 1.5,
});

/** Only cash loans have a term; the demo form writes 0 for them. */
function termOf({
  NAME_CONTRACT_TYPE: contract,
  AMT_CREDIT: credit,
  AMT_ANNUITY: annuity,
}: Row): number | undefined {
  if (contract !== 'Cash loans' && contract !== 0) return undefined;
  return typeof credit === 'number' && typeof annuity === 'number'
    ? usualTermOf(credit / annuity)
    : undefined;
}
