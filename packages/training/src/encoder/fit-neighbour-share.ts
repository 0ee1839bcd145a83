import { columnsByName, numberColumnNamed } from '@octroi/core';
import type { NeighbourShare } from '@octroi/features';
import { placeOf, type NeighbourShareColumn } from '@octroi/scoring';
import { momentsOf } from './moments.ts';
import type { LabelledRows } from './labelled-rows.ts';

/**
 * Keeps where the training rows stand, and which of them defaulted.
 *
 * A training row must not be given the share its own label is part of: see `encodeTrainingRows`.
 */
export function fitNeighbourShare(
  { name, value: source, by, neighbours }: NeighbourShare,
  { frame, labels, rows }: LabelledRows,
): NeighbourShareColumn {
  const columns = columnsByName(frame);
  const axes = by.map((one) => {
    const { values } = numberColumnNamed(columns, one);
    const { mean, scale } = momentsOf(values, rows);
    const points = Array.from(rows, (row) => Math.round(placeOf(values[row], mean, scale)) + 0);
    return { mean, scale, points: points.join(',') };
  });
  return {
    kind: 'neighbour-share',
    name,
    source,
    by,
    means: axes.map(({ mean }) => mean),
    scales: axes.map(({ scale }) => scale),
    points: axes.map(({ points }) => points),
    outcomes: Array.from(rows, (row) => labels[row]).join(''),
    neighbours,
  };
}
