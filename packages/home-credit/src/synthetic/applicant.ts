import type { Random } from '@octroi/core';
import type { ShareTable } from './share-table.ts';

/** A client being drawn: the row written so far and what later columns depend on. */
export interface Applicant {
  readonly random: Random;
  /** Values of application_train by column position; text as the position of its level. */
  row: Float64Array;
  /** In the test file: its shares differ a little. */
  test: boolean;
  ageBand: number;
  ageYears: number;
  /** Standardised: about normal (0, 1) over all clients. */
  ageScore: number;
  /** 0 working, 1 commercial, 2 state, 3 pensioner. */
  work: number;
  male: number;
  higher: number;
  /** 0 married, 1 civil marriage, 2 alone. */
  family: number;
  car: number;
  /** Position of the occupation's level, the last one being missing. */
  occupation: number;
  incomeScore: number;
  income: number;
  regionScore: number;
  /** 1 best, 3 worst. */
  rating: number;
  cash: number;
  /** 0 for those without work. */
  employedScore: number;
  /** 1 in manual work and sales. */
  manual: number;
  firstScore: number;
  secondScore: number;
  thirdScore: number;
  goodsScore: number;
  annuityOverCredit: number;
  creditOverGoods: number;
}

/** An applicant about whom nothing is drawn yet. */
export function blankApplicant(random: Random): Applicant {
  return {
    random,
    row: new Float64Array(0),
    test: false,
    ageBand: 0,
    ageYears: 0,
    ageScore: 0,
    work: 0,
    male: 0,
    higher: 0,
    family: 0,
    car: 0,
    occupation: 0,
    incomeScore: 0,
    income: 0,
    regionScore: 0,
    rating: 2,
    cash: 1,
    employedScore: 0,
    manual: 0,
    firstScore: 0,
    secondScore: 0,
    thirdScore: 0,
    goodsScore: 0,
    annuityOverCredit: 0,
    creditOverGoods: 0,
  };
}

/** Draws the position of a level, within the combination numbered `cell`. */
export function pick(applicant: Applicant, table: ShareTable, cell: number): number {
  return table.pick(applicant.random.uniform(), cell, applicant.test);
}

/** The level's position, or NaN for the empty level, which is written as missing. */
export function pickOrMissing(
  applicant: Applicant,
  table: ShareTable<string>,
  cell: number,
): number {
  const at = pick(applicant, table, cell);
  return table.levels[at] === '' ? NaN : at;
}
