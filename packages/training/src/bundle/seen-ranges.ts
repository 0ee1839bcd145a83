import type { Frame } from '@octroi/core';
import type { SeenRanges, SeenValues } from '@octroi/scoring';
import { quantilesOf } from '../encoder/quantiles.ts';

/** What some rows have of each number feature; features without a value are left out. */
export function seenRanges(frame: Frame, rows: Int32Array): SeenRanges {
  const ranges: Record<string, SeenValues> = {};
  for (const column of frame.columns) {
    if (column.kind !== 'number') continue;
    const shares = [0, 0.05, 0.5, 0.95, 1];
    const [lowest, low, median, high, highest] = quantilesOf(column.values, rows, shares);
    if (Number.isNaN(lowest)) continue;
    ranges[column.name] = { lowest, highest, typical: [low, high], median };
  }
  return ranges;
}
