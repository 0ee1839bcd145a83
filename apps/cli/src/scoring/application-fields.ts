import { OctroiError } from '@octroi/core';
import { isNumberExpression, type Portfolio, type Preset, type Row } from '@octroi/features';
import { inEveryLanguage } from '../words.ts';

/** One field an application may have. */
export interface Field {
  readonly name: string;
  readonly kind: 'number' | 'text';
}

/** The fields of a form that asks for a preset's features themselves. */
export function fieldsOfPreset({ features }: Preset): Field[] {
  return features.map(({ name, expression }) => ({
    name,
    kind: isNumberExpression(expression) ? 'number' : 'text',
  }));
}

/** The columns of the portfolio's application table. */
export function fieldsOfTable({ tables, labelled }: Portfolio): Field[] {
  const table = tables.find(({ name }) => name === labelled);
  return Object.entries(table?.columns ?? {}).map(([name, { type }]) => ({
    name,
    kind: type === 'text' ? 'text' : 'number',
  }));
}

/**
 * An application with every field checked; a field that is not given is missing.
 *
 * @throws OctroiError CLI_FIELD_UNKNOWN, CLI_FIELD_INVALID for a value of another type
 */
export function checkApplication(
  record: Readonly<Record<string, unknown>>,
  fields: readonly Field[],
  row: number,
): Row {
  const known = new Map(fields.map(({ name, kind }) => [name, kind]));
  const cells = Object.entries(record).map(([name, value]) => {
    const kind = known.get(name);
    if (kind === undefined) {
      const some = [...known.keys()].slice(0, 5).join(', ');
      throw new OctroiError('CLI_FIELD_UNKNOWN', { row, field: name, known: some });
    }
    if (value === null || (kind === 'text' ? typeof value === 'string' : isFiniteNumber(value))) {
      return [name, value];
    }
    throw new OctroiError('CLI_FIELD_INVALID', {
      row,
      field: name,
      expected: inEveryLanguage(kind === 'text' ? 'aText' : 'aNumber'),
      found: JSON.stringify(value),
    });
  });
  return Object.fromEntries(cells) as Row;
}

function isFiniteNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
