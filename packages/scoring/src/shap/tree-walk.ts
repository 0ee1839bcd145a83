import { goesLeft } from '../model/goes-left.ts';
import type { TreeEnsemble } from '../model/tree-ensemble.ts';
import type { Quadrature } from './gauss-legendre.ts';
import type { TreeEdges } from './tree-edges.ts';

/** One row on its way through the trees: every leaf is visited, nothing is allocated. */
export class TreeWalk {
  readonly #model: TreeEnsemble;
  readonly #edges: TreeEdges;
  /** Of each edge on the way here: 1 where the row meets every split of its feature so far. */
  readonly #met: Uint8Array;
  /** At each depth and point: weight x product of the factors of the features so far. */
  readonly #products: Float64Array;
  /** At each depth and point: the sum over the leaves below of value x product. */
  readonly #sums: Float64Array;
  #values: Float64Array = new Float64Array(0);
  #target: Float64Array = new Float64Array(0);
  #points: Float64Array = new Float64Array(0);

  constructor(model: TreeEnsemble, edges: TreeEdges, points: number) {
    this.#model = model;
    this.#edges = edges;
    this.#met = new Uint8Array(edges.previous.length);
    this.#products = new Float64Array((model.depth + 2) * points);
    this.#sums = new Float64Array((model.depth + 2) * points);
  }

  start(values: Float64Array, target: Float64Array): void {
    this.#values = values;
    this.#target = target;
  }

  tree(root: number, { points, weights }: Quadrature): void {
    if (root < 0) return;
    this.#points = points;
    this.#products.set(weights);
    this.#visit(root, 0);
  }

  /** `at`: where the numbers of this depth start. */
  #visit(node: number, at: number): void {
    const sums = this.#sums;
    const size = this.#points.length;
    if (node < 0) {
      const value = this.#model.leafValue[~node];
      for (let q = at; q < at + size; q += 1) sums[q] = this.#products[q] * value;
      return;
    }
    sums.fill(0, at, at + size);
    const { feature, left, right } = this.#model;
    const column = feature[node];
    const first = goesLeft(this.#model, node, this.#values[column]);
    this.#met[2 * node] = first ? 1 : 0;
    this.#met[2 * node + 1] = first ? 0 : 1;
    const contribution =
      this.#edge(2 * node, left[node], at) + this.#edge(2 * node + 1, right[node], at);
    this.#target[column] += contribution;
  }

  /** What the leaves below an edge say of its feature. */
  #edge(edge: number, child: number, at: number): number {
    const above = this.#edges.previous[edge];
    if (above < 0) return this.#first(edge, child, at);
    return this.#met[above] === 0 ? this.#unmet(edge, child, at) : this.#again(edge, child, at);
  }

  /** The first split of its feature on the way. */
  #first(edge: number, child: number, at: number): number {
    const share = this.#edges.fraction[edge];
    const points = this.#points;
    const below = at + points.length;
    const products = this.#products;
    const sums = this.#sums;
    let contribution = 0;
    if (this.#met[edge] === 1) {
      for (let q = 0; q < points.length; q += 1) {
        products[below + q] = products[at + q] * (points[q] + (1 - points[q]) * share);
      }
      this.#visit(child, below);
      for (let q = 0; q < points.length; q += 1) {
        const sum = sums[below + q];
        sums[at + q] += sum;
        contribution += sum / (points[q] + (1 - points[q]) * share);
      }
      return contribution * (1 - share);
    }
    if (share === 0) return 0;
    for (let q = 0; q < points.length; q += 1) {
      products[below + q] = products[at + q] * (1 - points[q]) * share;
    }
    this.#visit(child, below);
    for (let q = 0; q < points.length; q += 1) {
      sums[at + q] += sums[below + q];
      contribution -= sums[below + q] / (1 - points[q]);
    }
    return contribution;
  }

  /** A split of a feature whose splits above are all met: its factor takes the place of theirs. */
  #again(edge: number, child: number, at: number): number {
    const { fraction, previous } = this.#edges;
    const points = this.#points;
    const below = at + points.length;
    const met = this.#met[edge];
    const share = fraction[edge];
    const shareAbove = fraction[previous[edge]];
    if (met === 0 && share === 0) return 0;
    for (let q = 0; q < points.length; q += 1) {
      const t = points[q];
      const factor = (met * t + (1 - t) * share) / (t + (1 - t) * shareAbove);
      this.#products[below + q] = this.#products[at + q] * factor;
    }
    this.#visit(child, below);
    let contribution = 0;
    for (let q = 0; q < points.length; q += 1) {
      const t = points[q];
      const sum = this.#sums[below + q];
      const here = (met - share) / (met * t + (1 - t) * share);
      const instead = (1 - shareAbove) / (t + (1 - t) * shareAbove);
      this.#sums[at + q] += sum;
      contribution += sum * (here - instead);
    }
    return contribution;
  }

  /** A split of a feature that the row has failed above: only the share of the rows changes. */
  #unmet(edge: number, child: number, at: number): number {
    const { fraction, previous } = this.#edges;
    const size = this.#points.length;
    const below = at + size;
    const share = fraction[edge] / fraction[previous[edge]];
    this.#met[edge] = 0;
    if (share === 0) return 0;
    for (let q = 0; q < size; q += 1) {
      this.#products[below + q] = this.#products[at + q] * share;
    }
    this.#visit(child, below);
    for (let q = 0; q < size; q += 1) this.#sums[at + q] += this.#sums[below + q];
    return 0;
  }
}
