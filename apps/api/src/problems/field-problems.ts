import type { FieldProblem, JsonSchema } from '@octroi/contract';
import type { Language, Translated } from '@octroi/core';
import { shortened } from '../edge/parse-strict-json.ts';
import { closestName } from './closest-name.ts';
import { namesOf, placeOf, type InvalidFields } from './invalid-fields.ts';

/** More wrong fields than these are counted, not listed. */
const most = 50;

const words = {
  nothing: { en: 'nothing', fr: 'rien' },
  unknown: { en: 'no such field', fr: 'aucun champ de ce nom' },
  meant: {
    en: 'no such field; {name} is close',
    fr: 'aucun champ de ce nom\u202f; {name} en est proche',
  },
  object: { en: 'an object', fr: 'un objet' },
  fields: { en: 'at least one field', fr: 'au moins un champ' },
  other: { en: 'another value', fr: 'une autre valeur' },
  beyond: { en: 'a number beyond every limit', fr: 'un nombre hors de toute limite' },
} as const satisfies Readonly<Record<string, Translated>>;

/** What is wrong with each field: what was expected and what was found, in one language. */
export function fieldProblems(invalid: InvalidFields, language: Language): FieldProblem[] {
  const places = [...new Set(invalid.errors.map(placeOf))];
  const innermost = places.filter(
    (place) => !places.some((other) => other.startsWith(`${place}/`)),
  );
  return innermost.slice(0, most).map((place) => {
    const names = namesOf(place);
    return {
      field: shortened(names.join('.')),
      expected: expectedAt(invalid.schema, names, language),
      found: foundAt(invalid.value, names, language),
    };
  });
}

function expectedAt(root: JsonSchema, names: readonly string[], language: Language): string {
  let schema: JsonSchema = root;
  for (const name of names) {
    const { properties = {}, items } = schema;
    if (items !== undefined) {
      schema = items;
      continue;
    }
    if (!Object.hasOwn(properties, name)) return unknownField(name, properties, language);
    schema = properties[name];
  }
  const expected = schema['x-expected'];
  if (expected !== undefined) return expected[language];
  if (schema.minProperties !== undefined) return words.fields[language];
  return schema.properties === undefined ? words.other[language] : words.object[language];
}

function unknownField(
  name: string,
  properties: Readonly<Record<string, JsonSchema>>,
  language: Language,
): string {
  const closest = closestName(name, Object.keys(properties));
  if (closest === undefined) return words.unknown[language];
  return words.meant[language].replace('{name}', closest);
}

function foundAt(value: unknown, names: readonly string[], language: Language): string {
  let found = value;
  for (const name of names) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) {
      return words.nothing[language];
    }
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  if (found === Infinity || found === -Infinity) return words.beyond[language];
  if (found === undefined) return words.nothing[language];
  return shortened(JSON.stringify(found));
}
