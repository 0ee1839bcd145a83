/// <reference lib="dom" />
import { dot, line, text } from '@observablehq/plot';
import type { Comparison, ModelEvaluation } from '@octroi/statistics';
import { draw } from '../draw.ts';
import { numberFormat, percentFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours, seriesColours } from '../theme.ts';
import { wordsIn } from './words.ts';

export interface RocChart {
  readonly comparison: Comparison;
  /** Of the same run. */
  readonly models: readonly ModelEvaluation[];
}

interface Curve {
  readonly name: string;
  readonly auc: number;
  readonly points: ModelEvaluation['roc'];
  readonly colour: string;
  readonly dashes: string;
  readonly chosen: boolean;
}

/** Beside the colour, so that curves are told apart without it. */
const dashes = ['7 3', '2 3', '10 3 2 3', '4 2'];

/** ROC curves of all models, the chosen one drawn strong and last. */
export function rocChart({ comparison, models }: RocChart, settings: ChartSettings): SVGSVGElement {
  const words = wordsIn(settings.language);
  const curves = curvesOf(comparison, models);
  const auc = numberFormat(settings.language, 4);
  const chosen = curves.find((curve) => curve.chosen) ?? curves[0];
  return draw(
    {
      title: words.rocTitle(chosen.name, percentFormat(settings.language, 1)(chosen.auc)),
      subtitle: words.rocSubtitle,
      description: curves
        .map((curve) => `${curve.name}: ${words.auc} ${auc(curve.auc)}`)
        .join('; '),
      height: Math.min(0.75 * settings.width, 440),
      x: { label: words.falsePositives, domain: [0, 100], ticks: 5 },
      y: { label: words.truePositives, domain: [0, 100], ticks: 5 },
      marks: [
        line(
          [
            [0, 0],
            [100, 100],
          ],
          { stroke: colours.reference, strokeDasharray: '2 4' },
        ),
        text([[50, 50]], {
          text: () => words.chance,
          fill: colours.muted,
          textAnchor: 'end',
          dx: -6,
          dy: -6,
        }),
        ...curves.toReversed().map(curveMark),
        ...curves.flatMap((curve, place) => keyOf(curve, place, auc)),
      ],
    },
    settings,
  );
}

function curvesOf({ rows, chosen }: Comparison, models: readonly ModelEvaluation[]): Curve[] {
  return rows.flatMap(({ name, auc }, place) => {
    const points = models.find((model) => model.name === name)?.roc;
    if (points === undefined) return [];
    return [
      {
        name,
        auc,
        points,
        colour: seriesColours[place % seriesColours.length],
        dashes: name === chosen ? '' : dashes[place % dashes.length],
        chosen: name === chosen,
      },
    ];
  });
}

function curveMark({ points, colour, dashes: pattern, chosen }: Curve) {
  return line(points, {
    x: ({ falsePositiveRate }: Curve['points'][number]) => 100 * falsePositiveRate,
    y: ({ truePositiveRate }: Curve['points'][number]) => 100 * truePositiveRate,
    stroke: colour,
    strokeWidth: chosen ? 2.5 : 1.25,
    ...(pattern !== '' && { strokeDasharray: pattern }),
  });
}

/** Below the curves, where none ever passes: the curve's own stroke, its name and its area. */
function keyOf(curve: Curve, place: number, format: (auc: number) => string) {
  const y = 36 - 8 * place;
  const stroke = [
    { x: 50, y },
    { x: 57, y },
  ];
  return [
    line(stroke, {
      x: 'x',
      y: 'y',
      stroke: curve.colour,
      strokeWidth: curve.chosen ? 2.5 : 1.25,
      ...(curve.dashes !== '' && { strokeDasharray: curve.dashes }),
    }),
    ...(curve.chosen ? [dot([{ x: 53.5, y }], { x: 'x', y: 'y', r: 3, fill: curve.colour })] : []),
    text([{ x: 59, y }], {
      x: 'x',
      y: 'y',
      text: () => `${curve.name} ${format(curve.auc)}`,
      textAnchor: 'start',
      fill: colours.ink,
      fontWeight: curve.chosen ? 600 : 400,
    }),
  ];
}
