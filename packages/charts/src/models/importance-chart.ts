/// <reference lib="dom" />
import { numberFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { drawIntervals, type IntervalRow } from './interval-chart.ts';
import { listed, wordsIn } from './words.ts';

/** Three ways to ask how much a feature matters. */
export const importanceMeasures = ['shap', 'gain', 'permutation'] as const;
export type ImportanceMeasure = (typeof importanceMeasures)[number];

export interface ImportanceChart {
  /** `coefficient`: what a linear model's standardised columns weigh. */
  readonly measure: ImportanceMeasure | 'coefficient';
  /** The features shown, from top to bottom; an interval of no width is drawn as none. */
  readonly rows: readonly Omit<IntervalRow, 'emphasised'>[];
}

type Row = ImportanceChart['rows'][number];

/** More than these share the lead and none of them has it. */
const mostLeaders = 3;

/** One measure of global importance, a bar and a whisker a feature; those that lead are named. */
export function importanceChart(
  { measure, rows }: ImportanceChart,
  settings: ChartSettings,
): SVGSVGElement {
  const words = wordsIn(settings.language);
  const leaders = leadersOf(rows);
  const named = leaders.length <= mostLeaders;
  const list = listed(
    leaders.map(({ name }) => name),
    settings.language,
  );
  return drawIntervals(
    {
      title: named ? words.importance[measure].title(list) : words.importance.nobody,
      axis: words.importance[measure].axis,
      rows: rows.map((row) => ({ ...row, emphasised: named && leaders.includes(row) })),
      format: numberFormat(settings.language, decimals[measure]),
      rowHeight: 26,
      bars: true,
    },
    settings,
  );
}

/** The largest, and all whose interval reaches into its interval. */
function leadersOf(rows: readonly Row[]): Row[] {
  const first = rows.reduce((best, row) => (row.estimate > best.estimate ? row : best), rows[0]);
  return rows.filter((row) => row === first || row.upper >= first.lower);
}

const decimals: Readonly<Record<ImportanceChart['measure'], number>> = {
  shap: 3,
  gain: 1,
  coefficient: 3,
  permutation: 4,
};
