import { OctroiError, type Column, type Frame } from '@octroi/core';
import type { GroupMedianDifference } from '@octroi/features';
import { groupKeys, type GroupMedianColumn } from '@octroi/scoring';

/** Learns the median of each group over the training rows. Groups with no value have no entry. */
export function fitGroupMedian(
  feature: GroupMedianDifference,
  { frame, rows }: { readonly frame: Frame; readonly rows: Int32Array },
): GroupMedianColumn {
  const { values } = numberColumn(frame, feature.value);
  const { keys, codes } = groupKeys(feature.by.map((name) => columnNamed(frame, name)));
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

function columnNamed(frame: Frame, name: string): Column {
  const column = frame.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new OctroiError('FEATURE_MISSING_FROM_FRAME', { feature: name });
  return column;
}

function numberColumn(frame: Frame, name: string): Column & { kind: 'number' } {
  const column = columnNamed(frame, name);
  if (column.kind === 'number') return column;
  throw new OctroiError('FEATURE_KIND_MISMATCH', {
    feature: name,
    expected: 'number',
    found: 'text',
  });
}
