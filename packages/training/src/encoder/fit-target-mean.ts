import type { CategoryColumn } from '@octroi/core';
import type { EncodedColumn } from '@octroi/scoring';

export type TargetMeanColumn = EncodedColumn & { readonly kind: 'target-mean' };

/** Rows of the overall mean that each level's mean is mixed with. */
const smoothingRows = 100;

/**
 * Learns the share of defaults of each text over the training rows, drawn towards the overall share:
 * (defaults + 100 x overall) / (rows + 100) (Micci-Barreca, "A preprocessing scheme for
 * high-cardinality categorical attributes", 2001).
 *
 * A training row must not be given the mean its own label is part of: see `encodeTrainingRows`.
 */
export function fitTargetMean(
  column: CategoryColumn,
  { labels, rows }: { readonly labels: Float32Array; readonly rows: Int32Array },
): TargetMeanColumn {
  const levels = column.levels.length;
  const counts = new Float64Array(levels + 1);
  const defaults = new Float64Array(levels + 1);
  for (const row of rows) {
    const code = column.codes[row] < 0 ? levels : column.codes[row];
    counts[code] += 1;
    defaults[code] += labels[row];
  }
  const overall = total(defaults) / total(counts);
  const means = counts.map(
    (count, code) => (defaults[code] + smoothingRows * overall) / (count + smoothingRows),
  );
  const seen = column.levels.map((level, code) => [level, means[code], counts[code]] as const);
  return {
    kind: 'target-mean',
    name: `${column.name} default share`,
    source: column.name,
    means: Object.fromEntries(
      seen.filter(([, , count]) => count > 0).map(([level, mean]) => [level, mean]),
    ),
    missing: means[levels],
    overall,
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
