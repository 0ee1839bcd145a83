/// <reference lib="dom" />
import { dot, link, ruleX } from '@observablehq/plot';
import { draw } from '../draw.ts';
import { signedFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours } from '../theme.ts';
import { labelWidth, rowLabels } from './row-labels.ts';
import { quantile } from './running-median.ts';
import { say } from './words.ts';

export interface LevelEffectsData {
  readonly label: string;
  /** Levels with the SHAP values, in log-odds, of the applications that have each. */
  readonly levels: readonly { readonly label: string; readonly contributions: readonly number[] }[];
}

interface Effect {
  readonly label: string;
  readonly rows: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Levels drawn: those of most applications. */
const most = 15;
const rowHeight = 30;

/** How the levels of one category act on the score. */
export function levelEffects(data: LevelEffectsData, settings: ChartSettings): SVGSVGElement {
  const { language, width } = settings;
  const effects = data.levels
    .filter(({ contributions }) => contributions.length > 0)
    .map(effectOf)
    .sort((one, other) => other.rows - one.rows)
    .slice(0, most)
    .sort((one, other) => other.middle - one.middle);
  const signed = signedFormat(language, 2);
  const row = (_: Effect, index: number): number => index;
  return draw(
    {
      title: finding(data.label, effects, settings),
      subtitle: say('levelsUnder', language, { feature: data.label }),
      description: effects.map(({ label, middle }) => `${label} ${signed(middle)}`).join('; '),
      height: effects.length * rowHeight + 56,
      margins: { left: labelWidth(width), right: 16 },
      x: {
        label: say(width < 480 ? 'contributionShort' : 'contribution', language),
        inset: 8,
        ticks: Math.max(3, Math.round(width / 120)),
      },
      y: {
        label: null,
        axis: null,
        domain: [-0.5, effects.length - 0.5],
        reverse: true,
        ticks: effects.length,
      },
      marks: [
        ruleX([0], { stroke: colours.ink }),
        link(effects, {
          x1: 'low',
          x2: 'high',
          y1: row,
          y2: row,
          stroke: colours.granted,
          strokeWidth: 4,
          strokeOpacity: 0.5,
        }),
        dot(effects, { x: 'middle', y: row, r: 4.5, fill: colours.granted }),
        rowLabels(effects, width),
      ],
    },
    settings,
  );
}

function effectOf({ label, contributions }: LevelEffectsData['levels'][number]): Effect {
  return {
    label,
    rows: contributions.length,
    low: quantile(contributions, 0.25),
    middle: quantile(contributions, 0.5),
    high: quantile(contributions, 0.75),
  };
}

function finding(feature: string, effects: readonly Effect[], { language }: ChartSettings): string {
  const [first, last] = [effects.at(0), effects.at(-1)];
  if (first === undefined || last === undefined) return say('empty', language);
  if (first === last) return say('oneLevel', language, { feature });
  return say('levelsTitle', language, { level: first.label, lowest: last.label });
}
