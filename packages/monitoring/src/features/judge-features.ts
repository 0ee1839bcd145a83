import { benjaminiHochberg } from '@octroi/statistics';
import { driftLevels } from '../drift-level.ts';
import { driftThresholds, highestLevel, leastSize, levelOf } from '../thresholds.ts';
import type { FeatureDrift, FeatureMeasure, FeatureSign } from './feature-drift.ts';

/**
 * Judges every feature beside the others: p-values are adjusted over all tests, of distributions and
 * of missing values, and a level is raised only where a test is significant and the whole interval of
 * its effect lies beyond the threshold. The worst first.
 */
export function judgeFeatures(measures: readonly FeatureMeasure[], alpha: number): FeatureDrift[] {
  const tested = measures.filter(({ test }) => test !== null);
  const adjusted = benjaminiHochberg([
    ...tested.map(({ test }) => test?.pValue ?? 1),
    ...measures.map(({ missing }) => missing.pValue),
  ]);
  const places = new Map(tested.map(({ name }, at) => [name, at]));
  return measures
    .map((measure, index): FeatureDrift => {
      const place = places.get(measure.name);
      const adjustedPValue = place === undefined ? null : adjusted[place];
      const adjustedMissingPValue = adjusted[tested.length + index];
      const judged = { ...measure, adjustedPValue, adjustedMissingPValue };
      const signs = signsOf(judged, alpha);
      return { ...judged, signs, level: highestLevel(signs.map(({ level }) => level)) };
    })
    .sort(worstFirst);
}

type Judged = Omit<FeatureDrift, 'level' | 'signs'>;

function signsOf(feature: Judged, alpha: number): FeatureSign[] {
  const { stability, meanShift, missing, levels, constantMoved } = feature;
  const moved = (feature.adjustedPValue ?? 1) < alpha;
  const otherMissing = feature.adjustedMissingPValue < alpha;
  const limits = driftThresholds;
  const signs: FeatureSign[] = [];
  const raise = (kind: FeatureSign['kind'], level: FeatureSign['level'], when: boolean): void => {
    if (when && level !== 'none') signs.push({ kind, level });
  };
  raise('constant', 'drift', constantMoved && moved);
  raise('stability', levelOf(stability.lower, limits.stability), moved || otherMissing);
  if (meanShift) raise('mean', levelOf(leastSize(meanShift), limits.meanShift), moved);
  raise('missing', levelOf(leastSize(missing), limits.missing), otherMissing);
  if (levels) {
    raise('new-levels', levelOf(levels.appearedShare.lower, limits.levels), moved);
    raise('vanished-levels', levelOf(levels.vanishedShare.lower, limits.levels), moved);
  }
  return signs;
}

function worstFirst(one: FeatureDrift, other: FeatureDrift): number {
  const rank = ({ level }: FeatureDrift): number => driftLevels.indexOf(level);
  return (
    rank(other) - rank(one) ||
    other.stability.lower - one.stability.lower ||
    other.stability.estimate - one.stability.estimate ||
    (one.name < other.name ? -1 : 1)
  );
}
