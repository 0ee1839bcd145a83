import { impliedRate } from '../evaluate/implied-rate.ts';
import type { Row } from '../evaluate/row.ts';
import type { Alternative, FindAlternatives } from './alternative.ts';

/** What of a loan an applicant can change, and how far. */
export interface LoanLevers {
  /** Field of the amount lent. */
  readonly credit: string;
  /** Field of what is paid back each month. */
  readonly instalment: string;
  /** Field of the price of what the loan pays for. */
  readonly price?: string;
  /** Months in which a loan is usually paid back; undefined for one without a term. */
  readonly termOf: (application: Row) => number | undefined;
  /** Parts of the credit asked for, below 1. */
  readonly parts: readonly number[];
  /** Months. */
  readonly terms: readonly number[];
  /** The most an instalment may be, as a multiple of the one asked for. */
  readonly mostInstalment: number;
}

/**
 * Less credit, at the price asked for (the rest is paid down) or for something cheaper in proportion; another
 * term; or both. The instalment follows: it keeps its proportion to the credit where the term stays, and is
 * that of an annuity loan at the monthly rate asked for where it changes. Amounts have three digits, instalments
 * are whole.
 */
export function loanAlternatives(levers: LoanLevers): FindAlternatives {
  return (application) => {
    const loan = loanOf(levers, application);
    if (loan === undefined) return [];
    const sizes = [1, ...levers.parts];
    return sizes
      .flatMap((part) => terms(levers, loan).map((term) => ({ part, term })))
      .flatMap((change) => changesOf(levers, loan, change))
      .sort((one, other) => one.effort - other.effort);
  };
}

interface Loan {
  readonly credit: number;
  readonly instalment: number;
  readonly price: number | undefined;
  readonly term: number | undefined;
  /** Per month; NaN where it is not known. */
  readonly rate: number;
}

function loanOf(levers: LoanLevers, application: Row): Loan | undefined {
  const credit = positive(application, levers.credit);
  const instalment = positive(application, levers.instalment);
  if (credit === undefined || instalment === undefined) return undefined;
  const price = levers.price === undefined ? undefined : positive(application, levers.price);
  const term = levers.termOf(application);
  const rate = term === undefined ? NaN : impliedRate(instalment, credit, term);
  return { credit, instalment, price, term, rate };
}

function positive(application: Row, field: string): number | undefined {
  const value = Object.hasOwn(application, field) ? application[field] : null;
  return typeof value === 'number' && value > 0 ? value : undefined;
}

/** Undefined is the term asked for. */
function terms(levers: LoanLevers, { term, rate }: Loan): (number | undefined)[] {
  return [undefined, ...(rate > 0 ? levers.terms.filter((other) => other !== term) : [])];
}

interface Change {
  readonly part: number;
  readonly term: number | undefined;
}

function changesOf(levers: LoanLevers, loan: Loan, { part, term }: Change): Alternative[] {
  const credit = part === 1 ? loan.credit : threeDigits(part * loan.credit);
  const instalment =
    term === undefined
      ? Math.round((loan.instalment * credit) / loan.credit)
      : Math.round(annuity(credit, loan.rate, term));
  if (!(instalment > 0 && instalment <= levers.mostInstalment * loan.instalment)) return [];
  const sizes = [
    ...(part === 1 ? [] : [[levers.credit, loan.credit, credit] as const]),
    ...(part === 1 && term === undefined
      ? []
      : [[levers.instalment, loan.instalment, instalment] as const]),
  ];
  const { price } = loan;
  const withPrice =
    part === 1 || levers.price === undefined || price === undefined
      ? []
      : [[...sizes, [levers.price, price, threeDigits(part * price)] as const]];
  return [sizes, ...withPrice].flatMap((fields) => {
    const changed = fields.filter(([, old, value]) => value !== old);
    if (changed.length === 0) return [];
    return {
      changes: Object.fromEntries(changed.map(([field, , value]) => [field, value])),
      effort: changed.reduce((sum, [, old, value]) => sum + Math.abs(Math.log(value / old)), 0),
    };
  });
}

/** What is paid each month on a loan of equal instalments. */
function annuity(credit: number, rate: number, term: number): number {
  return (credit * rate) / (1 - (1 + rate) ** -term);
}

function threeDigits(amount: number): number {
  return Number(amount.toPrecision(3));
}
