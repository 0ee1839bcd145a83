import { text, type Markish } from '@observablehq/plot';
import { shorten, wrapText } from '../text.ts';
import { colours, fonts } from '../theme.ts';

/** Room left of the marks for the names of rows. */
export function labelWidth(width: number): number {
  return Math.round(Math.min(260, Math.max(110, width * 0.38)));
}

/** What a row is called, and what of it, on a line of its own. */
export interface RowLabel {
  readonly label: string;
  readonly detail?: string | undefined;
}

/** The names of rows, on two lines at most, right before the marks; the whole name as a tooltip. */
export function rowLabels(rows: readonly RowLabel[], width: number): Markish {
  const room = labelWidth(width) - 12;
  return text(rows, {
    y: (_: RowLabel, row: number) => row,
    text: (row: RowLabel) => linesOf(row, room).join('\n'),
    title: ({ label, detail }: RowLabel) =>
      [label, ...(detail === undefined ? [] : [detail])].join(' '),
    frameAnchor: 'left',
    textAnchor: 'end',
    lineAnchor: 'middle',
    lineHeight: 1.15,
    dx: -8,
    fontSize: fonts.text,
    fill: colours.ink,
  });
}

/** Most lines that a row's name takes. */
export function labelLines(rows: readonly RowLabel[], width: number): number {
  return Math.max(1, ...rows.map((row) => linesOf(row, labelWidth(width) - 12).length));
}

function linesOf({ label, detail }: RowLabel, room: number): string[] {
  const lines = wrapText(label, room, fonts.text);
  const name =
    lines.length <= 2
      ? lines
      : [lines[0], shorten(`${lines[1]} ${lines[2]}`, room - 8, fonts.text)];
  return detail === undefined ? name : [...name, shorten(detail, room, fonts.text)];
}
