import type { Applicant } from './applicant.ts';
import { applicationColumns, columnAt } from './application-columns.ts';
import { riskCurves, riskLevels, riskSurfaces } from './shares/risk-effects.ts';

const first = columnAt('EXT_SOURCE_1');
const second = columnAt('EXT_SOURCE_2');
const third = columnAt('EXT_SOURCE_3');
const birth = columnAt('DAYS_BIRTH');
const employed = columnAt('DAYS_EMPLOYED');
const registration = columnAt('DAYS_REGISTRATION');
const idPublish = columnAt('DAYS_ID_PUBLISH');
const phoneChange = columnAt('DAYS_LAST_PHONE_CHANGE');
const income = columnAt('AMT_INCOME_TOTAL');
const annuity = columnAt('AMT_ANNUITY');
const goods = columnAt('AMT_GOODS_PRICE');
const population = columnAt('REGION_POPULATION_RELATIVE');
const carAge = columnAt('OWN_CAR_AGE');
const hour = columnAt('HOUR_APPR_PROCESS_START');
const area = columnAt('TOTALAREA_MODE');
const floors = columnAt('FLOORSMAX_AVG');
const defaultsAround = columnAt('DEF_30_CNT_SOCIAL_CIRCLE');
const enquiries = columnAt('AMT_REQ_CREDIT_BUREAU_YEAR');

const year = -365.25;

/**
 * The effects are those of a shrunken fit; these weights undo the shrinking and are set so that the
 * four models order on the synthetic rows as they do on real ones.
 */
const curveWeight = 1.65;
const surfaceWeight = 0.55;
const levelWeight = 0.65;

/** What risk depends on, by the name used in the table of effects. NaN is missing. */
const measures: Readonly<Record<string, (applicant: Applicant) => number>> = {
  score1: ({ row }) => row[first],
  score2: ({ row }) => row[second],
  score3: ({ row }) => row[third],
  scoreMean: ({ row }) => meanOfKnown(row[first], row[second], row[third]),
  age: ({ row }) => row[birth] / year,
  employed: ({ row }) => (row[employed] > 0 ? NaN : row[employed] / year),
  registered: ({ row }) => row[registration] / year,
  idPublished: ({ row }) => row[idPublish] / year,
  phoneChanged: ({ row }) => row[phoneChange] / year,
  logIncome: ({ row }) => Math.log10(row[income]),
  annuityOverCredit: (applicant) => applicant.annuityOverCredit,
  creditOverGoods: (applicant) => applicant.creditOverGoods,
  logGoods: ({ row, cash }) => (cash === 1 ? Math.log10(row[goods]) : NaN),
  annuityOverIncome: ({ row }) => row[annuity] / row[income],
  region: ({ row }) => row[population],
  carAge: ({ row }) => row[carAge],
  hour: ({ row }) => row[hour],
  area: ({ row }) => row[area],
  floors: ({ row }) => row[floors],
  defaultsAround: ({ row }) => row[defaultsAround],
  enquiries: ({ row }) => row[enquiries],
};

const curves = riskCurves.map((curve) => ({ ...curve, measure: measures[curve.of] }));
const surfaces = riskSurfaces.map((surface) => ({
  ...surface,
  measures: surface.of.map((name) => measures[name]),
}));
const levelEffects = Object.entries(riskLevels).map(([name, effects]) => {
  const column = columnAt(name);
  const spec = applicationColumns[column];
  const levels = spec.form === 'text' ? spec.levels : ['0', '1', '2', '3'];
  return {
    column,
    missing: effects[''] ?? 0,
    byLevel: levels.map((level) => effects[level] ?? 0),
  };
});

/** Log-odds of default that the visible columns explain, up to a constant. */
export function visibleRisk(applicant: Applicant): number {
  let sum = 0;
  for (const curve of curves) sum += curveWeight * onCurve(curve, curve.measure(applicant));
  for (const { at, effect, measures: pair } of surfaces) {
    sum += surfaceWeight * onSurface({ at, effect }, pair[0](applicant), pair[1](applicant));
  }
  for (const { column, missing, byLevel } of levelEffects) {
    const level = applicant.row[column];
    sum += levelWeight * (Number.isNaN(level) ? missing : byLevel[level]);
  }
  return sum;
}

interface Curve {
  readonly at: readonly number[];
  readonly effect: readonly number[];
  readonly missing: number;
}

function onCurve({ at, effect, missing }: Curve, value: number): number {
  if (Number.isNaN(value)) return missing;
  const place = placeAmong(at, value);
  const below = Math.floor(place);
  return (
    effect[below] + (effect[Math.min(below + 1, at.length - 1)] - effect[below]) * (place - below)
  );
}

interface Surface {
  readonly at: readonly (readonly number[])[];
  readonly effect: readonly (readonly number[])[];
}

function onSurface({ at, effect }: Surface, across: number, along: number): number {
  if (Number.isNaN(across) || Number.isNaN(along)) return 0;
  const place = placeAmong(at[0], across);
  const below = Math.floor(place);
  const above = Math.min(below + 1, at[0].length - 1);
  const line = { at: at[1], missing: 0 };
  const low = onCurve({ ...line, effect: effect[below] }, along);
  const high = onCurve({ ...line, effect: effect[above] }, along);
  return low + (high - low) * (place - below);
}

/** Position of `value` among the knots: 1.5 is half way between the second and the third. */
function placeAmong(knots: readonly number[], value: number): number {
  const last = knots.length - 1;
  if (value <= knots[0]) return 0;
  if (value >= knots[last]) return last;
  let at = 0;
  while (value > knots[at + 1]) at += 1;
  return at + (value - knots[at]) / (knots[at + 1] - knots[at]);
}

function meanOfKnown(...values: readonly number[]): number {
  let sum = 0;
  let known = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    sum += value;
    known += 1;
  }
  return sum / known;
}
