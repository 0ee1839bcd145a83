import type { JsonPlace } from '../bundle/json-place.ts';
import type { EncodedColumn, Encoder } from './encoder.ts';

/** Reads what a column of one kind has beside its name and source. */
type ReadFields = (column: JsonPlace) => void;

const fields: Readonly<Record<EncodedColumn['kind'], Readonly<Record<string, ReadFields>>>> = {
  number: { bounds: optionalBounds },
  indicator: { level: (level) => level.text() },
  'two-level': { levels: texts },
  category: { levels: texts },
  'missing-flag': {},
  hinge: { knot: (knot) => knot.finite(), bounds: optionalBounds },
  'target-mean': {
    means: numbersByName,
    missing: (mean) => mean.finite(),
    overall: (mean) => mean.finite(),
  },
  'group-median-difference': {
    by: (by) => {
      texts(by);
      if (by.items().length === 0) throw by.invalid('at least one feature');
    },
    medians: numbersByName,
    overall: (median) => median.finite(),
  },
};

/**
 * Strict: columns of known kinds, every field of its type, none unknown, numbers finite.
 *
 * @throws OctroiError BUNDLE_FILE_INVALID
 */
export function parseEncoder(file: JsonPlace): Encoder {
  const columns = file.only(['columns']).at('columns').items();
  for (const column of columns) checkColumn(column);
  return file.value as Encoder;
}

function checkColumn(column: JsonPlace): void {
  const kinds = Object.keys(fields) as EncodedColumn['kind'][];
  const own = Object.entries(fields[column.at('kind').oneOf(kinds)]);
  column.only(['kind', 'name', 'source', ...own.map(([name]) => name)]);
  column.at('name').text();
  column.at('source').text();
  for (const [name, read] of own) read(column.at(name));
}

function optionalBounds(bounds: JsonPlace): void {
  if (bounds.value !== undefined) bounds.interval();
}

/** Texts that differ. */
function texts(list: JsonPlace): void {
  const seen = new Set(list.items().map((item) => item.text()));
  if (seen.size < list.items().length) throw list.invalid('texts that differ');
}

function numbersByName(record: JsonPlace): void {
  for (const [, value] of record.entries()) value.finite();
}
