import { createRandom, OctroiError } from '@octroi/core';

export interface FoldRequest {
  /** 1 is a default, 0 is none; one a row. */
  readonly labels: ArrayLike<number>;
  /** Rows with the same group stay in one fold; one a row. */
  readonly groups: Int32Array;
  readonly folds: number;
  readonly seed: number;
}

/**
 * The fold of each row: classes in equal shares, groups whole.
 *
 * Groups are shuffled by the seed, then dealt class by class to the fold that has the fewest rows of
 * the class. A group with a default in it counts as a default.
 *
 * @throws OctroiError TRAINING_TOO_FEW_ROWS when a class has fewer groups than there are folds
 */
export function stratifiedFolds({ labels, groups, folds, seed }: FoldRequest): Int32Array {
  const members = rowsByGroup(groups);
  const foldOf = new Int32Array(groups.length);
  for (const label of [1, 0]) {
    const ofClass = members.filter((rows) => groupLabel(rows, labels) === label);
    if (ofClass.length < folds) {
      throw new OctroiError('TRAINING_TOO_FEW_ROWS', { label, rows: ofClass.length, folds });
    }
    deal({ members: ofClass, foldOf, folds, seed });
  }
  return foldOf;
}

/** Rows of the given folds, in order. */
export function rowsWhere(
  foldOf: Int32Array,
  keep: (fold: number, row: number) => boolean,
): Int32Array {
  const kept: number[] = [];
  foldOf.forEach((fold, row) => {
    if (keep(fold, row)) kept.push(row);
  });
  return Int32Array.from(kept);
}

function rowsByGroup(groups: Int32Array): number[][] {
  const members = new Map<number, number[]>();
  groups.forEach((group, row) => {
    const rows = members.get(group);
    if (rows === undefined) members.set(group, [row]);
    else rows.push(row);
  });
  return [...members.values()];
}

function groupLabel(rows: readonly number[], labels: ArrayLike<number>): number {
  return rows.some((row) => labels[row] === 1) ? 1 : 0;
}

interface Deal {
  readonly members: readonly (readonly number[])[];
  readonly foldOf: Int32Array;
  readonly folds: number;
  readonly seed: number;
}

function deal({ members, foldOf, folds, seed }: Deal): void {
  const order = Int32Array.from(members, (_, index) => index);
  createRandom(seed).fork('folds').shuffle(order);
  const sizes = new Int32Array(folds);
  for (const index of order) {
    const fold = sizes.indexOf(Math.min(...sizes));
    for (const row of members[index]) foldOf[row] = fold;
    sizes[fold] += members[index].length;
  }
}
