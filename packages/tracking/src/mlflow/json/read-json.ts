/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Something in an answer is not as MLflow's interface has it. */
export class UnexpectedShape extends Error {
  override readonly name = 'UnexpectedShape';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectIn(object: JsonObject, field: string): JsonObject {
  const value = object[field];
  if (isObject(value)) return value;
  throw new UnexpectedShape(`${field} is no object`);
}

export function textIn(object: JsonObject, field: string): string {
  const value = object[field];
  if (typeof value === 'string') return value;
  throw new UnexpectedShape(`${field} is no text`);
}

/** MLflow leaves out what is empty. */
export function optionalTextIn(object: JsonObject, field: string): string | undefined {
  const value = object[field];
  return value === undefined || value === null || value === '' ? undefined : textIn(object, field);
}

/** A number, or one of the texts that stand for what JSON cannot write. 64-bit ones may be texts too. */
export function numberIn(object: JsonObject, field: string): number {
  const value = object[field];
  const isNumeral = typeof value === 'string' && /^(-?\d+|NaN|-?Infinity)$/.test(value);
  if (typeof value === 'number' || isNumeral) return Number(value);
  throw new UnexpectedShape(`${field} is no number`);
}

export function optionalNumberIn(object: JsonObject, field: string): number | undefined {
  return object[field] === undefined || object[field] === null
    ? undefined
    : numberIn(object, field);
}

export function booleanIn(object: JsonObject, field: string): boolean {
  return object[field] === true;
}

/** The items of a list; MLflow leaves out an empty one. */
export function listIn<Item>(
  object: JsonObject,
  field: string,
  read: (item: JsonObject) => Item,
): Item[] {
  const value = object[field] ?? [];
  if (!Array.isArray(value)) throw new UnexpectedShape(`${field} is no list`);
  return value.map((item: unknown) => {
    if (!isObject(item)) throw new UnexpectedShape(`${field} holds no objects`);
    return read(item);
  });
}

/** One of a few words. */
export function wordIn<Word extends string>(
  object: JsonObject,
  field: string,
  words: readonly Word[],
): Word {
  const text = textIn(object, field);
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw new UnexpectedShape(`${field} is ${text.slice(0, 40)}`);
  return word;
}

/** A list of `{key, value}` as names and texts. */
export function textsIn(object: JsonObject, field: string): Record<string, string> {
  return Object.fromEntries(
    listIn(object, field, (item) => [textIn(item, 'key'), optionalTextIn(item, 'value') ?? '']),
  );
}
