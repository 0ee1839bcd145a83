import type { ColumnContract, ColumnLabel, Sentinel, ValueRange } from '@octroi/features';
import { expectationOf, longestText } from './expectation.ts';
import type { JsonSchema } from './json-schema.ts';

/** Beyond this, two whole numbers may be one in JSON. */
const largestWhole = Number.MAX_SAFE_INTEGER;

/** The values of one column that a request may hold; null is missing. */
export function columnSchema(column: ColumnContract, label: ColumnLabel): JsonSchema {
  return {
    ...valuesOf(column),
    'x-label': label.label,
    'x-expected': expectationOf(column, label.unit),
  };
}

function valuesOf(column: ColumnContract): JsonSchema {
  const { sentinels = [] } = column;
  switch (column.type) {
    case 'text':
      return column.levels === undefined
        ? { type: ['string', 'null'], maxLength: longestText }
        : { enum: [...new Set([...column.levels, ...equalsOf(sentinels)]), null] };
    case 'integer':
      if (column.oneOf !== undefined) {
        return { enum: [...new Set([...column.oneOf, ...equalsOf(sentinels)]), null] };
      }
      return {
        type: ['integer', 'null'],
        ...boundsOrSentinels(
          { minimum: -largestWhole, maximum: largestWhole, ...column.range },
          sentinels,
        ),
      };
    case 'decimal':
    case 'real':
      return { type: ['number', 'null'], ...boundsOrSentinels(column.range ?? {}, sentinels) };
  }
}

/** Values within a range, and the sentinels outside it: those are always let through. */
export function boundsOrSentinels(range: ValueRange, sentinels: readonly Sentinel[]): JsonSchema {
  const outside = sentinels.filter((sentinel) => !isWithin(sentinel, range));
  const bounds = boundsOf(range);
  if (outside.length === 0) return bounds;
  return {
    anyOf: [
      bounds,
      ...outside.map((sentinel): JsonSchema =>
        'equals' in sentinel ? { const: sentinel.equals } : { exclusiveMaximum: sentinel.below },
      ),
    ],
  };
}

function boundsOf({ minimum, maximum, above }: ValueRange): JsonSchema {
  return {
    ...(minimum === undefined || (above ?? -Infinity) >= minimum ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(above === undefined ? {} : { exclusiveMinimum: above }),
  };
}

function isWithin(sentinel: Sentinel, range: ValueRange): boolean {
  const { minimum = -Infinity, maximum = Infinity, above = -Infinity } = range;
  if ('below' in sentinel) return minimum === -Infinity && above === -Infinity;
  const { equals } = sentinel;
  return typeof equals === 'number' && equals >= minimum && equals <= maximum && equals > above;
}

function equalsOf(sentinels: readonly Sentinel[]): (string | number)[] {
  return sentinels.flatMap((sentinel) => ('equals' in sentinel ? [sentinel.equals] : []));
}
