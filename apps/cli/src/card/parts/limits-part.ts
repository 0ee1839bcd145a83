import { findLimits } from '../../report/limits/find-limits.ts';
import { sayLimit } from '../../report/limits/limit-words.ts';
import type { WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** What the figures themselves say against the model, and what would lift it. */
export const limitsPart: WriteCardPart = (data, kit) => {
  const words = cardWords(kit.language);
  const limits = findLimits(data).map((limit) => sayLimit(limit, kit));
  return [
    { kind: 'heading', text: words.limits },
    {
      kind: 'table',
      columns: [words.limit, words.shownBy, words.liftedBy].map((title) => ({
        title,
        numeric: false,
      })),
      rows: limits.map(({ title, text, next }) => [title, text, next]),
    },
  ];
};
