import type { ReportPart } from '@octroi/monitoring/report';
import type { SlideKit } from '../report/page/slide-kit.ts';
import type { CardData } from './card-data.ts';

/** A section of a model card, its heading first; none where there is nothing to say. */
export type WriteCardPart = (data: CardData, kit: SlideKit) => readonly ReportPart[];

/** Names and what they stand for, as a table of two columns. */
export function factsTable(
  titles: readonly [string, string],
  facts: readonly (readonly [string, string])[],
): ReportPart {
  const [name, value] = titles;
  return {
    kind: 'table',
    columns: [
      { title: name, numeric: false, short: true },
      { title: value, numeric: false },
    ],
    rows: facts,
  };
}

/** What the workspace does not hold, with the command that makes it. */
export function unknownPart(text: string): ReportPart {
  return { kind: 'note', text };
}
