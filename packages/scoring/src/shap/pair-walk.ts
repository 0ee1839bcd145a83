import type { TreeEnsemble } from '../model/tree-ensemble.ts';

const ofRow = 1;
const ofReference = 2;

/**
 * One row against one reference row, through every tree.
 *
 * A leaf is reached by the sets of columns that hold all a columns which only the row sends its way
 * and none of the b which only the reference does: in that game each of the former is worth
 * (a - 1)! b! / (a + b)! of the leaf's value, each of the latter -a! (b - 1)! / (a + b)!. Below a
 * split where the two part, all leaves on the row's side share the former, so their sum is enough.
 */
export class PairWalk {
  readonly #model: TreeEnsemble;
  /** Who decided each column on the way here, if they parted there. */
  readonly #owner: Uint8Array;
  readonly #weights: Float64Array;
  readonly #most: number;
  #row: Uint8Array = new Uint8Array(0);
  #reference: Uint8Array = new Uint8Array(0);
  #target: Float64Array = new Float64Array(0);
  /** Sums over the leaves below the node last left: worth to the row's columns, to the reference's. */
  #forRow = 0;
  #forReference = 0;

  constructor(model: TreeEnsemble) {
    this.#model = model;
    this.#owner = new Uint8Array(model.features.length);
    this.#most = model.depth + 1;
    this.#weights = orderWeights(this.#most);
  }

  /** Adds the contributions of the columns to `target`; the others say who goes left where. */
  add(target: Float64Array, row: Uint8Array, reference: Uint8Array): void {
    this.#target = target;
    this.#row = row;
    this.#reference = reference;
    for (const root of this.#model.roots) this.#visit(root, 0, 0);
  }

  #visit(node: number, a: number, b: number): void {
    if (node < 0) {
      const value = this.#model.leafValue[~node];
      this.#forRow = a === 0 ? 0 : value * this.#weights[(a - 1) * this.#most + b];
      this.#forReference = b === 0 ? 0 : value * this.#weights[(b - 1) * this.#most + a];
      return;
    }
    const { feature, left, right } = this.#model;
    const column = feature[node];
    const rowChild = this.#row[node] === 1 ? left[node] : right[node];
    const referenceChild = this.#reference[node] === 1 ? left[node] : right[node];
    const owner = this.#owner[column];
    if (rowChild === referenceChild || owner === ofRow) this.#visit(rowChild, a, b);
    else if (owner === ofReference) this.#visit(referenceChild, a, b);
    else this.#part(column, [rowChild, referenceChild], [a, b]);
  }

  #part(
    column: number,
    [rowChild, referenceChild]: readonly [number, number],
    [a, b]: readonly [number, number],
  ): void {
    this.#owner[column] = ofRow;
    this.#visit(rowChild, a + 1, b);
    const forRow = this.#forRow;
    const forReference = this.#forReference;
    this.#owner[column] = ofReference;
    this.#visit(referenceChild, a, b + 1);
    this.#owner[column] = 0;
    this.#target[column] += forRow - this.#forReference;
    this.#forRow += forRow;
    this.#forReference += forReference;
  }
}

/** i! j! / (i + j + 1)! for i, j below `size`, row after row. */
function orderWeights(size: number): Float64Array {
  const weights = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    weights[i * size] = 1 / (i + 1);
    for (let j = 1; j < size; j += 1) {
      weights[i * size + j] = (weights[i * size + j - 1] * j) / (i + j + 1);
    }
  }
  return weights;
}
