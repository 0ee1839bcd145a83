/// <reference lib="dom" />
import { dot, ruleX, text } from '@observablehq/plot';
import type { ClassProjection } from '@octroi/statistics';
import { draw } from '../draw.ts';
import { numberFormat, percentFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours } from '../theme.ts';
import { wordsIn } from './words.ts';

/** "Linearly separable?": both classes in a plane, and the straight boundary that parts them best. */
export function separabilityChart(
  projection: ClassProjection,
  settings: ChartSettings,
): SVGSVGElement {
  const { points, boundary, auc, model } = projection;
  const words = wordsIn(settings.language);
  const short = numberFormat(settings.language, 2);
  const [repaid, defaulted] = [false, true].map((is) =>
    points.filter((point) => point.defaulted === is),
  );
  return draw(
    {
      title: auc === 1 ? words.separable : words.notSeparable(short(auc)),
      subtitle: words.separableSubtitle(numberFormat(settings.language, 0)(points.length), model),
      description: sidesOf(projection, settings),
      height: Math.min(Math.max(0.75 * settings.width, 280), 440),
      x: { label: words.logOddsAxis, nice: true, ticks: 6 },
      y: { label: words.secondAxis, nice: true, ticks: 5 },
      marks: [
        dot(repaid, { x: 'x', y: 'y', r: 2, stroke: colours.granted, strokeOpacity: 0.55 }),
        dot(defaulted, {
          x: 'x',
          y: 'y',
          r: 3.5,
          symbol: 'triangle',
          fill: colours.refused,
          stroke: colours.paper,
          strokeWidth: 0.5,
        }),
        ...boundaryMarks(boundary, settings),
        ...keyOf(settings),
      ],
    },
    settings,
  );
}

function boundaryMarks(boundary: number | null, { language }: ChartSettings) {
  if (boundary === null) return [];
  const words = wordsIn(language);
  const side = (label: string, textAnchor: 'start' | 'end') =>
    text([boundary], {
      x: (at: number) => at,
      frameAnchor: 'top',
      text: () => label,
      textAnchor,
      dx: textAnchor === 'start' ? 8 : -8,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 4,
    });
  return [
    ruleX([boundary], { stroke: colours.cutoff, strokeWidth: 2 }),
    side(`← ${words.grantedSide}`, 'end'),
    side(`${words.refusedSide} →`, 'start'),
  ];
}

/** Which sign is which, in the lower left corner. */
function keyOf({ language }: ChartSettings) {
  const words = wordsIn(language);
  const place = { frameAnchor: 'bottom-left' } as const;
  const label = (name: string, dx: number) =>
    text([name], {
      ...place,
      text: (own: string) => own,
      dx,
      dy: -6,
      fill: colours.ink,
      stroke: colours.paper,
      strokeWidth: 4,
    });
  return [
    dot([0], { ...place, dx: 8, dy: -10, r: 3, stroke: colours.granted, strokeWidth: 1.5 }),
    label(words.repaid, 16),
    dot([0], { ...place, dx: 100, dy: -10, r: 4, symbol: 'triangle', fill: colours.refused }),
    label(words.defaulted, 108),
  ];
}

/** Shares of defaults on either side, for those who do not see the picture. */
function sidesOf({ points, boundary }: ClassProjection, { language }: ChartSettings): string {
  if (boundary === null) return '';
  const percent = percentFormat(language, 1);
  const share = (side: ClassProjection['points']): string =>
    percent(side.filter(({ defaulted }) => defaulted).length / Math.max(side.length, 1));
  return wordsIn(language).sides(
    share(points.filter(({ x }) => x >= boundary)),
    share(points.filter(({ x }) => x < boundary)),
  );
}
