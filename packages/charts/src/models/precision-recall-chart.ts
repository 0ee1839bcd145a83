/// <reference lib="dom" />
import { dot, line, ruleY, text } from '@observablehq/plot';
import type { PrecisionRecallPoint } from '@octroi/statistics';
import { draw } from '../draw.ts';
import { percentFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours } from '../theme.ts';
import { wordsIn } from './words.ts';

export interface PrecisionRecallChart {
  readonly points: readonly PrecisionRecallPoint[];
  /** At the model's own threshold. */
  readonly chosen: Pick<PrecisionRecallPoint, 'precision' | 'recall'>;
  /** Share of defaults among all: the precision of refusing by lot. */
  readonly baseRate: number;
}

/** How much of what is refused defaults, for each share of the defaults refused; the chosen cut-off as a dot. */
export function precisionRecallChart(
  { points, chosen, baseRate }: PrecisionRecallChart,
  settings: ChartSettings,
): SVGSVGElement {
  const words = wordsIn(settings.language);
  const share = percentFormat(settings.language, 1);
  const [precision, recall] = [share(chosen.precision), share(chosen.recall)];
  return draw(
    {
      title: words.precisionRecallTitle(precision, recall),
      subtitle: words.precisionRecallSubtitle,
      description: `${words.precision} ${precision}; ${words.truePositives} ${recall}`,
      height: 320,
      x: { label: words.truePositives, domain: [0, 100], ticks: 5 },
      y: { label: words.precision, domain: [0, 100], ticks: 5 },
      marks: [
        ruleY([100 * baseRate], { stroke: colours.reference, strokeDasharray: '2 4' }),
        text([[99, 100 * baseRate]], {
          text: () => words.chance,
          fill: colours.muted,
          textAnchor: 'end',
          dy: -8,
        }),
        line(points, {
          x: ({ recall: x }: PrecisionRecallPoint) => 100 * x,
          y: ({ precision: y }: PrecisionRecallPoint) => 100 * y,
          stroke: colours.accent,
          strokeWidth: 2,
        }),
        dot([[100 * chosen.recall, 100 * chosen.precision]], { r: 5, fill: colours.cutoff }),
      ],
    },
    settings,
  );
}
