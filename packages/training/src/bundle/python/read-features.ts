import type { Column, Frame } from '@octroi/core';
import type { Encoder } from '@octroi/scoring';

/** A feature that an encoder reads, as `features.json` names it. */
export interface ReadFeature {
  readonly name: string;
  readonly kind: 'number' | 'text';
}

/** The features of a frame that an encoder reads, in the order of the frame. */
export function readFeatures({ columns }: Encoder, frame: Pick<Frame, 'columns'>): ReadFeature[] {
  const read = new Set(
    columns.flatMap((column) => [column.source, ...('by' in column ? column.by : [])]),
  );
  const kindOf = ({ kind }: Column): ReadFeature['kind'] => (kind === 'number' ? kind : 'text');
  return frame.columns
    .filter(({ name }) => read.has(name))
    .map((column) => ({ name: column.name, kind: kindOf(column) }));
}
