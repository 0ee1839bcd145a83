import { table, withCommands } from '../page/pieces.ts';
import { findLimits } from '../limits/find-limits.ts';
import { sayLimit } from '../limits/limit-words.ts';
import { translations } from '../words/translations.ts';
import { lowered } from '../words/lowered.ts';
import type { WriteSlide } from './slide.ts';

const most = 8;

/** 18. What would lift each limit, in the order of their weight. */
export const perspectivesSlide: WriteSlide = (data, kit) => {
  const words = wordsIn(kit.language);
  const said = findLimits(data)
    .slice(0, most)
    .map((limit) => sayLimit(limit, kit));
  return {
    lead: words.lead(said[0].next),
    body: table(
      [
        { title: '', kind: 'number' },
        { title: words.limit, kind: 'text' },
        { title: words.next, kind: 'text' },
      ],
      said.map(({ title, next }, at) => ({ cells: [at + 1, title, withCommands(next)] })),
    ),
    size: 'medium',
  };
};

const wordsIn = translations(
  {
    lead: (next: string) => `First: ${lowered(next)}`,
    limit: 'Limit found',
    next: 'What would lift it',
  },
  {
    lead: (next) => `D’abord : ${lowered(next)}`,
    limit: 'Limite trouvée',
    next: 'Ce qui la lèverait',
  },
);
