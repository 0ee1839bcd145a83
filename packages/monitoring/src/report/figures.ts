import { numberFormat, percentFormat, signedFormat } from '@octroi/charts';
import type { Language } from '@octroi/core';
import type { Estimate } from '../both-windows.ts';

/** How the figures of a report on drift are written, in one language. */
export interface Figures {
  count(value: number): string;
  number(value: number, decimals: number): string;
  percent(share: number, decimals?: number): string;
  /** An estimate and its interval: 0.123 [0.100, 0.150]. */
  estimate(value: Estimate, decimals: number): string;
  interval(value: Pick<Estimate, 'lower' | 'upper'>, decimals: number): string;
  /** With a sign. */
  signed(value: Estimate, decimals: number): string;
  /** Points of a share, with a sign. */
  points(value: Estimate, decimals: number): string;
  /** A share of rows and its interval, as percentages: 3.2 % [2.0, 4.4]. */
  shares(value: Estimate, decimals: number): string;
  pValue(value: number | null): string;
}

const leastPValue = 0.0001;

export function figuresIn(language: Language): Figures {
  const separator = language === 'fr' ? '\u202f; ' : ', ';
  const number = (value: number, decimals: number): string =>
    numberFormat(language, decimals)(withoutMinusZero(value, decimals));
  const signedNumber = (value: number, decimals: number): string =>
    signedFormat(language, decimals)(value);
  const interval: Figures['interval'] = ({ lower, upper }, decimals) =>
    `[${number(lower, decimals)}${separator}${number(upper, decimals)}]`;
  const signed: Figures['signed'] = ({ estimate, lower, upper }, decimals) =>
    `${signedNumber(estimate, decimals)} [${signedNumber(lower, decimals)}${separator}${signedNumber(upper, decimals)}]`;
  return {
    count: (value) => number(value, 0),
    number,
    percent: (share, decimals = 1) => percentFormat(language, decimals)(share),
    estimate: (value, decimals) =>
      `${number(value.estimate, decimals)} ${interval(value, decimals)}`,
    interval,
    signed,
    points: ({ estimate, lower, upper }, decimals) =>
      signed({ estimate: 100 * estimate, lower: 100 * lower, upper: 100 * upper }, decimals),
    shares: ({ estimate, lower, upper }, decimals) =>
      `${percentFormat(language, decimals)(estimate)} ${interval({ lower: 100 * lower, upper: 100 * upper }, decimals)}`,
    pValue: (value) => {
      if (value === null) return '–';
      return value < leastPValue ? `< ${number(leastPValue, 4)}` : number(value, 4);
    },
  };
}

function withoutMinusZero(value: number, decimals: number): number {
  return Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
}
