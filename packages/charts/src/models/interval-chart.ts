/// <reference lib="dom" />
import { dot, link, text } from '@observablehq/plot';
import { draw } from '../draw.ts';
import type { Format } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { shorten, textWidth } from '../text.ts';
import { colours, fonts } from '../theme.ts';

/** One estimate with its interval, as a dot on a whisker. */
export interface IntervalRow {
  readonly name: string;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  /** Drawn in the accent. */
  readonly emphasised: boolean;
}

export interface IntervalChart {
  readonly title: string;
  readonly subtitle?: string;
  readonly axis: string;
  /** From top to bottom. */
  readonly rows: readonly IntervalRow[];
  readonly format: Format;
  /** Height of one row, in pixels; 32 where absent. */
  readonly rowHeight?: number;
  /** A bar from 0 to the estimate: for quantities whose 0 means none. */
  readonly bars?: boolean;
}

/** Pixels for a figure beside its whisker, and for one tick of the axis. */
const room = { figure: 64, tick: 64 };
/** Names may take this share of the width beside the rows; longer ones stand above them. */
const namesShare = 0.42;
const nameLine = 16;

interface Layout {
  readonly above: boolean;
  readonly left: number;
  readonly right: number;
}

/** Dots and whiskers, the name before or above each and the figure after it. */
export function drawIntervals(chart: IntervalChart, settings: ChartSettings): SVGSVGElement {
  const { rows, format, title, subtitle, axis, rowHeight = 32, bars = false } = chart;
  const { width } = settings;
  const layout = layoutOf(chart, width);
  const { above, left, right } = layout;
  return draw(
    {
      title,
      ...(subtitle !== undefined && { subtitle }),
      description: descriptionOf(chart),
      height: rows.length * (rowHeight + (above ? nameLine : 0)) + 56,
      margins: { left, right },
      x: {
        label: axis,
        nice: true,
        ticks: Math.max(2, Math.floor((width - left - right) / room.tick)),
        zero: bars,
      },
      y: {
        label: null,
        type: 'point',
        padding: 0.6,
        domain: rows.map(({ name }) => name),
        grid: false,
        tickFormat: (name: string) => (above ? '' : name),
      },
      marks: [
        ...marksOf(rows, bars),
        figures(
          rows.filter(({ emphasised }) => emphasised),
          format,
          600,
        ),
        figures(
          rows.filter(({ emphasised }) => !emphasised),
          format,
          400,
        ),
        ...(above ? [names(rows, width)] : []),
      ],
    },
    settings,
  );
}

function layoutOf({ rows, format }: IntervalChart, width: number): Layout {
  const widest = Math.max(0, ...rows.map(({ name }) => textWidth(name, fonts.text))) + 16;
  const above = widest > width * namesShare;
  const right = Math.max(
    room.figure,
    ...rows.map(({ estimate }) => textWidth(format(estimate), fonts.text) + 16),
  );
  return { above, left: above ? 8 : widest, right };
}

function descriptionOf({ rows, format }: IntervalChart): string {
  return rows
    .map(({ name, estimate, lower, upper }) =>
      lower === upper
        ? `${name} ${format(estimate)}`
        : `${name} ${format(estimate)} [${format(lower)} – ${format(upper)}]`,
    )
    .join('; ');
}

function marksOf(rows: readonly IntervalRow[], bars: boolean) {
  const colour = ({ emphasised }: IntervalRow): string =>
    emphasised ? colours.accent : colours.reference;
  return [
    ...(bars
      ? [link(rows, { x1: 0, x2: 'estimate', y: 'name', stroke: colours.grid, strokeWidth: 8 })]
      : []),
    link(rows, { x1: 'lower', x2: 'upper', y: 'name', stroke: colour, strokeWidth: 2 }),
    dot(rows, { x: 'estimate', y: 'name', r: 5, fill: colour, stroke: colours.paper }),
  ];
}

function names(rows: readonly IntervalRow[], width: number) {
  return text(rows, {
    y: 'name',
    frameAnchor: 'left',
    text: ({ name }: IntervalRow) => shorten(name, width, fonts.text),
    textAnchor: 'start',
    dx: -8,
    dy: -nameLine,
    fill: colours.ink,
  });
}

function figures(rows: readonly IntervalRow[], format: Format, fontWeight: number) {
  return text(rows, {
    x: 'upper',
    y: 'name',
    text: ({ estimate }: IntervalRow) => format(estimate),
    textAnchor: 'start',
    dx: 8,
    fill: colours.ink,
    fontWeight,
  });
}
