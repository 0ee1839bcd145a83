/// <reference lib="dom" />
import { areaY, line, ruleX, text, dot } from '@observablehq/plot';
import type { CostPoint, MisclassificationCosts } from '@octroi/statistics';
import { draw } from '../draw.ts';
import { numberFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { shorten, textWidth } from '../text.ts';
import { colours, fonts } from '../theme.ts';
import { shownCutoffs } from './shown-cutoffs.ts';
import { costFormula, wordsIn } from './words.ts';

/** A rule worth seeing on the curve. */
export interface CutoffMark {
  readonly label: string;
  readonly threshold: number;
}

export interface CostCurveChart {
  /** Ascending. */
  readonly points: readonly CostPoint[];
  readonly costs: MisclassificationCosts;
  /** The cut-off looked at: one of the points. */
  readonly cutoff: CostPoint;
  /** The model's own threshold. */
  readonly chosen: number;
  readonly marks: readonly CutoffMark[];
}

/** Room for one label of a mark above the curve. */
const labelLine = 16;

/** Cost at each cut-off with its interval, the cut-off looked at as a dark line. */
export function costCurveChart(chart: CostCurveChart, settings: ChartSettings): SVGSVGElement {
  const { points, costs, cutoff, marks } = chart;
  const { language } = settings;
  const words = wordsIn(language);
  const money = numberFormat(language, 0);
  const format = { score: numberFormat(language, 3), cost: money };
  const shown = shownCutoffs(points, [
    cutoff.threshold,
    ...marks.map(({ threshold }) => threshold),
  ]);
  const last = shown.at(-1)?.threshold ?? 1;
  const top = Math.max(...shown.map(({ upper }) => upper));
  const left = textWidth(money(top), fonts.text) + 16;
  return draw(
    {
      title: titleOf(chart, format, language),
      subtitle: words.costSubtitle(costFormula(costs, language)),
      description: `${words.cutoff} ${format.score(cutoff.threshold)}: ${words.costLabel} ${money(cutoff.cost)} [${money(cutoff.lower)} – ${money(cutoff.upper)}]`,
      height: 320,
      margins: { left },
      x: { label: words.cutoffAxis, domain: [0, last], ticks: 6 },
      y: { label: words.costLabel, zero: true, nice: true, ticks: 5 },
      marks: [
        areaY(shown, {
          x: 'threshold',
          y1: 'lower',
          y2: 'upper',
          fill: colours.accent,
          fillOpacity: 0.18,
        }),
        line(shown, { x: 'threshold', y: 'cost', stroke: colours.accent, strokeWidth: 2 }),
        ruleX(marks, { x: 'threshold', stroke: colours.muted, strokeDasharray: '3 3' }),
        ruleX([cutoff], { x: 'threshold', stroke: colours.cutoff, strokeWidth: 2 }),
        dot([cutoff], { x: 'threshold', y: 'cost', r: 5, fill: colours.cutoff }),
        ...marks.map((mark, place) =>
          labelOf({
            mark,
            line: place,
            before: mark.threshold / last,
            width: settings.width - left - 16,
          }),
        ),
      ],
    },
    settings,
  );
}

function titleOf(
  { cutoff, chosen, points }: CostCurveChart,
  format: Readonly<Record<'score' | 'cost', (value: number) => string>>,
  language: ChartSettings['language'],
): string {
  const words = wordsIn(language);
  const [at, cost] = [format.score(cutoff.threshold), format.cost(cutoff.cost)];
  const least = format.cost(Math.min(...points.map((point) => point.cost)));
  return cutoff.threshold === chosen
    ? words.costCurveChosen(at, cost, least)
    : words.costCurveTitle(at, cost);
}

interface Label {
  readonly mark: CutoffMark;
  /** From the bottom, counted from 0. */
  readonly line: number;
  /** Share of the width that lies before the mark, and the width itself in pixels. */
  readonly before: number;
  readonly width: number;
}

/** Low in the picture, where no curve passes, one line a mark, on the side that has more room. */
function labelOf({ mark, line: at, before, width }: Label) {
  const after = before < 0.5;
  const room = width * (after ? 1 - before : before) - 6;
  return text([mark.threshold], {
    x: (threshold: number) => threshold,
    frameAnchor: 'bottom',
    text: () => shorten(mark.label, room, fonts.text),
    textAnchor: after ? 'start' : 'end',
    dx: after ? 6 : -6,
    dy: -6 - labelLine * at,
    fill: colours.muted,
    stroke: colours.paper,
    strokeWidth: 4,
  });
}
