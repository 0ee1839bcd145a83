import { invalidModel } from '../invalid-model.ts';

/** Numbers of a JSON list, or of a typed array of UBJSON. */
export type NumberList = ArrayLike<number>;

/** One object of the file, with the place it has there. */
export interface Fields {
  readonly place: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export function invalidField(
  place: string,
  { found, expected }: { readonly found: unknown; readonly expected: string },
): Error {
  return invalidModel({ kind: 'XGBoost', place, found, expected });
}

export function fieldsOf(value: unknown, place: string): Fields {
  if (typeof value === 'object' && value !== null && !isList(value)) {
    return { place, values: value as Readonly<Record<string, unknown>> };
  }
  throw invalidField(place, { found: value, expected: 'an object' });
}

export function objectAt(fields: Fields, key: string): Fields {
  return fieldsOf(valueAt(fields, key), placeOf(fields, key));
}

export function textAt(fields: Fields, key: string): string {
  const value = valueAt(fields, key);
  if (typeof value === 'string') return value;
  throw invalidField(placeOf(fields, key), { found: value, expected: 'a text' });
}

/** A whole number from 0 up, written as a text: so XGBoost writes its parameters. */
export function countAt(fields: Fields, key: string): number {
  const text = textAt(fields, key);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw invalidField(placeOf(fields, key), { found: text, expected: 'a whole number as a text' });
}

export function listAt(fields: Fields, key: string): ArrayLike<unknown> {
  const value = valueAt(fields, key);
  if (isList(value)) return value as ArrayLike<unknown>;
  throw invalidField(placeOf(fields, key), { found: value, expected: 'a list' });
}

export function textsAt(fields: Fields, key: string): string[] {
  return Array.from(listAt(fields, key), (value, index) => {
    if (typeof value === 'string') return value;
    throw invalidField(`${placeOf(fields, key)}[${index}]`, { found: value, expected: 'a text' });
  });
}

/** Finite numbers, `length` of them where it is given. */
export function numbersAt(fields: Fields, key: string, length?: number): NumberList {
  const list = boundsAt(fields, key, length);
  for (let index = 0; index < list.length; index += 1) {
    if (Number.isFinite(list[index])) continue;
    throw notNumber(fields, `${key}[${index}]`, list[index]);
  }
  return list;
}

/** Numbers that may be infinite. */
export function boundsAt(fields: Fields, key: string, length?: number): NumberList {
  const list = listAt(fields, key);
  if (length !== undefined && list.length !== length) {
    const found = `a list of ${list.length}`;
    throw invalidField(placeOf(fields, key), { found, expected: `a list of ${length}` });
  }
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index];
    if (typeof value === 'number' && !Number.isNaN(value)) continue;
    throw notNumber(fields, `${key}[${index}]`, value);
  }
  return list as NumberList;
}

function notNumber(fields: Fields, key: string, found: unknown): Error {
  return invalidField(placeOf(fields, key), { found, expected: 'a finite number' });
}

export interface WholeRange {
  readonly length?: number;
  readonly from: number;
  readonly below: number;
}

export function wholeNumbersAt(fields: Fields, key: string, range: WholeRange): NumberList {
  const list = numbersAt(fields, key, range.length);
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index];
    if (Number.isInteger(value) && value >= range.from && value < range.below) continue;
    const expected = `a whole number from ${range.from} to ${range.below - 1}`;
    throw invalidField(`${placeOf(fields, key)}[${index}]`, { found: value, expected });
  }
  return list;
}

/** 0 and 1, which older files write as false and true. */
export function flagsAt(fields: Fields, key: string, length: number): NumberList {
  const list = Array.from(listAt(fields, key), (value) =>
    typeof value === 'boolean' ? Number(value) : value,
  );
  const asNumbers = { place: fields.place, values: { [key]: list } };
  return wholeNumbersAt(asNumbers, key, { length, from: 0, below: 2 });
}

function valueAt({ values }: Fields, key: string): unknown {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

function placeOf({ place }: Fields, key: string): string {
  return place === '' ? key : `${place}.${key}`;
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}
