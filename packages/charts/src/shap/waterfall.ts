/// <reference lib="dom" />
import { dot, link, rect, ruleX, text, type Markish } from '@observablehq/plot';
import { draw } from '../draw.ts';
import { percentFormat, signedFormat, type Format } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { textWidth } from '../text.ts';
import { colours, fonts } from '../theme.ts';
import { labelLines, labelWidth, rowLabels, type RowLabel } from './row-labels.ts';
import { waterfallSteps, type Contribution, type WaterfallStep } from './waterfall-steps.ts';
import { say } from './words.ts';

export interface WaterfallData {
  /** Which number of the assessment it ends at. */
  readonly scale: 'probability' | 'balanced-score' | 'score';
  /** The average application's, from 0 to 1. */
  readonly base: number;
  /** Parts of the way from there, in the same unit: 0.061 is 6.1 points. In any order. */
  readonly contributions: readonly Contribution[];
  /** The rule's, on the same scale. */
  readonly cutoff?: number;
}

/** Height of a row by the lines of its name, in pixels. */
const rowHeights = [32, 32, 38, 50] as const;
/** Contributions with a bar of their own. */
const most = 10;

/** What argues for and against one application: from the average one to it, step by step. */
export function waterfall(data: WaterfallData, settings: ChartSettings): SVGSVGElement {
  const { language, width } = settings;
  const percent = percentFormat(language, 1);
  const steps = waterfallSteps({ ...data, most });
  const end = steps.at(-1)?.to ?? data.base;
  const labels = rowNames(steps, settings);
  const points = steps.map(({ from, to }) => pointsText(to - from, settings));
  const values = { base: percent(data.base), end: percent(end), feature: steps.at(0)?.label ?? '' };
  return draw(
    {
      title: say(steps.length === 0 ? 'unmoved' : 'rises', language, values),
      subtitle: say('waterfallUnder', language, { scale: say(data.scale, language) }),
      description: [
        `${labels[0].label} ${percent(data.base)}`,
        ...steps.map((_, row) => `${fullName(labels[row + 1])} ${points[row]}`),
        `${say('end', language)} ${percent(end)}`,
      ].join('; '),
      height: labels.length * rowHeights[labelLines(labels, width)] + 56,
      margins: { left: labelWidth(width), right: 12 },
      x: {
        label: say(data.scale, language),
        domain: domain(data, steps, width),
        tickFormat: percentFormat(language),
        ticks: Math.max(3, Math.round(width / 160)),
      },
      y: {
        label: null,
        axis: null,
        grid: false,
        domain: [-0.5, labels.length - 0.5],
        reverse: true,
      },
      marks: [
        ...cutoffLine(data, settings),
        ...ends({ base: data.base, end, last: labels.length - 1 }, percent),
        ...bars(steps, points),
        rowLabels(labels, width),
      ],
    },
    settings,
  );
}

function rowNames(steps: readonly WaterfallStep[], { language }: ChartSettings): RowLabel[] {
  return [
    { label: say('start', language) },
    ...steps.map(({ label, detail, count }) => ({
      label: label ?? say('others', language, { count: String(count) }),
      detail,
    })),
    { label: say('end', language) },
  ];
}

function fullName({ label, detail }: RowLabel): string {
  return detail === undefined ? label : `${label} (${detail})`;
}

function pointsText(amount: number, { language }: ChartSettings): string {
  return say('points', language, { value: signedFormat(language, 1)(100 * amount) });
}

/** From the lowest to the highest place of the way, with room for the words beside the bars. */
function domain(
  { base, cutoff }: WaterfallData,
  steps: readonly WaterfallStep[],
  width: number,
): [number, number] {
  const places = [base, ...steps.map(({ to }) => to), ...(cutoff === undefined ? [] : [cutoff])];
  const [lowest, highest] = [Math.min(...places), Math.max(...places)];
  const span = Math.max(highest - lowest, 0.02);
  const pixels = Math.max(60, width - labelWidth(width) - 12);
  const words = Math.min(0.45, textWidth('+00,0 points', fonts.text) / pixels);
  const room = (span * words) / (1 - 2 * words + 0.001);
  return [
    Math.max(0, lowest - 0.04 * span),
    Math.min(1 + room, highest + Math.min(room, 2 * span)),
  ];
}

function bars(steps: readonly WaterfallStep[], points: readonly string[]): Markish[] {
  const row = (_: WaterfallStep, index: number): number => index + 1;
  const edge = (by: number) => (step: WaterfallStep, index: number) => row(step, index) + by;
  return [
    link(steps, { x1: 'to', x2: 'to', y1: edge(0.3), y2: edge(0.7), stroke: colours.reference }),
    rect(steps, {
      x1: 'from',
      x2: 'to',
      y1: edge(-0.3),
      y2: edge(0.3),
      fill: ({ from, to }: WaterfallStep) => (to > from ? colours.refused : colours.granted),
    }),
    text(steps, {
      x: ({ from, to }: WaterfallStep) => Math.max(from, to),
      y: row,
      text: (_: WaterfallStep, index: number) => points[index],
      textAnchor: 'start',
      dx: 6,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 4,
    }),
  ];
}

/** Where the way starts and ends, as dots with their figures. */
function ends(
  { base, end, last }: { readonly base: number; readonly end: number; readonly last: number },
  percent: Format,
): Markish[] {
  const both = [
    { x: base, y: 0 },
    { x: end, y: last },
  ];
  return [
    link([base], {
      x1: (x: number) => x,
      x2: (x: number) => x,
      y1: 0,
      y2: 0.7,
      stroke: colours.reference,
    }),
    dot(both, { x: 'x', y: 'y', r: 5, fill: colours.ink }),
    text(both, {
      x: 'x',
      y: 'y',
      text: ({ x }: { x: number }) => percent(x),
      textAnchor: 'start',
      dx: 10,
      fontWeight: 600,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 4,
    }),
  ];
}

function cutoffLine({ cutoff }: WaterfallData, { language }: ChartSettings): Markish[] {
  if (cutoff === undefined) return [];
  const label = say('cutoff', language, { value: percentFormat(language, 1)(cutoff) });
  return [
    ruleX([cutoff], { stroke: colours.cutoff, strokeWidth: 2 }),
    text([label], { x: () => cutoff, frameAnchor: 'top', dy: -10, fill: colours.ink }),
  ];
}
