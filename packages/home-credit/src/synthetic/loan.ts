import { pick, type Applicant } from './applicant.ts';
import { columnAt } from './application-columns.ts';
import { ageThird } from './person.ts';
import { normalProbability } from './normal-distribution.ts';
import { marginCurves } from './quantile-curve.ts';
import { loneShares } from './shares/count-shares.ts';
import { margins } from './shares/margins.ts';
import { contracts } from './shares/situation-shares.ts';

const contract = columnAt('NAME_CONTRACT_TYPE');
const credit = columnAt('AMT_CREDIT');
const annuity = columnAt('AMT_ANNUITY');
const goods = columnAt('AMT_GOODS_PRICE');

const goodsPrices = marginCurves(margins.goods);
const creditRatios = marginCurves(margins.creditOverGoods);
const annuityRatios = marginCurves(margins.annuityOverCredit);
const revolvingCredits = marginCurves(margins.revolvingCredit);

/** The kind of contract. */
export function drawContract(applicant: Applicant): void {
  const kind = pick(applicant, contracts, applicant.work * 3 + ageThird(applicant.ageBand));
  applicant.row[contract] = kind;
  applicant.cash = 1 - kind;
}

/** Price of the goods, credit and annuity, which hang together. */
export function drawLoan(applicant: Applicant): void {
  if (applicant.cash === 1) drawCashLoan(applicant);
  else drawRevolvingLoan(applicant);
  const gaps = applicant.test ? loneShares.test : loneShares.train;
  if (applicant.random.uniform() < gaps.annuity) applicant.row[annuity] = NaN;
}

function drawCashLoan(applicant: Applicant): void {
  const { row, random, test, incomeScore, ageScore } = applicant;
  applicant.goodsScore = goodsScoreOf(applicant);
  const exact = (test ? goodsPrices.test : goodsPrices.train)(
    normalProbability(applicant.goodsScore),
  );
  const price = roundPrice(exact, random.uniform());
  const annuityScore =
    0.05 -
    0.76 * applicant.goodsScore +
    0.2 * incomeScore -
    0.07 * ageScore +
    0.707 * random.normal();
  const ratio = (test ? annuityRatios.test : annuityRatios.train)(normalProbability(annuityScore));
  const amount = toCents(price * creditRatio(applicant, annuityScore));
  row[goods] = price;
  row[credit] = amount;
  row[annuity] = toCents(amount * ratio);
  applicant.annuityOverCredit = row[annuity] / amount;
  applicant.creditOverGoods = amount / price;
}

function goodsScoreOf(applicant: Applicant): number {
  const known =
    -0.14 +
    0.4 * applicant.incomeScore +
    0.1 * applicant.ageScore -
    (applicant.work === 3 ? 0.11 : 0) +
    0.06 * applicant.higher +
    (applicant.family === 0 ? 0.25 : 0) +
    0.02 * applicant.employedScore +
    0.08 * applicant.firstScore +
    0.05 * applicant.secondScore +
    0.04 * applicant.thirdScore;
  return known + 0.87 * applicant.random.normal();
}

/** 1 without insurance; above where it is financed. */
function creditRatio(applicant: Applicant, annuityScore: number): number {
  const { random, test } = applicant;
  const score =
    0.05 -
    0.46 * applicant.goodsScore +
    0.1 * applicant.incomeScore -
    0.4 * annuityScore +
    0.859 * random.normal();
  const equal = (test ? loneShares.test : loneShares.train).creditEqualsGoods;
  const place = normalProbability(score);
  if (place < equal) return 1;
  return (test ? creditRatios.test : creditRatios.train)((place - equal) / (1 - equal));
}

/** A limit: a twentieth of it is due each month, and it buys as much as it is. */
function drawRevolvingLoan(applicant: Applicant): void {
  const { row, random, test } = applicant;
  applicant.goodsScore = 0.41 * applicant.incomeScore + 0.9 * random.normal() - 0.6;
  const place = normalProbability(0.45 * applicant.incomeScore + 0.89 * random.normal());
  const exact = (test ? revolvingCredits.test : revolvingCredits.train)(place);
  const limit = Math.max(Math.round(exact / 22500) * 22500, 45000);
  row[credit] = limit;
  row[annuity] = limit / 20;
  const gap = (test ? loneShares.test : loneShares.train).goods;
  row[goods] = random.uniform() < gap ? NaN : limit;
  applicant.annuityOverCredit = NaN;
  applicant.creditOverGoods = NaN;
}

/** Prices cluster at round numbers. */
function roundPrice(price: number, uniform: number): number {
  const hundreds = Math.round(price / 225000) * 225000;
  if (hundreds > 0 && uniform < 0.55 && Math.abs(price / hundreds - 1) < 0.12) return hundreds;
  const grain = uniform < 0.6 ? 45000 : uniform < 0.7 ? 22500 : 4500;
  return Math.max(Math.round(price / grain) * grain, 40500);
}

/** Credits and annuities are multiples of 4.5. */
function toCents(amount: number): number {
  return Math.round(amount / 4.5) * 4.5;
}
