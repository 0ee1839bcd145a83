import { columnsByName, OctroiError, type Column } from '@octroi/core';
import type { DriftRequest, WatchedFeature } from '../drift-request.ts';

/** A feature whose column one of the windows has not, or has as another type. */
export interface SchemaChange {
  readonly feature: string;
  readonly change:
    | 'absent-from-reference'
    | 'absent-from-current'
    | 'absent-from-both'
    | 'number-to-category'
    | 'category-to-number';
}

/** A feature with its column in each window, of one type. */
export interface ColumnPair {
  readonly feature: WatchedFeature;
  readonly reference: Column;
  readonly current: Column;
}

export interface PairedColumns {
  readonly pairs: readonly ColumnPair[];
  readonly changes: readonly SchemaChange[];
}

/**
 * Looks up every feature in both windows.
 *
 * @throws OctroiError DRIFT_NO_COMMON_FEATURE
 */
export function pairColumns({ reference, current, features }: DriftRequest): PairedColumns {
  const [before, after] = [columnsByName(reference.frame), columnsByName(current.frame)];
  const pairs: ColumnPair[] = [];
  const changes: SchemaChange[] = [];
  for (const feature of features) {
    const { name } = feature;
    const [one, other] = [before.get(name), after.get(name)];
    if (one !== undefined && one.kind === other?.kind) {
      pairs.push({ feature, reference: one, current: other });
    } else changes.push({ feature: name, change: changeOf(one, other) });
  }
  if (pairs.length === 0) {
    const names = features
      .slice(0, 5)
      .map(({ name }) => name)
      .join(', ');
    throw new OctroiError('DRIFT_NO_COMMON_FEATURE', { features: features.length, names });
  }
  return { pairs, changes };
}

function changeOf(one: Column | undefined, other: Column | undefined): SchemaChange['change'] {
  if (one === undefined) return other === undefined ? 'absent-from-both' : 'absent-from-reference';
  if (other === undefined) return 'absent-from-current';
  return one.kind === 'number' ? 'number-to-category' : 'category-to-number';
}
