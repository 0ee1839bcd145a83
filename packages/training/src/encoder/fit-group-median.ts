import { columnNamed, columnsByName, numberColumnNamed, type Frame } from '@octroi/core';
import type { GroupMedianDifference } from '@octroi/features';
import { groupKeys, type GroupMedianColumn } from '@octroi/scoring';

/** Learns the median of each group over the training rows. Groups with no value have no entry. */
export function fitGroupMedian(
  feature: GroupMedianDifference,
  { frame, rows }: { readonly frame: Frame; readonly rows: Int32Array },
): GroupMedianColumn {
  const columns = columnsByName(frame);
  const { values } = numberColumnNamed(columns, feature.value);
  const { keys, codes } = groupKeys(feature.by.map((name) => columnNamed(columns, name)));
  const members: number[][] = keys.map(() => []);
  const all: number[] = [];
  for (const row of rows) {
    if (Number.isNaN(values[row])) continue;
    members[codes[row]].push(values[row]);
    all.push(values[row]);
  }
  const medians = keys
    .map((key, code) => [key, median(members[code])] as const)
    .filter(([, value]) => !Number.isNaN(value));
  return {
    kind: 'group-median-difference',
    name: feature.name,
    source: feature.value,
    by: feature.by,
    medians: Object.fromEntries(medians),
    overall: all.length === 0 ? 0 : median(all),
  };
}

/** The middle value, or the mean of the two middle ones; NaN of none. */
function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
