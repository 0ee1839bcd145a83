/// <reference lib="dom" />
import type { Language } from '@octroi/core';
import { areaY, dot, lineY, link, ruleX, text, type Markish } from '@observablehq/plot';
import { draw } from '../draw.ts';
import { numberFormat, percentFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { labelWidth, rowLabels } from '../shap/row-labels.ts';
import { colours } from '../theme.ts';
import { sayDrift } from './words.ts';

/** A number column of both windows, in bins. */
export interface NumbersOfWindows {
  readonly label: string;
  readonly unit?: string | undefined;
  /** Ascending; one more than there are bins. */
  readonly edges: readonly number[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
  /** Of the values present; null where a window has none. */
  readonly means: { readonly reference: number; readonly current: number } | null;
  /** What is worth saying of it. */
  readonly finding: NumberFinding;
}

/** Whether the mean moved, the values are spread otherwise, or nothing is worth saying. */
export type NumberFinding =
  | { readonly kind: 'mean' | 'spread' | 'alike' }
  /** Shares of rows without a value. */
  | { readonly kind: 'missing'; readonly reference: number; readonly current: number };

/** A column of categories of both windows. */
export interface LevelsOfWindows {
  readonly label: string;
  readonly levels: readonly string[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
  readonly others: { readonly reference: number; readonly current: number };
}

export interface ScoresOfWindows {
  readonly edges: readonly number[];
  readonly reference: readonly number[];
  readonly current: readonly number[];
  readonly means: { readonly reference: number; readonly current: number };
  /** Score from which an application is refused; null where none is. */
  readonly cutoff: number | null;
}

interface Step {
  readonly value: number;
  readonly share: number;
}

/** How a number is spread in both windows: the reference filled, the current window a line. */
export function numbersChart(data: NumbersOfWindows, settings: ChartSettings): SVGSVGElement {
  const { language } = settings;
  const { unit, means } = data;
  return draw(
    {
      title: findingOf(data, settings),
      description: describeMeans(means, settings),
      height: 200,
      margins: { left: 44 },
      x: {
        label: unit ?? null,
        domain: [data.edges[0], data.edges[data.edges.length - 1]],
        ticks: 4,
      },
      y: { label: sayDrift('windowShare', language), zero: true, nice: true, ticks: 4 },
      marks: spread(data, settings),
    },
    settings,
  );
}

/** How the scores are spread in both windows, and where the rule cuts. */
export function scoresChart(data: ScoresOfWindows, settings: ChartSettings): SVGSVGElement {
  const { language } = settings;
  const { means, cutoff, edges } = data;
  const number = numberFormat(language, 3);
  const inside = cutoff !== null && cutoff <= edges[edges.length - 1];
  return draw(
    {
      title: sayDrift('scoresTitle', language, {
        before: number(means.reference),
        after: number(means.current),
      }),
      description: describeMeans(means, settings),
      height: 260,
      x: {
        label: sayDrift('score', language),
        domain: [edges[0], edges[edges.length - 1]],
        ticks: 6,
      },
      y: { label: sayDrift('windowShare', language), zero: true, nice: true, ticks: 4 },
      marks: [
        ...spread(data, settings),
        ...(inside ? cutoffMarks(cutoff, edges, sayDrift('cutoff', language)) : []),
      ],
    },
    settings,
  );
}

function findingOf(
  { label, means, finding }: NumbersOfWindows,
  { language }: ChartSettings,
): string {
  if (finding.kind === 'missing') {
    const percent = percentFormat(language, 1);
    const { reference, current } = finding;
    const shares = { before: percent(reference), after: percent(current) };
    return sayDrift('missing', language, { label, ...shares });
  }
  if (finding.kind !== 'mean' || means === null) {
    return sayDrift(finding.kind === 'spread' ? 'spread' : 'alike', language, { label });
  }
  return sayDrift(means.current > means.reference ? 'higher' : 'lower', language, { label });
}

function describeMeans(means: NumbersOfWindows['means'], { language }: ChartSettings): string {
  if (means === null) return '';
  const number = numberFormat(language, 3);
  const [before, after] = [sayDrift('reference', language), sayDrift('current', language)];
  return `${before} ${number(means.reference)}; ${after} ${number(means.current)}`;
}

function spread(
  { edges, reference, current }: Pick<ScoresOfWindows, 'edges' | 'reference' | 'current'>,
  { language }: ChartSettings,
): Markish[] {
  const before = stepsOf(edges, reference);
  const after = stepsOf(edges, current);
  return [
    areaY(before, {
      x: 'value',
      y: 'share',
      curve: 'step-after',
      fill: colours.reference,
      fillOpacity: 0.35,
    }),
    lineY(after, {
      x: 'value',
      y: 'share',
      curve: 'step-after',
      stroke: colours.granted,
      strokeWidth: 2,
    }),
    ...keyOf(sayDrift('reference', language), colours.reference, 0),
    ...keyOf(sayDrift('current', language), colours.granted, 1),
  ];
}

function stepsOf(edges: readonly number[], counts: readonly number[]): Step[] {
  const all = counts.reduce((sum, count) => sum + count, 0) || 1;
  const steps = counts.map((count, bin) => ({ value: edges[bin], share: (100 * count) / all }));
  return [...steps, { value: edges[edges.length - 1], share: steps.at(-1)?.share ?? 0 }];
}

function keyOf(label: string, colour: string, row: number): Markish[] {
  const corner = { frameAnchor: 'top-right', dy: 8 + 17 * row } as const;
  const filled = row === 0;
  return [
    dot([0], {
      ...corner,
      dx: -6,
      r: 5,
      symbol: 'square',
      fill: filled ? colour : 'none',
      fillOpacity: 0.35,
      stroke: colour,
      strokeWidth: filled ? 0 : 2,
    }),
    text([label], {
      ...corner,
      dx: -18,
      dy: corner.dy - 5,
      text: (own: string) => own,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 3,
    }),
  ];
}

function cutoffMarks(cutoff: number, edges: readonly number[], words: string): Markish[] {
  const left = cutoff - edges[0] < 0.6 * (edges[edges.length - 1] - edges[0]);
  return [
    ruleX([cutoff], { stroke: colours.cutoff, strokeWidth: 2 }),
    text([cutoff], {
      x: (at: number) => at,
      frameAnchor: 'top',
      text: () => words,
      textAnchor: left ? 'start' : 'end',
      dx: left ? 6 : -6,
      dy: 4,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 4,
    }),
  ];
}

interface LevelShare {
  readonly label: string;
  readonly reference: number;
  readonly current: number;
}

const rowHeight = 26;

/** The share of each level in both windows, a line from one to the other. */
export function levelsChart(data: LevelsOfWindows, settings: ChartSettings): SVGSVGElement {
  const { language, width } = settings;
  const shares = sharesOf(data, settings);
  const percent = percentFormat(language, 1);
  const place = (_: LevelShare, row: number): number => row;
  const first = shares.reduce(
    (most, share) => (gapOf(share) > gapOf(most) ? share : most),
    shares[0],
  );
  return draw(
    {
      title: `${data.label}${language === 'fr' ? '\u202f' : ''}: ${quoted(first.label, language)} ${percent(first.reference / 100)} → ${percent(first.current / 100)}`,
      description: shares
        .map(
          ({ label, reference, current }) =>
            `${label} ${percent(reference / 100)} → ${percent(current / 100)}`,
        )
        .join('; '),
      height: (shares.length + 1) * rowHeight + 52,
      margins: { left: labelWidth(width), right: 16 },
      x: {
        label: sayDrift('levelShare', language),
        zero: true,
        nice: true,
        ticks: Math.max(2, Math.floor(width / 120)),
      },
      y: {
        label: null,
        axis: null,
        domain: [-1.5, shares.length - 0.5],
        reverse: true,
        grid: false,
      },
      marks: [
        link(shares, {
          x1: 'reference',
          x2: 'current',
          y1: place,
          y2: place,
          stroke: colours.reference,
          strokeWidth: 2,
        }),
        dot(shares, { x: 'reference', y: place, r: 5, fill: colours.reference }),
        dot(shares, {
          x: 'current',
          y: place,
          r: 5,
          fill: colours.paper,
          stroke: colours.granted,
          strokeWidth: 2.5,
        }),
        rowLabels(shares, width),
        ...keyOf(sayDrift('reference', language), colours.reference, 0),
        ...keyOf(sayDrift('current', language), colours.granted, 1),
      ],
    },
    settings,
  );
}

function gapOf({ reference, current }: LevelShare): number {
  return Math.abs(reference - current);
}

function sharesOf(data: LevelsOfWindows, { language }: ChartSettings): LevelShare[] {
  const { levels, reference, current, others } = data;
  const total = (counts: readonly number[], rest: number): number =>
    counts.reduce((sum, count) => sum + count, rest) || 1;
  const [before, after] = [total(reference, others.reference), total(current, others.current)];
  const shares = levels.map((label, at) => ({
    label,
    reference: (100 * reference[at]) / before,
    current: (100 * current[at]) / after,
  }));
  if (others.reference + others.current === 0) return shares;
  const rest = {
    label: sayDrift('others', language),
    reference: (100 * others.reference) / before,
    current: (100 * others.current) / after,
  };
  return [...shares, rest];
}

/** A level as it is called in a sentence: it may be a number. */
function quoted(level: string, language: Language): string {
  return language === 'fr' ? `«\u00a0${level}\u00a0»` : `“${level}”`;
}
