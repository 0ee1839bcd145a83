import { OctroiError } from '@octroi/core';
import type { TableContract } from '@octroi/features';

/**
 * The table a header belongs to: required columns all there, and more than half of all names shared;
 * the closest one.
 *
 * @throws INGEST_NO_TABLE where none is, or two are equally close
 */
export function recogniseTable(
  header: readonly string[],
  tables: readonly TableContract[],
  label: string,
): TableContract {
  const ranked = tables
    .filter(({ columns }) =>
      Object.entries(columns).every(
        ([name, { required }]) => required !== true || header.includes(name),
      ),
    )
    .map((table) => ({ table, likeness: likeness(header, Object.keys(table.columns)) }))
    .filter((candidate) => candidate.likeness > 0.5)
    .sort((left, right) => right.likeness - left.likeness);
  const [best, next] = ranked as ((typeof ranked)[number] | undefined)[];
  if (best !== undefined && best.likeness !== next?.likeness) return best.table;
  throw new OctroiError('INGEST_NO_TABLE', {
    path: label,
    seen: header.slice(0, 5).join(', '),
    known: tables.map(({ name }) => name).join(', '),
  });
}

/** Jaccard's index. */
function likeness(left: readonly string[], right: readonly string[]): number {
  const shared = left.filter((name) => right.includes(name)).length;
  return shared / (left.length + right.length - shared);
}
