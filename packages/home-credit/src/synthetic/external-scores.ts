import { pick, type Applicant } from './applicant.ts';
import { columnAt } from './application-columns.ts';
import { normalProbability } from './normal-distribution.ts';
import { marginCurves } from './quantile-curve.ts';
import { cumulate, pickFrom } from './share-table.ts';
import { enquiries, loneShares } from './shares/count-shares.ts';
import { margins } from './shares/margins.ts';
import { bureauGaps, enquiriesOfYear, firstScoreGaps } from './shares/situation-shares.ts';

const first = columnAt('EXT_SOURCE_1');
const second = columnAt('EXT_SOURCE_2');
const third = columnAt('EXT_SOURCE_3');
const phoneChange = columnAt('DAYS_LAST_PHONE_CHANGE');

const firsts = marginCurves(margins.score1);
const seconds = marginCurves(margins.score2);
const thirds = marginCurves(margins.score3);
const phoneChanges = marginCurves(margins.phoneChangeDays);

const periods = ['HOUR', 'DAY', 'WEEK', 'MON', 'QRT'] as const;
const periodColumns = periods.map((period) => columnAt(`AMT_REQ_CREDIT_BUREAU_${period}`));
const periodSums = {
  train: periods.map((period) => cumulate(enquiries.train[period])),
  test: periods.map((period) => cumulate(enquiries.test[period])),
};
const yearColumn = columnAt('AMT_REQ_CREDIT_BUREAU_YEAR');

const nothingKnown = bureauGaps.levels.indexOf('neither');
const bothKnown = bureauGaps.levels.indexOf('both');
const firstKnown = firstScoreGaps.levels.indexOf('known');

/** The three external scores, enquiries at the bureau, and the last change of phone. */
export function drawExternalScores(applicant: Applicant): void {
  const { row, random, test } = applicant;
  applicant.firstScore = firstScoreOf(applicant);
  applicant.secondScore = secondScoreOf(applicant);
  applicant.thirdScore = thirdScoreOf(applicant);
  const isFirstKnown =
    pick(applicant, firstScoreGaps, applicant.ageBand * 2 + applicant.higher) === firstKnown;
  const gaps = test ? loneShares.test : loneShares.train;
  const bureau = pick(applicant, bureauGaps, applicant.cash);
  row[first] = isFirstKnown
    ? (test ? firsts.test : firsts.train)(normalProbability(applicant.firstScore))
    : NaN;
  row[second] =
    random.uniform() < gaps.score2
      ? NaN
      : (test ? seconds.test : seconds.train)(normalProbability(applicant.secondScore));
  row[third] =
    bureau === bothKnown ? (test ? thirds.test : thirds.train)(coarse(applicant.thirdScore)) : NaN;
  drawEnquiries(applicant, bureau !== nothingKnown);
  row[phoneChange] = -phoneChangeDays(applicant);
}

function firstScoreOf(applicant: Applicant): number {
  const known =
    0.25 +
    0.61 * applicant.ageScore -
    0.53 * applicant.male +
    0.26 * applicant.higher +
    0.06 * applicant.incomeScore +
    0.05 * applicant.employedScore -
    0.12 * applicant.manual -
    0.16 * (applicant.rating - 2) +
    (applicant.family === 0 ? 0.09 : 0);
  return known + 0.734 * applicant.random.normal();
}

function secondScoreOf(applicant: Applicant): number {
  const known =
    0.07 * applicant.ageScore +
    0.03 * applicant.male +
    0.16 * applicant.higher +
    0.06 * applicant.incomeScore -
    0.57 * (applicant.rating - 2) -
    (applicant.work === 3 ? 0.18 : 0) +
    0.14 * applicant.firstScore +
    0.04 * applicant.employedScore +
    0.06 * applicant.car;
  return known + 0.887 * applicant.random.normal();
}

function thirdScoreOf(applicant: Applicant): number {
  const known =
    -0.04 +
    0.12 * applicant.ageScore +
    0.13 * applicant.male -
    0.12 * applicant.incomeScore -
    (applicant.work === 3 ? 0.06 : 0) +
    0.09 * applicant.secondScore +
    0.13 * applicant.firstScore +
    0.06 * applicant.employedScore;
  return known + 0.947 * applicant.random.normal();
}

/** The third score takes some hundreds of values only. */
function coarse(score: number): number {
  return normalProbability(Math.round(score * 130) / 130);
}

function drawEnquiries(applicant: Applicant, isKnown: boolean): void {
  const { row, random } = applicant;
  const sums = applicant.test ? periodSums.test : periodSums.train;
  periodColumns.forEach((column, period) => {
    row[column] = isKnown ? pickFrom(sums[period], random.uniform()) : NaN;
  });
  row[yearColumn] = isKnown ? pick(applicant, enquiriesOfYear, 0) : NaN;
}

function phoneChangeDays(applicant: Applicant): number {
  const score =
    0.09 +
    0.05 * applicant.ageScore +
    0.16 * applicant.secondScore +
    0.04 * applicant.firstScore +
    0.1 * applicant.employedScore +
    0.01 * applicant.incomeScore -
    0.2 * (1 - applicant.cash) +
    0.93 * applicant.random.normal();
  const unchanged = (applicant.test ? loneShares.test : loneShares.train).phoneUnchanged;
  const place = normalProbability(score);
  if (place < unchanged) return 0;
  const curve = applicant.test ? phoneChanges.test : phoneChanges.train;
  return Math.round(curve((place - unchanged) / (1 - unchanged)));
}
