/// <reference lib="dom" />
import { dot, link, ruleX, text, type Markish } from '@observablehq/plot';
import type { Language } from '@octroi/core';
import { draw } from '../draw.ts';
import { numberFormat, percentFormat, shortNumberFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { labelLines, labelWidth, rowLabels } from '../shap/row-labels.ts';
import { colours } from '../theme.ts';
import { sayDrift } from './words.ts';

export interface StabilityChart {
  /** From top to bottom, the one that moved most first. */
  readonly rows: readonly StabilityRow[];
  /** Where a feature is worth a look, and where it drifts. */
  readonly limits: { readonly watch: number; readonly drift: number };
}

export interface StabilityRow {
  readonly label: string;
  /** Population stability index with its interval. */
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly level: 'none' | 'watch' | 'drift';
  /** Share of the model's importance; null or absent where it was not measured. */
  readonly weight?: number | null | undefined;
  /** What else than the index raised the level. */
  readonly because?: string | undefined;
}

const lineHeight = 14;
const leastRowHeight = 30;
/** Pixels right of the marks, for the figures. */
const figureRoom = 56;

/** How far each feature has moved, a dot and a whisker each, beside the limits. */
export function stabilityChart(
  { rows: given, limits }: StabilityChart,
  settings: ChartSettings,
): SVGSVGElement {
  const { language, width } = settings;
  const figure = numberFormat(language, 3);
  const rows = given.map((row) => ({ ...row, detail: detailOf(row, language) }));
  const rowHeight = Math.max(leastRowHeight, lineHeight * labelLines(rows, width) + 10);
  const height = rows.length * rowHeight + 64;
  const moved = rows.find(({ level }) => level !== 'none');
  const greatest = Math.max(
    limits.drift * 1.2,
    ...rows.flatMap(({ estimate, upper }) => [estimate, upper]),
  );
  return draw(
    {
      title:
        moved === undefined
          ? sayDrift('stabilityNone', language)
          : sayDrift('stabilityMost', language, { feature: moved.label }),
      subtitle: sayDrift('stabilityUnder', language),
      description: rows.map(({ label, estimate }) => `${label} ${figure(estimate)}`).join('; '),
      height,
      margins: { left: labelWidth(width), right: figureRoom },
      x: {
        label: sayDrift('stabilityAxis', language),
        type: 'sqrt',
        domain: [0, greatest],
        ticks: Math.max(2, Math.floor(width / 160)),
      },
      y: {
        label: null,
        axis: null,
        domain: [-1.2, rows.length - 0.5],
        reverse: true,
        grid: false,
      },
      marks: marksOf({ rows, limits }, settings),
      scales: {
        symbol: {
          type: 'ordinal',
          domain: ['none', 'watch', 'drift'],
          range: ['circle', 'triangle', 'square'],
        },
      },
    },
    settings,
  );
}

function detailOf({ weight, because }: StabilityRow, language: Language): string | undefined {
  const share =
    weight === null || weight === undefined
      ? []
      : [sayDrift('weight', language, { share: percentFormat(language, 1)(weight) })];
  const parts = [...(because === undefined ? [] : [because]), ...share];
  return parts.length === 0 ? undefined : parts.join(', ');
}

function marksOf({ rows, limits }: StabilityChart, settings: ChartSettings): Markish[] {
  const { language, width } = settings;
  const figure = numberFormat(language, 3);
  const place = (_: StabilityRow, row: number): number => row;
  return [
    ruleX([limits.watch, limits.drift], {
      stroke: colours.cutoff,
      strokeDasharray: '4 3',
    }),
    limitText(limits.watch, sayDrift('watch', language, numberOf(limits.watch, settings)), 'end'),
    limitText(limits.drift, sayDrift('drift', language, numberOf(limits.drift, settings)), 'start'),
    link(rows, {
      x1: 'lower',
      x2: 'upper',
      y1: place,
      y2: place,
      stroke: colourOf,
      strokeWidth: 2,
    }),
    dot(rows, {
      x: 'estimate',
      y: place,
      r: 5,
      fill: colourOf,
      stroke: colours.paper,
      symbol: { channel: 'symbol', value: 'level' },
    }),
    text(rows, {
      y: place,
      frameAnchor: 'right',
      text: ({ estimate }: StabilityRow) => figure(estimate),
      textAnchor: 'end',
      dx: figureRoom - 4,
      fill: colours.ink,
    }),
    rowLabels(rows, width),
  ];
}

function numberOf(limit: number, { language }: ChartSettings): { limit: string } {
  return { limit: shortNumberFormat(language)(limit) };
}

function limitText(limit: number, words: string, textAnchor: 'start' | 'end') {
  return text([limit], {
    x: (at: number) => at,
    frameAnchor: 'top',
    text: () => words,
    textAnchor,
    dx: textAnchor === 'start' ? 4 : -4,
    dy: 6,
    fill: colours.ink,
  });
}

function colourOf({ level }: StabilityRow): string {
  if (level === 'drift') return colours.refused;
  return level === 'watch' ? colours.review : colours.reference;
}
