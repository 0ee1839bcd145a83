/// <reference lib="dom" />
import { dot, link, text } from '@observablehq/plot';
import { draw } from '../draw.ts';
import type { Format } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { textWidth } from '../text.ts';
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

const most = { label: 0.42, value: 64 };

/** Dots and whiskers, the figure beside each. */
export function drawIntervals(chart: IntervalChart, settings: ChartSettings): SVGSVGElement {
  const { rows, format, title, subtitle, axis, rowHeight = 32, bars = false } = chart;
  const widest = Math.max(0, ...rows.map(({ name }) => textWidth(name, fonts.text)));
  const right = Math.max(
    most.value,
    ...rows.map(({ estimate }) => textWidth(format(estimate), 12) + 16),
  );
  return draw(
    {
      title,
      ...(subtitle !== undefined && { subtitle }),
      description: rows
        .map(({ name, estimate, lower, upper }) =>
          lower === upper
            ? `${name} ${format(estimate)}`
            : `${name} ${format(estimate)} [${format(lower)} – ${format(upper)}]`,
        )
        .join('; '),
      height: rows.length * rowHeight + 56,
      margins: { left: Math.min(widest + 16, settings.width * most.label), right },
      x: { label: axis, nice: true, ticks: settings.width < 480 ? 4 : 6, zero: bars },
      y: {
        label: null,
        type: 'point',
        padding: 0.6,
        domain: rows.map(({ name }) => name),
        grid: false,
      },
      marks: marksOf(rows, format, bars),
    },
    settings,
  );
}

function marksOf(rows: readonly IntervalRow[], format: Format, bars: boolean) {
  const colour = ({ emphasised }: IntervalRow): string =>
    emphasised ? colours.accent : colours.reference;
  return [
    ...(bars
      ? [link(rows, { x1: 0, x2: 'estimate', y: 'name', stroke: colours.grid, strokeWidth: 8 })]
      : []),
    link(rows, { x1: 'lower', x2: 'upper', y: 'name', stroke: colour, strokeWidth: 2 }),
    dot(rows, { x: 'estimate', y: 'name', r: 5, fill: colour, stroke: colours.paper }),
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
  ];
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
