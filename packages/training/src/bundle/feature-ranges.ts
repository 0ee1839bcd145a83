import type { Frame } from '@octroi/core';
import type { FeatureRanges } from '@octroi/scoring';

/** Smallest and largest value present of each number feature over some rows. */
export function featureRanges(frame: Frame, rows: Int32Array): FeatureRanges {
  const ranges: Record<string, readonly [number, number]> = {};
  for (const column of frame.columns) {
    if (column.kind !== 'number') continue;
    let [low, high] = [Infinity, -Infinity];
    for (const row of rows) {
      const value = column.values[row];
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (low <= high) ranges[column.name] = [low, high];
  }
  return ranges;
}
