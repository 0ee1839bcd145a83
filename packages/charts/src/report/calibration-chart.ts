/// <reference lib="dom" />
import { dot, line, link, text } from '@observablehq/plot';
import { wilsonInterval } from '@octroi/statistics';
import { draw } from '../draw.ts';
import { percentFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours } from '../theme.ts';
import { wordsIn } from './words.ts';

/** Rows of like probability: what was said of them and what came, as shares. */
export interface CalibrationPoint {
  readonly rows: number;
  readonly meanProbability: number;
  readonly defaulted: number;
}

interface Whisker extends CalibrationPoint {
  readonly lower: number;
  readonly upper: number;
}

/** Predicted against observed, a dot a group with the interval that its number of rows allows. */
export function calibrationChart(
  points: readonly CalibrationPoint[],
  settings: ChartSettings,
): SVGSVGElement {
  const { language, width } = settings;
  const words = wordsIn(language);
  const percent = percentFormat(language, 1);
  const whiskers = points.map(withInterval);
  const top = 100 * Math.max(0.01, ...whiskers.flatMap((one) => [one.upper, one.meanProbability]));
  const share = (of: (one: Whisker) => number) => (one: Whisker) => 100 * of(one);
  return draw(
    {
      title: words[verdictOf(whiskers)],
      subtitle: words.calibrationUnder,
      description: points
        .map((one) => `${percent(one.meanProbability)} ${percent(one.defaulted)}`)
        .join('; '),
      height: Math.min(0.7 * width, 340),
      x: { label: words.predicted, domain: [0, top], ticks: 5 },
      y: { label: words.observed, domain: [0, top], ticks: 5 },
      marks: [
        line(
          [
            [0, 0],
            [top, top],
          ],
          { stroke: colours.reference, strokeDasharray: '4 4' },
        ),
        text([words.exact], {
          x: () => 0.62 * top,
          y: () => 0.62 * top,
          text: (own: string) => own,
          textAnchor: 'start',
          dx: 8,
          dy: 8,
          fill: colours.muted,
        }),
        link(whiskers, {
          x1: share((one) => one.meanProbability),
          x2: share((one) => one.meanProbability),
          y1: share((one) => one.lower),
          y2: share((one) => one.upper),
          stroke: colours.accent,
          strokeWidth: 2,
        }),
        dot(whiskers, {
          x: share((one) => one.meanProbability),
          y: share((one) => one.defaulted),
          r: 4.5,
          fill: colours.accent,
          stroke: colours.paper,
        }),
      ],
    },
    settings,
  );
}

function withInterval(point: CalibrationPoint): Whisker {
  const { lower, upper } = wilsonInterval({ share: point.defaulted, rows: point.rows });
  return { ...point, lower, upper };
}

/** Two tenths in ten may miss by chance: more than that is said, on the side where they are. */
function verdictOf(whiskers: readonly Whisker[]): 'calibrated' | 'above' | 'below' | 'mixed' {
  const above = whiskers.filter(({ meanProbability, upper }) => meanProbability > upper).length;
  const below = whiskers.filter(({ meanProbability, lower }) => meanProbability < lower).length;
  if (above + below <= 2) return 'calibrated';
  if (below === 0) return 'above';
  return above === 0 ? 'below' : 'mixed';
}
