import type { FeatureDrift, FeatureSign } from '../features/feature-drift.ts';
import type { ReportReader } from './report-reader.ts';

/** How far a feature has moved, by the first sign of its level: the size of it with its interval. */
export function effectWords(feature: FeatureDrift, reader: ReportReader): string {
  const { say, figures } = reader;
  const { stability, meanShift, missing, levels } = feature;
  const sign = feature.signs.find(({ level }) => level === feature.level);
  const psi = say('effect_stability', { size: figures.estimate(stability, 3) });
  switch (sign?.kind) {
    case undefined:
    case 'stability':
    case 'constant':
      return psi;
    case 'mean':
      return meanShift === null ? psi : say('effect_mean', { size: figures.signed(meanShift, 2) });
    case 'missing':
      return say('effect_missing', { size: figures.points(missing, 1) });
    case 'new-levels':
    case 'vanished-levels':
      return levels === null ? psi : levelsWords(sign.kind, levels, reader);
  }
}

function levelsWords(
  kind: Extract<FeatureSign['kind'], 'new-levels' | 'vanished-levels'>,
  { appearedShare, vanishedShare }: NonNullable<FeatureDrift['levels']>,
  { say, figures }: ReportReader,
): string {
  const share = kind === 'new-levels' ? appearedShare : vanishedShare;
  return say(`effect_${kind}`, { size: figures.shares(share, 1) });
}
