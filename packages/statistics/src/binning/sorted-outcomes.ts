import type { OutcomeCounts } from './weight-of-evidence.ts';

/**
 * Outcomes by ascending value. A cut is a number of distinct values: those below it are on its left.
 */
export interface SortedOutcomes {
  /** Distinct, ascending. */
  readonly values: Float64Array;
  /** Defaults and goods left of each cut, from 0 to `values.length`. */
  readonly defaults: Float64Array;
  readonly goods: Float64Array;
  /** Rows without a value. */
  readonly missing: OutcomeCounts;
}

/** Sorts the outcomes of a column; NaN is missing, label 1 a default. */
export function sortedOutcomes(values: Float64Array, labels: ArrayLike<number>): SortedOutcomes {
  const ofDefaults = values.filter((value, row) => labels[row] === 1 && !Number.isNaN(value));
  const ofGoods = values.filter((value, row) => labels[row] !== 1 && !Number.isNaN(value));
  const missing = { defaults: 0, goods: 0 };
  for (let row = 0; row < values.length; row += 1) {
    if (Number.isNaN(values[row])) missing[labels[row] === 1 ? 'defaults' : 'goods'] += 1;
  }
  return { ...mergeSorted(ofDefaults.sort(), ofGoods.sort()), missing };
}

function mergeSorted(
  ofDefaults: Float64Array,
  ofGoods: Float64Array,
): Omit<SortedOutcomes, 'missing'> {
  const most = ofDefaults.length + ofGoods.length;
  const values = new Float64Array(most);
  const defaults = new Float64Array(most + 1);
  const goods = new Float64Array(most + 1);
  let [count, ownDefaults, ownGoods] = [0, 0, 0];
  while (ownDefaults < ofDefaults.length || ownGoods < ofGoods.length) {
    const value =
      ownGoods === ofGoods.length || ofDefaults[ownDefaults] < ofGoods[ownGoods]
        ? ofDefaults[ownDefaults]
        : ofGoods[ownGoods];
    while (ownDefaults < ofDefaults.length && ofDefaults[ownDefaults] === value) ownDefaults += 1;
    while (ownGoods < ofGoods.length && ofGoods[ownGoods] === value) ownGoods += 1;
    values[count] = value;
    count += 1;
    defaults[count] = ownDefaults;
    goods[count] = ownGoods;
  }
  return {
    values: values.subarray(0, count),
    defaults: defaults.subarray(0, count + 1),
    goods: goods.subarray(0, count + 1),
  };
}

/** Outcomes between two cuts. */
export function outcomesBetween(
  { defaults, goods }: SortedOutcomes,
  from: number,
  to: number,
): OutcomeCounts {
  return { defaults: defaults[to] - defaults[from], goods: goods[to] - goods[from] };
}
