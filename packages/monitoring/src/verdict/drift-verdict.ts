import type { Adversary } from '../adversary.ts';
import type { Estimate } from '../both-windows.ts';
import type { DriftLevel } from '../drift-level.ts';
import type { FeatureDrift } from '../features/feature-drift.ts';
import type { SchemaChange } from '../features/schema-changes.ts';
import type { Change } from '../predictions/change.ts';
import type { PredictionDrift } from '../predictions/prediction-drift.ts';
import type { TargetDrift } from '../predictions/target-drift.ts';
import { driftThresholds, highestLevel, leastSize, levelOf } from '../thresholds.ts';

/** What is to be made of it all: the highest level of its reasons. */
export interface DriftVerdict {
  readonly level: DriftLevel;
  /** Those that raised the level above `none`, drift before watch. */
  readonly reasons: readonly DriftReason[];
  readonly features: FeatureTotals;
}

/** What speaks for drift; its figures are in the part of the report it names. */
export interface DriftReason {
  readonly kind:
    'schema' | 'features' | 'scores' | 'probability' | 'refusals' | 'cost' | 'target' | 'adversary';
  readonly level: DriftLevel;
}

export interface FeatureTotals {
  readonly compared: number;
  readonly drift: number;
  readonly watch: number;
  /** Share of the importance that drifting features carry; null where importance was not measured. */
  readonly driftWeight: number | null;
  /** The same of drifting and watched features. */
  readonly watchWeight: number | null;
  /** Mean stability index of the features, each with the weight it has for the model. */
  readonly weightedStability: number | null;
}

export interface Findings {
  readonly features: readonly FeatureDrift[];
  readonly schema: readonly SchemaChange[];
  readonly predictions: PredictionDrift | null;
  readonly target: TargetDrift | null;
  readonly adversary: Adversary | null;
  readonly alpha: number;
}

export function driftVerdict(findings: Findings): DriftVerdict {
  const totals = featureTotals(findings.features);
  const found: readonly DriftReason[] = [
    { kind: 'schema', level: findings.schema.length > 0 ? 'drift' : 'none' },
    { kind: 'features', level: levelOfFeatures(totals) },
    ...predictionReasons(findings),
    { kind: 'target', level: levelOfTarget(findings) },
    { kind: 'adversary', level: levelOfAdversary(findings) },
  ];
  const reasons = (['drift', 'watch'] as const).flatMap((level) =>
    found.filter((reason) => reason.level === level),
  );
  return { level: highestLevel(reasons.map(({ level }) => level)), reasons, features: totals };
}

function featureTotals(features: readonly FeatureDrift[]): FeatureTotals {
  const at = (level: DriftLevel): FeatureDrift[] =>
    features.filter((feature) => feature.level === level);
  const [drift, watch] = [at('drift'), at('watch')];
  const known = features.every(({ weight }) => weight !== null);
  const sum = (some: readonly FeatureDrift[], of: (feature: FeatureDrift) => number) =>
    known ? some.reduce((total, feature) => total + of(feature), 0) : null;
  const weightOf = ({ weight }: FeatureDrift): number => weight ?? 0;
  return {
    compared: features.length,
    drift: drift.length,
    watch: watch.length,
    driftWeight: sum(drift, weightOf),
    watchWeight: sum([...drift, ...watch], weightOf),
    weightedStability: sum(features, (feature) => weightOf(feature) * feature.stability.estimate),
  };
}

function levelOfFeatures({ compared, drift, watch, driftWeight }: FeatureTotals): DriftLevel {
  if (drift + watch === 0) return 'none';
  const weight = driftWeight ?? drift / compared;
  return levelOf(weight, driftThresholds.weight);
}

function predictionReasons({ predictions, alpha }: Findings): DriftReason[] {
  if (predictions === null || predictions.inSample) return [];
  const { test, stability, meanShift, meanProbability, refusals, expectedCost } = predictions;
  const { stability: bands, meanShift: effects, refusals: points } = driftThresholds;
  const moved = (test?.pValue ?? 1) < alpha;
  const sizes = [
    levelOf(stability.lower, bands),
    levelOf(meanShift === null ? 0 : leastSize(meanShift), effects),
  ];
  return [
    { kind: 'scores', level: moved ? highestLevel(sizes) : 'none' },
    { kind: 'probability', level: levelOfRelative(meanProbability) },
    { kind: 'refusals', level: levelOf(sizeOf(refusals.difference), points) },
    { kind: 'cost', level: expectedCost === null ? 'none' : levelOfRelative(expectedCost) },
  ];
}

function levelOfRelative({ reference, difference }: Change): DriftLevel {
  const size = sizeOf(difference);
  if (size === 0) return 'none';
  return levelOf(size / Math.abs(reference), driftThresholds.relative);
}

function sizeOf(difference: Estimate | null): number {
  return difference === null ? 0 : leastSize(difference);
}

function levelOfTarget({ target, alpha }: Findings): DriftLevel {
  return target !== null && target.pValue < alpha ? levelOfRelative(target.rate) : 'none';
}

function levelOfAdversary({ adversary }: Findings): DriftLevel {
  return adversary === null ? 'none' : levelOf(adversary.interval.lower, driftThresholds.adversary);
}
