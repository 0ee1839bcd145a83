/// <reference lib="dom" />
import { dot, line, ruleY, type Markish } from '@observablehq/plot';
import { draw } from '../draw.ts';
import { percentFormat, signedFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours } from '../theme.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { median, quantile, runningMedian, type Point } from './running-median.ts';
import { say } from './words.ts';

export interface DependenceData {
  readonly label: string;
  /** Of the values, in the reader's language; absent where they have none. */
  readonly unit?: string;
  /** One an application; NaN is missing. */
  readonly values: ArrayLike<number>;
  /** SHAP values of the feature in log-odds, of the same applications. */
  readonly contributions: ArrayLike<number>;
}

/** Applications drawn; the line is of all. */
const mostDots = 600;
const places = 60;
const clearDirection = 0.75;

/** How the values of one number act on the score. */
export function dependence(data: DependenceData, settings: ChartSettings): SVGSVGElement {
  const { language, width } = settings;
  const points = pointsOf(data);
  const line = runningMedian(points, places);
  const xs = points.map(({ x }) => x);
  // One value in a hundred at either end may be far off: the picture is of the others.
  const range = [quantile(xs, 0.005), quantile(xs, 0.995)];
  const inside = points.filter(({ x }) => x >= range[0] && x <= range[1]);
  return draw(
    {
      title: finding(data, line.length > 2 ? line : points, settings),
      subtitle: `${say('dependenceUnder', language)}${missingNote(data, settings)}`,
      description: line.map(({ x, y }) => `${x} ${signedFormat(language, 2)(y)}`).join('; '),
      height: Math.max(240, Math.min(360, width * 0.5)),
      margins: { left: 60, right: 16, bottom: 48 },
      x: {
        label: data.unit === undefined ? data.label : `${data.label} (${data.unit})`,
        ticks: Math.max(3, Math.round(width / 120)),
        inset: 6,
      },
      y: { label: say('contributionUp', language), ticks: 6, inset: 6 },
      marks: marks(
        inside.slice(0, mostDots),
        line.filter(({ x }) => x >= range[0] && x <= range[1]),
      ),
    },
    settings,
  );
}

function pointsOf({ values, contributions }: DependenceData): Point[] {
  return Array.from(values, (x, row) => ({ x, y: contributions[row] })).filter(({ x }) =>
    Number.isFinite(x),
  );
}

function finding(
  { label }: DependenceData,
  points: readonly Point[],
  { language }: ChartSettings,
): string {
  if (points.length === 0) return say('empty', language);
  const direction = rankCorrelation(
    points.map(({ x }) => x),
    points.map(({ y }) => y),
  );
  const key =
    direction < -clearDirection
      ? 'dependenceFalls'
      : direction > clearDirection
        ? 'dependenceRises'
        : 'dependenceTurns';
  return say(key, language, { feature: label });
}

function missingNote(
  { values, contributions }: DependenceData,
  { language }: ChartSettings,
): string {
  const missing = Array.from(values, (value, row) =>
    Number.isNaN(value) ? contributions[row] : NaN,
  );
  const present = missing.filter((contribution) => !Number.isNaN(contribution));
  if (present.length === 0) return '';
  return say('missing', language, {
    count: percentFormat(language, 1)(present.length / values.length),
    value: signedFormat(language, 2)(median(present)),
  });
}

function marks(dots: readonly Point[], medians: readonly Point[]): Markish[] {
  return [
    ruleY([0], { stroke: colours.ink }),
    dot(dots, { x: 'x', y: 'y', r: 2.2, fill: colours.granted, fillOpacity: 0.45 }),
    line(medians, { x: 'x', y: 'y', stroke: colours.ink, strokeWidth: 2 }),
  ];
}
