import { isNumberExpression } from './expression/is-number.ts';
import type { Feature, Preset } from './feature.ts';

/**
 * A preset whose rows hold the features themselves, as a form gives them: each feature is the column of
 * its own name. A feature that a row lacks is missing.
 *
 * A feature that is such a column already stays as it is, sentinels and all: the form and a table
 * read the same value alike.
 */
export function formPreset(preset: Preset): Preset {
  return { ...preset, features: preset.features.map(asColumn) };
}

function asColumn(feature: Feature): Feature {
  const { name, expression } = feature;
  const isColumn = expression.kind === 'number-column' || expression.kind === 'text-column';
  if (isColumn && expression.name === name) return feature;
  const kind = isNumberExpression(expression) ? 'number-column' : 'text-column';
  return { ...feature, expression: { kind, name, sentinels: [] } };
}
