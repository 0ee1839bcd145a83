import type { Translated } from '@octroi/core';
import { toFormula } from '../emit/formula.ts';
import { columnsUsed } from '../expression/columns-used.ts';
import { resolveFeatures } from '../expression/resolve-features.ts';
import { tablesUsed } from '../expression/tables-used.ts';
import { featureLabels } from '../feature-labels.ts';
import type { Feature, LearntFeature, Monotone, Preset, Unit } from '../feature.ts';
import type { Portfolio } from '../portfolio.ts';

/** What there is to know of a feature, told by its formula wherever that can tell it. */
export interface FeatureDescription {
  readonly name: string;
  readonly meaning: Translated;
  readonly unit: Unit;
  /** On one line, as `toFormula` prints it. */
  readonly formula: string;
  /** The tables it is computed from; the application's first. */
  readonly sources: readonly string[];
  /** True where it reads a column that law protects. */
  readonly protected: boolean;
  readonly monotone: Monotone | null;
}

type DescribedPortfolio = Pick<
  Portfolio,
  'labelled' | 'protectedColumns' | 'labels' | 'demoPreset' | 'demoForm'
>;

/**
 * Every feature of a preset, in its order, those that are learnt in folds last.
 *
 * @throws OctroiError those of `resolveFeatures`
 */
export function describeFeatures(
  portfolio: DescribedPortfolio,
  preset: Preset,
): FeatureDescription[] {
  const labels = featureLabels(portfolio, preset);
  const isProtected = new Set(portfolio.protectedColumns);
  const meaningOf = ({ name, meaning }: Pick<Feature, 'name' | 'meaning'>): Translated =>
    labels.get(name) ?? meaning;
  const computed = resolveFeatures(preset.features).map(
    ({ expression }, at): FeatureDescription => {
      const feature = preset.features[at];
      const columns = [...columnsUsed(expression)];
      return {
        name: feature.name,
        meaning: meaningOf(feature),
        unit: feature.unit,
        formula: toFormula(feature.expression),
        sources: [...(columns.length > 0 ? [portfolio.labelled] : []), ...tablesUsed(expression)],
        protected: columns.some((column) => isProtected.has(column)),
        monotone: feature.monotone ?? null,
      };
    },
  );
  const byName = new Map(computed.map((one) => [one.name, one]));
  return [
    ...computed,
    ...preset.learnt.map((one) => ({
      ...learnt(one, byName),
      meaning: meaningOf(one),
    })),
  ];
}

function learnt(
  feature: LearntFeature,
  byName: ReadonlyMap<string, FeatureDescription>,
): FeatureDescription {
  const { name, meaning, unit, value, by } = feature;
  const parts = [value, ...by].flatMap((part) => byName.get(part) ?? []);
  return {
    name,
    meaning,
    unit,
    formula: learntFormula(feature),
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
    protected: parts.some((part) => part.protected),
    monotone: null,
  };
}

function learntFormula(feature: LearntFeature): string {
  const { value, by } = feature;
  switch (feature.kind) {
    case 'group-median-difference':
      return `${value} - its median among training rows alike in ${by.join(' and ')}`;
    case 'residual':
      return `${value} - what a line over ${by.join(', ')} expects, fitted to training rows`;
    case 'neighbour-share':
      return `share of defaults among the ${feature.neighbours} training rows nearest in ${by.join(', ')}`;
    case 'row-risk':
      return `${feature.statistic} of the log-odds of the rows in ${value}, by a model of training rows`;
  }
}
