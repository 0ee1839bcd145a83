import type { Applicant } from './applicant.ts';
import { columnAt } from './application-columns.ts';
import { normalProbability } from './normal-distribution.ts';
import { quantileCurve } from './quantile-curve.ts';
import { cumulate, pickFrom } from './share-table.ts';
import { buildingKinds, buildingMeasures } from './shares/building-margins.ts';

const total = 'TOTALAREA';

/** Measures that are counts of floors, entrances or lifts: multiples of a grain. */
const grains: Readonly<Record<string, number>> = {
  ELEVATORS: 1 / 25,
  ENTRANCES: 1 / 29,
  FLOORSMAX: 1 / 24,
  FLOORSMIN: 1 / 24,
};

const measures = Object.entries(buildingMeasures).map(([name, measure]) => ({
  ...measure,
  own: Math.sqrt(1 - measure.size ** 2 - measure.newness ** 2),
  grain: grains[name] ?? 0.0001,
  curve: quantileCurve(measure.quantiles),
  average: columnAt(name === total ? 'TOTALAREA_MODE' : `${name}_AVG`),
  mode: name === total ? -1 : columnAt(`${name}_MODE`),
  median: name === total ? -1 : columnAt(`${name}_MEDI`),
}));

const kinds = Object.entries(buildingKinds).map(([name, kind]) => ({
  column: columnAt(name),
  known: kind.known,
  train: kind.shares.train.map((shares) => cumulate(shares)),
  test: kind.shares.test.map((shares) => cumulate(shares)),
}));

/**
 * The building: size and newness hold its measures together, and one completeness of the record
 * makes columns known in the same order for everybody, so that they are missing in blocks.
 */
export function drawBuilding(applicant: Applicant): void {
  const { random, regionScore, rating, higher } = applicant;
  const size =
    -0.08 +
    0.16 * regionScore -
    0.21 * (rating - 2) +
    0.05 * applicant.incomeScore +
    0.13 * higher +
    0.951 * random.normal();
  const newness = -0.02 - 0.11 * regionScore + 0.11 * higher + 0.987 * random.normal();
  const gap = random.uniform();
  for (const measure of measures) drawMeasure(applicant, measure, { size, newness, gap });
  const third = Math.floor(normalProbability(size) * 3);
  for (const kind of kinds) {
    const isKnown = gapWithNoise(gap, random.uniform()) < knownShare(kind.known, applicant);
    const sums = (applicant.test ? kind.test : kind.train)[third];
    applicant.row[kind.column] = isKnown ? pickFrom(sums, random.uniform()) : NaN;
  }
}

interface Building {
  readonly size: number;
  readonly newness: number;
  readonly gap: number;
}

function drawMeasure(
  applicant: Applicant,
  measure: (typeof measures)[number],
  building: Building,
): void {
  const { row, random } = applicant;
  if (gapWithNoise(building.gap, random.uniform()) >= knownShare(measure.known, applicant)) {
    setMeasure(row, measure, [NaN, NaN, NaN]);
    return;
  }
  const score =
    measure.size * building.size +
    measure.newness * building.newness +
    measure.own * random.normal();
  const exact = measure.curve(normalProbability(score));
  const average = toFourDigits(Math.round(exact / measure.grain) * measure.grain);
  const drop = random.uniform();
  const mode = drop < 0.12 ? 1 - drop * 4 : measure.modeRatio;
  setMeasure(row, measure, [
    average,
    toFourDigits(average * mode),
    toFourDigits(average * measure.mediRatio),
  ]);
}

function setMeasure(
  row: Float64Array,
  measure: (typeof measures)[number],
  [average, mode, median]: readonly [number, number, number],
): void {
  row[measure.average] = average;
  if (measure.mode < 0) return;
  row[measure.mode] = mode;
  row[measure.median] = median;
}

function knownShare(
  known: { readonly train: readonly number[]; readonly test: readonly number[] },
  applicant: Applicant,
): number {
  return (applicant.test ? known.test : known.train)[applicant.rating - 1];
}

/** Uniform again, but for a few records that break the common order. */
function gapWithNoise(gap: number, uniform: number): number {
  return uniform < 0.02 ? uniform * 50 : gap;
}

function toFourDigits(value: number): number {
  return Math.round(Math.min(Math.max(value, 0), 1) * 1e4) / 1e4;
}
