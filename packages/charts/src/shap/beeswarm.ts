/// <reference lib="dom" />
import { dot, ruleX, text, type Markish } from '@observablehq/plot';
import { draw } from '../draw.ts';
import { numberFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { textWidth } from '../text.ts';
import { colours, fonts, ramp } from '../theme.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { labelWidth, rowLabels } from './row-labels.ts';
import { swarmOffsets } from './swarm.ts';
import { say } from './words.ts';

export interface BeeswarmFeature {
  readonly label: string;
  /** SHAP values in log-odds, one an application. */
  readonly contributions: ArrayLike<number>;
  /** The feature's value for the same applications; NaN where missing or without an order. */
  readonly values: ArrayLike<number>;
}

export interface BeeswarmData {
  /** The one of most weight first; the first fifteen are drawn. */
  readonly features: readonly BeeswarmFeature[];
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

const rowHeight = 36;
const most = 15;
/** Applications drawn of each feature: more dots hide each other. */
const mostDots = 250;
const radius = 2.4;
/** Below this a title names no direction. */
const clearDirection = 0.6;

/** Which features move the score, which way, and by which of their values. */
export function beeswarm(data: BeeswarmData, settings: ChartSettings): SVGSVGElement {
  const { language, width } = settings;
  const features = data.features.slice(0, most);
  const rows = features.at(0)?.contributions.length ?? 0;
  const shown = Math.min(rows, mostDots);
  const range = rangeOf(features, shown);
  const count = numberFormat(language, 0);
  return draw(
    {
      title: finding(features, settings),
      subtitle: say('beeswarmUnder', language, {
        shown: count(shown),
        rows: count(rows),
        features: count(features.length),
      }),
      description: features.map(({ label }) => label).join('; '),
      height: features.length * rowHeight + 92,
      margins: { left: labelWidth(width), right: 12, bottom: 76 },
      x: {
        label: say(width < 480 ? 'contributionShort' : 'contribution', language),
        inset: 8,
        domain: range,
        ticks: Math.max(3, Math.round(width / 120)),
        labelOffset: 44,
      },
      y: {
        label: null,
        axis: null,
        domain: [-0.5, features.length - 0.5],
        reverse: true,
        ticks: features.length,
      },
      marks: [
        ruleX([0], { stroke: colours.ink }),
        ...dotsByColour(features, { range, shown, width }),
        rowLabels(features, width),
        ...legend(settings),
      ],
    },
    settings,
  );
}

function finding(features: readonly BeeswarmFeature[], { language }: ChartSettings): string {
  const first = features.at(0);
  if (first === undefined || first.contributions.length === 0) return say('empty', language);
  const direction = rankCorrelation(first.values, first.contributions);
  const key =
    direction < -clearDirection
      ? 'beeswarmLower'
      : direction > clearDirection
        ? 'beeswarmHigher'
        : 'beeswarmPlain';
  return say(key, language, { feature: first.label });
}

function rangeOf(features: readonly BeeswarmFeature[], shown: number): [number, number] {
  let [low, high] = [0, 0];
  for (const { contributions } of features) {
    for (let row = 0; row < shown; row += 1) {
      low = Math.min(low, contributions[row]);
      high = Math.max(high, contributions[row]);
    }
  }
  return low === high ? [-1, 1] : [low, high];
}

interface Swarm {
  readonly range: readonly [number, number];
  readonly shown: number;
  readonly width: number;
}

/** One mark a colour, so that the colour is written once. */
function dotsByColour(features: readonly BeeswarmFeature[], swarm: Swarm): Markish[] {
  const byColour = new Map<string, Dot[]>([
    [colours.reference, []],
    ...ramp.map((colour): [string, Dot[]] => [colour, []]),
  ]);
  const bins = Math.max(10, Math.floor((swarm.width - labelWidth(swarm.width)) / (2 * radius)));
  features.forEach(({ contributions, values }, row) => {
    const places = Float64Array.from({ length: swarm.shown }, (_, at) => contributions[at]);
    const offsets = swarmOffsets(places, swarm.range, bins);
    const colourOf = colourScale(values);
    places.forEach((x, at) =>
      byColour.get(colourOf(values[at]))?.push({ x, y: row + 0.4 * offsets[at] }),
    );
  });
  return Array.from(byColour, ([fill, dots]) => dot(dots, { x: 'x', y: 'y', r: radius, fill }));
}

/** The colour of a value by its rank among the feature's values, so that no outlier takes the ramp. */
function colourScale(values: ArrayLike<number>): (value: number) => string {
  const ascending = Float64Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort();
  const edges = ramp.map(
    (_, step) => ascending[Math.floor((ascending.length * step) / ramp.length)],
  );
  const [lowest, highest] = [ascending.at(0), ascending.at(-1)];
  return (value) => {
    if (!Number.isFinite(value)) return colours.reference;
    if (value === lowest) return ramp[0];
    if (value === highest) return ramp[ramp.length - 1];
    return ramp[
      Math.max(
        0,
        edges.findLastIndex((edge) => value >= edge),
      )
    ];
  };
}

/** Low to high, and what has no order, under the axis. */
function legend({ language, width }: ChartSettings): Markish[] {
  const low = say('low', language);
  const high = say('high', language);
  const other = say('withoutOrder', language);
  const start = width < 480 ? -labelWidth(width) : 0;
  const lowEnd = start + textWidth(low, fonts.text);
  const highStart = lowEnd + 12 + ramp.length * 10 + 4;
  const otherStart = highStart + textWidth(high, fonts.text) + 24;
  const place = { frameAnchor: 'bottom-left', dy: 66 } as const;
  const word = (label: string, dx: number): Markish =>
    text([label], { ...place, dx, textAnchor: 'start', fill: colours.ink });
  return [
    word(low, start),
    ...ramp.map((fill, step) =>
      dot([step], { ...place, dy: 62, dx: lowEnd + 12 + step * 10, r: 4, fill }),
    ),
    word(high, highStart),
    dot([0], { ...place, dy: 62, dx: otherStart, r: 4, fill: colours.reference }),
    word(other, otherStart + 10),
  ];
}
