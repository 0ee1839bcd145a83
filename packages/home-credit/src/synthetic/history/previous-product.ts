import type { Random } from '@octroi/core';
import { quantileCurve } from '../quantile-curve.ts';
import * as shares from '../shares/product-shares.ts';
import { sellerAreas } from '../shares/previous-shares.ts';
import { cash, consumer, revolving, type PreviousLoan } from './previous-loan.ts';
import { combinations, previousAt } from './previous-table.ts';

const at = {
  weekday: previousAt('WEEKDAY_APPR_PROCESS_START'),
  hour: previousAt('HOUR_APPR_PROCESS_START'),
  lastOfContract: previousAt('FLAG_LAST_APPL_PER_CONTRACT'),
  lastOfDay: previousAt('NFLAG_LAST_APPL_IN_DAY'),
  purpose: previousAt('NAME_CASH_LOAN_PURPOSE'),
  payment: previousAt('NAME_PAYMENT_TYPE'),
  reason: previousAt('CODE_REJECT_REASON'),
  suite: previousAt('NAME_TYPE_SUITE'),
  clientType: previousAt('NAME_CLIENT_TYPE'),
  goods: previousAt('NAME_GOODS_CATEGORY'),
  portfolio: previousAt('NAME_PORTFOLIO'),
  product: previousAt('NAME_PRODUCT_TYPE'),
  channel: previousAt('CHANNEL_TYPE'),
  area: previousAt('SELLERPLACE_AREA'),
  industry: previousAt('NAME_SELLER_INDUSTRY'),
  yields: previousAt('NAME_YIELD_GROUP'),
  combination: previousAt('PRODUCT_COMBINATION'),
};

const areas = quantileCurve(sellerAreas);
const consumerProducts = shares.consumerProducts.levels.length;
const [cashChannel, cardChannel] = [consumerProducts, consumerProducts + 1];
const [noPurpose, otherLoan] = [
  shares.cashPurposes.levels.indexOf('XNA'),
  shares.cashPurposes.levels.indexOf('XAP'),
];
const [notRefused, unusedReason] = [
  shares.rejectReasons.levels.indexOf('XAP'),
  shares.rejectReasons.levels.indexOf('CLIENT'),
];
const [noGoods, noIndustry] = [
  shares.goods.levels.indexOf('XNA'),
  shares.industries.levels.indexOf('XNA'),
];
const noPortfolio = 3;
const noYield = shares.yieldGroups.indexOf('XNA');
const plainCash = combinations.indexOf('Cash');
const [firstXSell, firstStreet] = [
  combinations.indexOf('Cash X-Sell: low'),
  combinations.indexOf('Cash Street: low'),
];
const cards = combinations.indexOf('Card X-Sell');

/** Writes what was sold, where and how. */
export function writeProduct(row: Float64Array, random: Random, loan: PreviousLoan): void {
  row[at.weekday] = shares.previousWeekdays.pick(random.uniform(), 0, false);
  row[at.hour] = Math.min(Math.max(Math.round(12.5 + 3.3 * random.normal()), 0), 23);
  row[at.lastOfContract] = random.uniform() < 0.9957 ? 0 : 1;
  row[at.lastOfDay] = random.uniform() < 0.9965 ? 1 : 0;
  row[at.reason] = reasonOf(random, loan);
  row[at.suite] =
    random.uniform() < loan.suiteGap ? NaN : shares.suites.pick(random.uniform(), 0, false);
  const cell = (loan.loan === consumer ? 0 : 3) + Math.min(loan.number, 2);
  row[at.clientType] = shares.clientTypes.pick(random.uniform(), cell, false);
  row[at.purpose] = loan.loan === cash ? purposeOf(random, loan) : otherLoan;
  const payment = loan.detailed ? loan.loan : revolving;
  row[at.payment] = shares.paymentTypes.pick(random.uniform(), payment, false);
  row[at.portfolio] = loan.detailed ? loan.loan : noPortfolio;
  row[at.product] = loan.detailed && loan.loan !== consumer ? 1 + loan.product : 0;
  row[at.yields] = loan.detailed ? loan.yields : noYield;
  row[at.combination] = combinationOf(loan);
  writeSeller(row, random, loan);
}

function reasonOf(random: Random, { outcome, loan }: PreviousLoan): number {
  if (outcome === 'refused') return shares.rejectReasons.pick(random.uniform(), loan, false);
  return outcome === 'unused' ? unusedReason : notRefused;
}

function purposeOf(random: Random, { detailed, product }: PreviousLoan): number {
  if (!detailed || product === 0) return noPurpose;
  return shares.cashPurposes.pick(random.uniform(), 0, false);
}

function combinationOf({ loan, detailed, product, yields }: PreviousLoan): number {
  if (loan === consumer) return product;
  if (loan === revolving) return cards + (detailed ? product : 1);
  if (!detailed) return plainCash;
  return (product === 0 ? firstXSell : firstStreet) + Math.max(yields - 1, 0);
}

function writeSeller(row: Float64Array, random: Random, loan: PreviousLoan): void {
  const { product } = loan;
  if (loan.loan === consumer) {
    row[at.goods] = shares.goods.pick(random.uniform(), product, false);
    row[at.industry] = shares.industries.pick(random.uniform(), product, false);
    row[at.channel] = shares.channels.pick(random.uniform(), product, false);
    row[at.area] = random.uniform() < 0.007 ? -1 : Math.round(areas(random.uniform()));
    return;
  }
  const channel = loan.loan === cash ? cashChannel : cardChannel;
  row[at.goods] = noGoods;
  row[at.channel] = shares.channels.pick(random.uniform(), channel, false);
  const sold = random.uniform() < (loan.loan === cash ? 0.059 : 0.196);
  row[at.industry] = sold
    ? shares.industries.pick(random.uniform(), random.uniform() < 0.6 ? 0 : 1, false)
    : noIndustry;
  const uniform = random.uniform();
  row[at.area] = sold ? Math.round(areas(random.uniform())) : uniform < 0.07 ? 0 : -1;
}
