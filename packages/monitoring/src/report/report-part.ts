/// <reference lib="dom" />
import type { ChartSettings, FigureTable } from '@octroi/charts';
import type { DriftLevel } from '../drift-level.ts';

/** A report as a list of parts: what is written once as HTML and once as Markdown. */
export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'subheading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | ReportTable
  | {
      readonly kind: 'figures';
      /** Side by side where there is room. */
      readonly figures: readonly ReportFigure[];
      readonly wide: boolean;
    }
  | { readonly kind: 'fold'; readonly title: string; readonly parts: readonly ReportPart[] };

/** A picture, and the figures in it. */
export interface ReportFigure {
  readonly draw: (settings: ChartSettings) => SVGSVGElement;
  readonly table: FigureTable;
}

export interface ReportTable {
  readonly kind: 'table';
  readonly columns: readonly {
    readonly title: string;
    readonly numeric: boolean;
    /** Never broken over lines: a word or two. */
    readonly short?: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** A report: what it says first, then everything else. */
export interface ReportPage {
  readonly title: string;
  readonly level: DriftLevel;
  /** The verdict in a word or two, with its sign. */
  readonly verdict: string;
  /** What was compared. */
  readonly subject: string;
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  readonly parts: readonly ReportPart[];
}
