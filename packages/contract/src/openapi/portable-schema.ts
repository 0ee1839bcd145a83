import type { Language, Translated } from '@octroi/core';

type Keywords = Readonly<Record<string, unknown>>;

/**
 * A schema of the contract as JSON Schema 2020-12 that any tool reads: texts in one language become the
 * description, and a list of item schemas `prefixItems`.
 */
export function portableSchema(schema: unknown, language: Language): unknown {
  if (Array.isArray(schema)) return schema.map((part) => portableSchema(part, language));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema as Keywords).flatMap(([keyword, value]) =>
    portableKeyword(keyword, value, language),
  );
  const description = descriptionOf(schema as Keywords, language);
  return { ...Object.fromEntries(entries), ...(description === '' ? {} : { description }) };
}

/** Keywords whose values are data, not schemas. */
const data = new Set(['enum', 'const', 'examples', 'required', 'default', 'type']);

function portableKeyword(keyword: string, value: unknown, language: Language): [string, unknown][] {
  if (keyword === 'x-label' || keyword === 'x-expected') return [];
  if (data.has(keyword)) return [[keyword, value]];
  if (keyword === 'properties' || keyword === 'patternProperties') {
    const named = Object.entries(value as Keywords);
    return [
      [
        keyword,
        Object.fromEntries(named.map(([name, one]) => [name, portableSchema(one, language)])),
      ],
    ];
  }
  if (keyword === 'items' && Array.isArray(value)) {
    return [
      ['prefixItems', portableSchema(value, language)],
      ['items', false],
    ];
  }
  if (keyword === 'additionalItems') return [];
  return [[keyword, portableSchema(value, language)]];
}

function descriptionOf(schema: Keywords, language: Language): string {
  const said = [schema['x-label'], schema['x-expected']] as (Translated | undefined)[];
  return said.flatMap((text) => (text === undefined ? [] : [text[language]])).join(': ');
}
