import type { Matrix } from '@octroi/core';
import { goesLeft } from './goes-left.ts';
import { checkColumnCount, loadRows } from './load-rows.ts';
import { columnShift, packTrees, special, treesAtOnce, type PackedTrees } from './packed-trees.ts';
import type { TreeEnsemble } from './tree-ensemble.ts';

/** Rows that go through some trees before the next trees are fetched. */
const rowsAtOnce = 16;

/** Scores by the first trees of a model. */
export interface ScoreStage {
  readonly trees: number;
  /** Raw log-odds, one a row. */
  readonly scores: Float64Array;
}

/** Scores rows with boosted trees. */
export class TreeScorer {
  readonly #model: TreeEnsemble;
  readonly #trees: PackedTrees;
  #values = new Float64Array(0);

  constructor(model: TreeEnsemble) {
    this.#model = model;
    this.#trees = packTrees(model);
  }

  /**
   * Raw log-odds, one a row: bit for bit those of the native engine on the same 32-bit matrix.
   *
   * LightGBM adds 64-bit leaf values in the order of the trees; XGBoost adds 32-bit ones to its base
   * margin, rounding after each. NaN is missing. An infinity is compared as a number (XGBoost itself
   * refuses one). Held equal in test/parity/scoring.
   *
   * @throws OctroiError MODEL_COLUMNS_MISMATCH where the matrix has more or fewer columns than the
   * model
   */
  score(matrix: Matrix): Float64Array {
    return this.scoreStages(matrix, 1)[0].scores;
  }

  /**
   * Raw log-odds on the way: at most `most` times, evenly spaced, the last time after all trees.
   *
   * @throws OctroiError MODEL_COLUMNS_MISMATCH, as `score`
   */
  scoreStages(matrix: Matrix, most: number): ScoreStage[] {
    const model = this.#model;
    checkColumnCount(model, matrix);
    const stages = stagesOf(model.roots.length, most).map((trees) => ({
      trees,
      scores: new Float64Array(matrix.rows),
    }));
    const width = model.features.length;
    const block = Math.min(rowsAtOnce, matrix.rows);
    if (this.#values.length < block * width) this.#values = new Float64Array(block * width);
    const part = new Float64Array(block);
    for (let from = 0; from < matrix.rows; from += block) {
      const rows = Math.min(block, matrix.rows - from);
      loadRows(this.#values, model, [matrix, { from, rows }]);
      part.fill(model.base);
      let tree = 0;
      for (const { trees, scores } of stages) {
        for (; tree < trees; tree += treesAtOnce) {
          for (let row = 0; row < rows; row += 1) {
            part[row] = this.#add(part[row], tree, row * width);
          }
        }
        scores.set(rows === block ? part : part.subarray(0, rows), from);
      }
    }
    return stages;
  }

  /**
   * The score after four more trees, for the row whose values start at `start`.
   *
   * The four steps of a round do not wait for one another, and none has a branch to guess: that is
   * worth twice the speed of one tree after the other.
   */
  #add(score: number, tree: number, start: number): number {
    const { words, thresholds, roots, leafValue } = this.#trees;
    const values = this.#values;
    let a = roots[tree];
    let b = roots[tree + 1];
    let c = roots[tree + 2];
    let d = roots[tree + 3];
    for (let moved = true; moved;) {
      const splitA = words[4 * a];
      const splitB = words[4 * b];
      const splitC = words[4 * c];
      const splitD = words[4 * d];
      const valueA = values[start + (splitA >> columnShift)];
      const valueB = values[start + (splitB >> columnShift)];
      const valueC = values[start + (splitC >> columnShift)];
      const valueD = values[start + (splitD >> columnShift)];
      let rightA = Number(valueA > thresholds[2 * a + 1]) | (Number(valueA !== valueA) & splitA);
      let rightB = Number(valueB > thresholds[2 * b + 1]) | (Number(valueB !== valueB) & splitB);
      let rightC = Number(valueC > thresholds[2 * c + 1]) | (Number(valueC !== valueC) & splitC);
      let rightD = Number(valueD > thresholds[2 * d + 1]) | (Number(valueD !== valueD) & splitD);
      if (((splitA | splitB | splitC | splitD) & special) !== 0) {
        if ((splitA & special) !== 0) rightA = this.#special(a, valueA);
        if ((splitB & special) !== 0) rightB = this.#special(b, valueB);
        if ((splitC & special) !== 0) rightC = this.#special(c, valueC);
        if ((splitD & special) !== 0) rightD = this.#special(d, valueD);
      }
      const nextA = words[4 * a + 1] + rightA;
      const nextB = words[4 * b + 1] + rightB;
      const nextC = words[4 * c + 1] + rightC;
      const nextD = words[4 * d + 1] + rightD;
      moved = nextA !== a || nextB !== b || nextC !== c || nextD !== d;
      a = nextA;
      b = nextB;
      c = nextC;
      d = nextD;
    }
    if (this.#model.engine === 'lightgbm') {
      return score + leafValue[a] + leafValue[b] + leafValue[c] + leafValue[d];
    }
    const half = Math.fround(Math.fround(score + leafValue[a]) + leafValue[b]);
    return Math.fround(Math.fround(half + leafValue[c]) + leafValue[d]);
  }

  /** 1 where a value goes right at a category split or one that takes zero for missing. */
  #special(node: number, value: number): number {
    return goesLeft(this.#model, this.#trees.original[node], value) ? 0 : 1;
  }
}

/** Numbers of trees, ascending, the last all of them; a step is walked in whole groups of trees. */
function stagesOf(trees: number, most: number): number[] {
  const step = Math.ceil(trees / most / treesAtOnce) * treesAtOnce;
  const stages = Array.from({ length: Math.ceil(trees / step) - 1 }, (_, at) => (at + 1) * step);
  return [...stages, trees];
}
