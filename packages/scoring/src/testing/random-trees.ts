import { createRandom, type Matrix, type Random } from '@octroi/core';
import { flattenTrees, type ReadTree } from '../model/flatten-trees.ts';
import { splitFlags, type TreeEnsemble } from '../model/tree-ensemble.ts';

/** Codes 1, 2 and 33 are in the one category set. */
const categories = { starts: Int32Array.of(0, 2), words: Uint32Array.of(0b110, 0b10) };

/**
 * Small trees of random splits over a few columns, so that columns come back on the way down; the
 * last column is a category. Covers add up from the leaves.
 */
export function randomTrees(seed: number, size: { trees: number; columns: number }): TreeEnsemble {
  const random = createRandom(seed);
  const features = Array.from({ length: size.columns }, (_, column) => `c${column}`);
  const trees = Array.from({ length: size.trees }, (_, tree) =>
    randomTree(random, { place: `tree ${tree}`, columns: size.columns }),
  );
  return flattenTrees({ engine: 'lightgbm', features, trees, categories, base: 0.25 });
}

/** Rows of the same columns: small whole numbers, codes in and out of the set, missing values. */
export function randomRows(seed: number, size: { rows: number; columns: number }): Matrix {
  const random = createRandom(seed);
  const codes = [0, 1, 2, 33, 40];
  const values = Float32Array.from({ length: size.rows * size.columns }, (_, at) => {
    if (random.uniform() < 0.2) return NaN;
    const category = at >= size.rows * (size.columns - 1);
    return category ? codes[random.integer(codes.length)] : random.integer(7) - 3;
  });
  const columns = Array.from({ length: size.columns }, (_, column) => ({ name: `c${column}` }));
  return { rows: size.rows, columns, values };
}

type Growing = { readonly [Key in keyof Omit<ReadTree, 'place' | 'root'>]: number[] };

function randomTree(random: Random, tree: { place: string; columns: number }): ReadTree {
  const parts: Growing = {
    feature: [],
    threshold: [],
    left: [],
    right: [],
    flags: [],
    nodeCover: [],
    nodeGain: [],
    leafValue: [],
    leafCover: [],
  };
  const { reference } = grow(parts, random, { columns: tree.columns, depth: 0 });
  return { place: tree.place, root: reference, ...parts };
}

function grow(
  parts: Growing,
  random: Random,
  { columns, depth }: { columns: number; depth: number },
): { reference: number; cover: number } {
  if (depth >= 5 || random.uniform() < depth * 0.12) {
    const cover = 1 + random.integer(20);
    parts.leafCover.push(cover);
    return { reference: ~(parts.leafValue.push(random.normal()) - 1), cover };
  }
  const column = random.integer(columns);
  const node = parts.feature.push(column) - 1;
  const category = column === columns - 1;
  const missing = random.integer(6) * 2;
  parts.threshold[node] = category ? 0 : random.integer(7) - 3;
  parts.nodeGain[node] = 1 + random.integer(9);
  parts.flags[node] = category ? splitFlags.category : missing;
  const left = grow(parts, random, { columns, depth: depth + 1 });
  const right = grow(parts, random, { columns, depth: depth + 1 });
  parts.left[node] = left.reference;
  parts.right[node] = right.reference;
  parts.nodeCover[node] = left.cover + right.cover;
  return { reference: node, cover: left.cover + right.cover };
}
