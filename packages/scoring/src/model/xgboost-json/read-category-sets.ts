import { invalidField, wholeNumbersAt, type Fields } from './fields.ts';
import type { TreeContext } from './tree-context.ts';

/** XGBoost takes no category code from here up. */
const categoryLimit = 2 ** 24;

/** The set of each category split, by node. */
export function readCategorySets(
  tree: Fields,
  context: Omit<TreeContext, 'features'> & { readonly length: number },
): ReadonlyMap<number, number> {
  const codes = wholeNumbersAt(tree, 'categories', { from: 0, below: categoryLimit });
  const nodes = wholeNumbersAt(tree, 'categories_nodes', { from: 0, below: context.length });
  const range = { length: nodes.length, from: 0, below: codes.length + 1 };
  const starts = wholeNumbersAt(tree, 'categories_segments', range);
  const sizes = wholeNumbersAt(tree, 'categories_sizes', range);
  const sets = new Map<number, number>();
  for (let index = 0; index < nodes.length; index += 1) {
    const end = starts[index] + sizes[index];
    const place = `${tree.place}.categories_segments[${index}]`;
    if (end > codes.length)
      throw invalidField(place, { found: end, expected: 'within categories' });
    if (sets.has(nodes[index])) {
      throw invalidField(place, { found: 'a second set', expected: 'one set a node' });
    }
    const part = Array.from({ length: sizes[index] }, (_, at) => codes[starts[index] + at]);
    const words = part.reduce((most, code) => Math.max(most, Math.floor(code / 32) + 1), 0);
    if (context.sets.words + words > context.mostWords) {
      const expected = `at most ${context.mostWords * 32} category codes in all sets`;
      throw invalidField(place, { found: words * 32, expected });
    }
    sets.set(nodes[index], context.sets.add(bitsOf(part, words)));
  }
  return sets;
}

function bitsOf(codes: readonly number[], words: number): Uint32Array {
  const bits = new Uint32Array(words);
  for (const code of codes) bits[Math.floor(code / 32)] |= 1 << (code % 32);
  return bits;
}
