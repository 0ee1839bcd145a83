/// <reference lib="dom" />
import type { Language } from '@octroi/core';
import {
  beeswarm,
  dependence,
  importanceChart,
  levelEffects,
  svgFile,
  type ChartSettings,
} from '@octroi/charts';
import { spokenNumber, unitWords, type Unit } from '@octroi/features';
import { chartDocument } from './chart-document.ts';
import type { ExplainedBundle, ExplainedRows } from './explain-bundle.ts';
import type { ExplainedFeature } from './explained-feature.ts';

/** Pixels. */
const width = 760;
const mostFeatures = 15;
/** Features of most weight that have a picture of their own. */
const mostDependences = 4;

export interface BundleChartsRequest {
  readonly explained: ExplainedBundle;
  readonly featureOf: (name: string) => ExplainedFeature;
  readonly language: Language;
  /** A feature that is drawn whatever its weight. */
  readonly feature?: string | undefined;
}

/** The pictures of a bundle's importance, as SVG files by name. */
export function bundleCharts(request: BundleChartsRequest): ReadonlyMap<string, string> {
  const { explained, featureOf, language, feature } = request;
  const settings: ChartSettings = { language, width, document: chartDocument() };
  const { features } = explained.importance;
  const first = features.slice(0, mostFeatures);
  const alone = new Set(features.slice(0, mostDependences).map(({ feature: name }) => name));
  if (feature !== undefined) alone.add(feature);
  const swarm = first.map(({ feature: name }) => {
    const rows = explained.of(name);
    const { label, unit } = featureOf(name);
    return { label, contributions: rows.contributions, values: spokenNumbers(rows, unit) };
  });
  const bars = first.map(({ feature: name, meanAbsoluteShap }) => ({
    name: featureOf(name).label,
    ...meanAbsoluteShap,
  }));
  return new Map([
    ['beeswarm.svg', svgFile(beeswarm({ features: swarm }, settings))],
    ['importance.svg', svgFile(importanceChart({ measure: 'shap', rows: bars }, settings))],
    ...Array.from(alone, (name): [string, string] => [
      `dependence-${name.replaceAll(/[^\w-]/g, '-')}.svg`,
      svgFile(featureChart(featureOf(name), explained.of(name), settings)),
    ]),
  ]);
}

function featureChart(
  { label, unit }: ExplainedFeature,
  rows: ExplainedRows,
  settings: ChartSettings,
): SVGSVGElement {
  const { column, contributions } = rows;
  if (column.kind === 'number') {
    const unitName = unitWords(unit, settings.language);
    const values = spokenNumbers(rows, unit);
    const data = { label, values, contributions };
    return dependence(unitName === undefined ? data : { ...data, unit: unitName }, settings);
  }
  const levels = column.levels.map((level, code) => ({
    label: level,
    contributions: Array.from(contributions).filter(
      (_, row) => column.codes[rows.rows[row]] === code,
    ),
  }));
  return levelEffects({ label, levels }, settings);
}

/** A number's values as a person says them; NaN where missing or a category, which has no order. */
function spokenNumbers({ column, rows }: ExplainedRows, unit: Unit): Float64Array {
  return Float64Array.from(rows, (row) =>
    column.kind === 'number' ? spokenNumber(column.values[row], unit) : NaN,
  );
}
