import { impliedRateDecimals, impliedRateSteps } from '../expression/implied-rate.ts';

/** The monthly rate of a loan, as `ImpliedRate` says; NaN is missing. */
export function impliedRate(annuity: number, credit: number, term: number): number {
  if (!(annuity > 0 && credit > 0 && term > 0)) return NaN;
  const paid = term * annuity;
  if (paid <= credit) return paid === credit ? 0 : NaN;
  const share = annuity / credit;
  let rate = share;
  for (let step = 0; step < impliedRateSteps; step += 1) rate = nextRate(rate, share, term);
  const scale = 10 ** impliedRateDecimals;
  return Math.floor(rate * scale + 0.5) / scale;
}

function nextRate(rate: number, share: number, term: number): number {
  const discount = (1 + rate) ** -term;
  const excess = share * (1 - discount) - rate;
  const growth = (share * term * discount) / (1 + rate) - 1;
  return rate - excess / growth;
}
