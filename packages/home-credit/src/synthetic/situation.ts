import { pick, pickOrMissing, type Applicant } from './applicant.ts';
import { columnAt } from './application-columns.ts';
import { normalProbability, normalQuantile } from './normal-distribution.ts';
import { marginCurves } from './quantile-curve.ts';
import { margins } from './shares/margins.ts';
import * as shares from './shares/situation-shares.ts';

const population = columnAt('REGION_POPULATION_RELATIVE');
const rating = columnAt('REGION_RATING_CLIENT');
const ratingWithCity = columnAt('REGION_RATING_CLIENT_W_CITY');
const suite = columnAt('NAME_TYPE_SUITE');
const weekday = columnAt('WEEKDAY_APPR_PROCESS_START');
const hour = columnAt('HOUR_APPR_PROCESS_START');
const firstMove = columnAt('REG_REGION_NOT_LIVE_REGION');
const mobile = columnAt('FLAG_MOBIL');
const employerPhone = columnAt('FLAG_EMP_PHONE');
const workPhone = columnAt('FLAG_WORK_PHONE');
const reachedMobile = columnAt('FLAG_CONT_MOBILE');
const homePhone = columnAt('FLAG_PHONE');
const email = columnAt('FLAG_EMAIL');
const registration = columnAt('DAYS_REGISTRATION');
const idPublish = columnAt('DAYS_ID_PUBLISH');
const carAge = columnAt('OWN_CAR_AGE');

const registrations = marginCurves(margins.registrationDays);
const idPublishes = marginCurves(margins.idPublishDays);
const carAges = marginCurves(margins.carAge);
const hours = marginCurves(margins.hour);

const bandEnds = [0.0003, 0.006, 0.008, 0.0105, 0.0165, 0.019, 0.0205, 0.026, 0.03, 0.034, 0.04];
const bandScores = scoresOf(shares.regions.levels.length);

/** Region and its rating: drawn before the income, which depends on it. */
export function drawRegion(applicant: Applicant): void {
  const { row, random } = applicant;
  const band = pick(applicant, shares.regions, 0);
  row[population] = populationOf(band, random.uniform());
  applicant.regionScore = bandScores[band];
  applicant.rating = 1 + pick(applicant, shares.regionRatings, band);
  row[ratingWithCity] = applicant.rating;
  row[rating] = ratingWithoutCity(applicant.rating, random.uniform());
}

/** Addresses, phones, dates of papers, car, day and hour of the application. */
export function drawSituation(applicant: Applicant): void {
  const { row, random } = applicant;
  const pensioner = applicant.work === 3 ? 1 : 0;
  drawMoves(applicant, pensioner);
  const phones = pick(applicant, shares.phonePairs, pensioner);
  row[mobile] = 1;
  row[employerPhone] = 1 - pensioner;
  row[workPhone] = phones >> 1;
  row[homePhone] = phones & 1;
  row[reachedMobile] = random.uniform() < 0.9984 ? 1 : 0;
  row[email] = pick(applicant, shares.emailFlags, pensioner);
  row[weekday] = pick(applicant, shares.weekdays, 0);
  drawPapers(applicant, pensioner);
  row[carAge] = applicant.car === 1 ? drawCarAge(applicant) : NaN;
  row[hour] = drawHour(applicant);
}

/** Who came along; depends on the contract. */
export function drawSuite(applicant: Applicant): void {
  applicant.row[suite] = pickOrMissing(applicant, shares.suites, applicant.cash);
}

function drawMoves(applicant: Applicant, pensioner: number): void {
  const older = applicant.ageBand >= 5 ? 1 : 0;
  const moves =
    shares.addressMoves.levels[pick(applicant, shares.addressMoves, pensioner * 2 + older)];
  for (let flag = 0; flag < 6; flag += 1) {
    applicant.row[firstMove + flag] = moves.charCodeAt(flag) - 48;
  }
}

function drawPapers(applicant: Applicant, pensioner: number): void {
  const { row, random, test, ageScore } = applicant;
  const lifeDays = applicant.ageYears * 365.25;
  const registered = -0.02 + 0.27 * ageScore + 0.1 * pensioner + 0.954 * random.normal();
  const registeredDays = (test ? registrations.test : registrations.train)(
    normalProbability(registered),
  );
  row[registration] = -Math.floor(Math.min(registeredDays, lifeDays * 0.95));
  const published =
    -0.09 + 0.21 * ageScore + 0.33 * pensioner + 0.08 * applicant.male + 0.952 * random.normal();
  const publishedDays = (test ? idPublishes.test : idPublishes.train)(normalProbability(published));
  row[idPublish] = -Math.floor(Math.min(publishedDays, lifeDays - 14 * 365));
}

function drawCarAge(applicant: Applicant): number {
  const known =
    0.06 -
    0.19 * applicant.incomeScore -
    0.07 * applicant.regionScore +
    0.15 * (applicant.rating - 2);
  const place = normalProbability(known + 0.957 * applicant.random.normal());
  return Math.round((applicant.test ? carAges.test : carAges.train)(place));
}

function drawHour(applicant: Applicant): number {
  const known =
    0.01 +
    0.05 * applicant.regionScore -
    0.46 * (applicant.rating - 2) -
    0.08 * applicant.ageScore +
    0.04 * applicant.incomeScore;
  const place = normalProbability(known + 0.95 * applicant.random.normal());
  return Math.round((applicant.test ? hours.test : hours.train)(place));
}

/** A few regions share a band; the capital stands alone at the top. */
function populationOf(band: number, uniform: number): number {
  if (band === bandEnds.length - 1) return uniform < 0.85 ? 0.072508 : 0.04622;
  const region = 1 + Math.floor(uniform ** 0.8 * 7);
  const value = bandEnds[band] + ((bandEnds[band + 1] - bandEnds[band]) * region) / 8;
  return Math.round(value * 1e6) / 1e6;
}

/** The rating of the region alone is sometimes worse than with its city. */
function ratingWithoutCity(withCity: number, uniform: number): number {
  if (withCity === 1) return uniform < 0.94 ? 1 : uniform < 0.978 ? 2 : 3;
  return withCity === 2 && uniform < 0.016 ? 3 : withCity;
}

/** Normal score of the middle of each band. */
function scoresOf(bands: number): readonly number[] {
  const scores: number[] = [];
  for (let band = 0; band < bands; band += 1) {
    const start = lowestUniformOf(band);
    const end = band === bands - 1 ? 1 : lowestUniformOf(band + 1);
    scores.push(normalQuantile((start + end) / 2));
  }
  return scores;
}

function lowestUniformOf(band: number): number {
  const steps = 10_000;
  for (let step = 0; step < steps; step += 1) {
    if (shares.regions.pick(step / steps, 0, false) >= band) return step / steps;
  }
  return 1;
}
