import { durbinCdf } from './durbin-matrix.ts';
import { pelzGoodCdf } from './pelz-good.ts';
import { smirnovSurvival } from './smirnov.ts';

/** Where to stop trusting twice the one-sided tail, in rows distance²; scipy's and the paper's. */
const oneSidedFrom = { fewRows: 4, manyRows: 2.2 };

/**
 * P(D >= distance) for the two-sided Kolmogorov–Smirnov statistic of `rows` rows (a whole number >= 1)
 * against a continuous distribution.
 *
 * The choice of method follows Simard & L'Ecuyer (2011), "Computing the two-sided
 * Kolmogorov–Smirnov distribution": exact for few rows or small distances, twice the one-sided tail
 * where both tails cannot be reached together, Pelz & Good's expansion between. Compared with
 * scipy.stats.kstwo.sf. 0 where it is below 1e-320, as there; NaN gives NaN.
 */
export function kolmogorovSurvival(rows: number, distance: number): number {
  const scaled = rows * distance * distance;
  if (Number.isNaN(scaled)) return NaN;
  if (rows * distance <= 0.5) return 1;
  if (distance >= 1) return 0;
  if (isTail(rows, distance)) {
    return rows > 140 && distance < 0.5 && scaled >= 370 ? 0 : twiceOneSided(rows, distance);
  }
  return 1 - Math.min(1, Math.max(0, cdfOfCentre(rows, distance)));
}

function isTail(rows: number, distance: number): boolean {
  const scaled = rows * distance * distance;
  if (distance >= 0.5) return true;
  return rows <= 140 ? scaled > oneSidedFrom.fewRows : scaled >= oneSidedFrom.manyRows;
}

function twiceOneSided(rows: number, distance: number): number {
  return Math.min(1, 2 * smirnovSurvival(rows, distance));
}

function cdfOfCentre(rows: number, distance: number): number {
  if (rows <= 140) return durbinCdf(rows, distance);
  // Below this z the distribution function is under 1e-11: its complement is 1.
  const z = Math.sqrt(rows) * distance;
  if (z < 0.2) return 0;
  const small = rows <= 100_000 && rows * distance ** 1.5 <= 1.4;
  return small ? durbinCdf(rows, distance) : pelzGoodCdf(rows, distance);
}
