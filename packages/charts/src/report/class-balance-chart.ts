/// <reference lib="dom" />
import { rect, text } from '@observablehq/plot';
import { draw } from '../draw.ts';
import { percentFormat, shortNumberFormat } from '../formats.ts';
import type { ChartSettings } from '../settings.ts';
import { colours } from '../theme.ts';
import { wordsIn } from './words.ts';

/** How many applicants repaid and how many did not. */
export interface ClassBalanceChart {
  readonly repaid: number;
  readonly defaulted: number;
}

const across = 20;
const squares = 100;
/** Paper between two squares and their edge, in squares. */
const gap = 0.06;

/** A hundred squares for all applicants, those that default in their colour, the last one cut where it must. */
export function classBalanceChart(
  { repaid, defaulted }: ClassBalanceChart,
  settings: ChartSettings,
): SVGSVGElement {
  const { language, width } = settings;
  const words = wordsIn(language);
  const percent = percentFormat(language, 2);
  const all = repaid + defaulted;
  const share = all === 0 ? 0 : defaulted / all;
  const labels = [
    words.defaulted(percent(share)),
    words.repaid(percent(all === 0 ? 0 : 1 - share)),
  ];
  const rows = squares / across;
  const side = width / across;
  return draw(
    {
      title: words.balanceTitle(shortNumberFormat(language, 3)(squares * share)),
      subtitle: words.balanceUnder,
      description: labels.join('; '),
      height: rows * side + 34,
      margins: { left: 0, right: 0, bottom: 34 },
      x: { label: null, axis: null, grid: false, domain: [0, across] },
      y: { label: null, axis: null, grid: false, domain: [0, rows], reverse: true },
      marks: [
        rect(parts(share * squares), {
          x1: ({ from }: Part) => (Number.isInteger(from) ? from + gap : from),
          x2: ({ to }: Part) => (Number.isInteger(to) ? to - gap : to),
          y1: ({ row }: Part) => row + gap,
          y2: ({ row }: Part) => row + 1 - gap,
          fill: ({ defaulted: is }: Part) => (is ? colours.refused : colours.granted),
        }),
        text([labels[0]], { ...under, frameAnchor: 'bottom-left', text: (own: string) => own }),
        text([labels[1]], { ...under, frameAnchor: 'bottom-right', text: (own: string) => own }),
      ],
    },
    settings,
  );
}

const under = { dy: 24, fontSize: 14, fontWeight: 600, fill: colours.ink } as const;

interface Part {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly defaulted: boolean;
}

/** Squares row by row; the one in which defaults end is in two parts. */
function parts(defaults: number): Part[] {
  return Array.from({ length: squares }, (_, square): Part[] => {
    const [row, from] = [Math.floor(square / across), square % across];
    const cut = Math.min(1, Math.max(0, defaults - square));
    return [
      { row, from, to: from + cut, defaulted: true },
      { row, from: from + cut, to: from + 1, defaulted: false },
    ].filter((part) => part.to > part.from);
  }).flat();
}
