import type { WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** What the model is for, and what it is not for. */
export const usePart: WriteCardPart = (_, { language }) => {
  const words = cardWords(language);
  return [
    { kind: 'heading', text: words.use },
    { kind: 'list', items: words.uses },
    { kind: 'subheading', text: words.notUse },
    { kind: 'list', items: words.notUses },
  ];
};
