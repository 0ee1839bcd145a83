/// <reference lib="dom" />
import { areaY, dot, ruleX, text } from '@observablehq/plot';
import type { ScoreHistogram } from '@octroi/statistics';
import { draw } from '../draw.ts';
import { numberFormat, percentFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours } from '../theme.ts';
import { wordsIn } from './words.ts';

export interface ScoreChart {
  readonly histogram: ScoreHistogram;
  readonly cutoff: number;
  /** At the cut-off: share of the defaults refused, and of the repaid loans. */
  readonly refused: { readonly defaulted: number; readonly repaid: number };
  /** Last score drawn. */
  readonly until: number;
}

interface Step {
  readonly score: number;
  readonly share: number;
}

/** How the scores of each class are spread, and where the cut-off falls. */
export function scoreChart(chart: ScoreChart, settings: ChartSettings): SVGSVGElement {
  const { histogram, cutoff, refused, until } = chart;
  const { language } = settings;
  const words = wordsIn(language);
  const percent = percentFormat(language);
  const repaid = stepsOf(histogram.edges, histogram.repaid, until);
  const defaulted = stepsOf(histogram.edges, histogram.defaulted, until);
  const title = words.scoresTitle(percent(refused.defaulted), percent(refused.repaid));
  return draw(
    {
      title,
      subtitle: words.scoresSubtitle,
      description: `${words.cutoff} ${numberFormat(language, 3)(cutoff)}`,
      height: 320,
      x: { label: words.scoreAxis, domain: [0, until], ticks: 6 },
      y: { label: words.shareAxis, zero: true, nice: true, ticks: 4 },
      marks: [
        steps(repaid, colours.granted),
        steps(defaulted, colours.refused),
        ...keyOf(words.repaid, colours.granted, 0),
        ...keyOf(words.defaulted, colours.refused, 1),
        ruleX([cutoff], { stroke: colours.cutoff, strokeWidth: 2 }),
        text([cutoff], {
          x: (at: number) => at,
          frameAnchor: 'top',
          text: () => words.cutoff,
          textAnchor: cutoff < 0.6 * until ? 'start' : 'end',
          dx: cutoff < 0.6 * until ? 6 : -6,
          fill: colours.ink,
          stroke: colours.paper,
          strokeWidth: 4,
        }),
      ],
    },
    settings,
  );
}

function stepsOf(edges: readonly number[], counts: readonly number[], until: number): Step[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const steps = counts.map((count, bin) => ({
    score: edges[bin],
    share: all === 0 ? 0 : (100 * count) / all,
  }));
  const shown = steps.filter(({ score }) => score < until);
  return [...shown, { score: until, share: shown.at(-1)?.share ?? 0 }];
}

function steps(data: readonly Step[], colour: string) {
  return areaY(data, {
    x: 'score',
    y: 'share',
    curve: 'step-after',
    fill: colour,
    fillOpacity: 0.22,
    stroke: colour,
    strokeWidth: 1.5,
  });
}

/** In the upper right corner: few scores are high. */
function keyOf(label: string, colour: string, place: number) {
  const corner = { frameAnchor: 'top-right', dy: 10 + 20 * place } as const;
  return [
    dot([0], {
      ...corner,
      dx: -8,
      r: 6,
      symbol: 'square',
      fill: colour,
      fillOpacity: 0.22,
      stroke: colour,
    }),
    text([label], {
      ...corner,
      dx: -20,
      dy: corner.dy - 4,
      text: (own: string) => own,
      fill: colours.ink,
      fontWeight: 600,
    }),
  ];
}
