/// <reference lib="dom" />
import { numberFormat, shortNumberFormat, type Format } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { drawIntervals, type IntervalRow } from './interval-chart.ts';
import { wordsIn } from './words.ts';

/** Three ways to ask how much a feature matters. */
export const importanceMeasures = ['shap', 'gain', 'permutation'] as const;
export type ImportanceMeasure = (typeof importanceMeasures)[number];

export interface ImportanceChart {
  readonly measure: ImportanceMeasure;
  /** The features shown, from top to bottom; an interval of no width is drawn as none. */
  readonly rows: readonly Omit<IntervalRow, 'emphasised'>[];
}

/** One measure of global importance, a bar and a whisker a feature; the largest is named. */
export function importanceChart(
  { measure, rows }: ImportanceChart,
  settings: ChartSettings,
): SVGSVGElement {
  const words = wordsIn(settings.language);
  const first = rows.reduce((best, row) => (row.estimate > best.estimate ? row : best), rows[0]);
  return drawIntervals(
    {
      title: words[`${measure}Title`](first.name),
      axis: words[`${measure}Axis`],
      rows: rows.map((row) => ({ ...row, emphasised: row === first })),
      format: formatOf(measure, settings),
      rowHeight: 26,
      bars: true,
    },
    settings,
  );
}

function formatOf(measure: ImportanceMeasure, { language }: ChartSettings): Format {
  if (measure === 'gain') return numberFormat(language, 1);
  return measure === 'shap' ? numberFormat(language, 3) : shortNumberFormat(language, 2);
}
