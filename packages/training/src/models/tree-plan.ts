import type { Preset } from '@octroi/features';
import { oneHot, type EncodingPlan } from '../encoder/encoding-plan.ts';
import type { ParameterSet } from './model.ts';

/**
 * What trees get: texts as the preset says with the deck's parameters; tuned, texts as target means
 * where the engine could read categories, and no weak features.
 */
export function treePlan(preset: Preset, parameters: ParameterSet): EncodingPlan {
  if (parameters === 'deck') return { ...oneHot, categories: preset.categories };
  const categories = preset.categories === 'native' ? 'target-mean' : 'one-hot';
  return { ...oneHot, categories, leaveOut: preset.weak };
}
