import { isNumberExpression } from './evaluate/compile-expression.ts';
import type { Feature, Preset } from './feature.ts';

/**
 * A preset whose rows hold the features themselves, as a form gives them: each feature is the column of
 * its own name. A feature that a row lacks is missing.
 */
export function formPreset(preset: Preset): Preset {
  return { ...preset, features: preset.features.map(asColumn) };
}

function asColumn(feature: Feature): Feature {
  const kind = isNumberExpression(feature.expression) ? 'number-column' : 'text-column';
  return { ...feature, expression: { kind, name: feature.name, sentinels: [] } };
}
