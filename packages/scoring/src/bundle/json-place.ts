import { OctroiError } from '@octroi/core';
import { shown } from '../model/invalid-model.ts';

/** One value of a bundle's JSON file, with the place it has there: every reading of it is checked. */
export class JsonPlace {
  readonly file: string;
  readonly place: string;
  readonly value: unknown;

  constructor(file: string, value: unknown, place = '') {
    this.file = file;
    this.value = value;
    this.place = place;
  }

  invalid(expected: string): OctroiError {
    const place = this.place === '' ? 'the file' : this.place;
    const { file, value } = this;
    return new OctroiError('BUNDLE_FILE_INVALID', { file, place, found: shown(value), expected });
  }

  isObject(): boolean {
    return typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value);
  }

  #object(): Readonly<Record<string, unknown>> {
    if (!this.isObject()) throw this.invalid('an object');
    return this.value as Readonly<Record<string, unknown>>;
  }

  at(key: string): JsonPlace {
    const object = this.#object();
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    return new JsonPlace(this.file, value, this.place === '' ? key : `${this.place}.${key}`);
  }

  entries(): [string, JsonPlace][] {
    return Object.keys(this.#object()).map((key) => [key, this.at(key)]);
  }

  /** Refuses fields of other names. */
  only(names: readonly string[]): this {
    const unknown = Object.keys(this.#object()).find((key) => !names.includes(key));
    if (unknown === undefined) return this;
    throw this.at(unknown).invalid(`only ${names.join(', ')}`);
  }

  items(): JsonPlace[] {
    const { value } = this;
    if (!Array.isArray(value)) throw this.invalid('a list');
    return value.map((item, index) => new JsonPlace(this.file, item, `${this.place}[${index}]`));
  }

  text(): string {
    if (typeof this.value === 'string') return this.value;
    throw this.invalid('a text');
  }

  oneOf<const Known extends string>(known: readonly Known[]): Known {
    const found = known.find((text) => text === this.value);
    if (found === undefined) throw this.invalid(known.join(', '));
    return found;
  }

  finite(): number {
    if (typeof this.value === 'number' && Number.isFinite(this.value)) return this.value;
    throw this.invalid('a finite number');
  }

  /** A finite number above `low` and, where it is given, below `high`. */
  between(low: number, high = Infinity): number {
    const number = this.finite();
    if (number > low && number < high) return number;
    throw this.invalid(high === Infinity ? `above ${low}` : `between ${low} and ${high}`);
  }

  /** A finite number of `low` or more. */
  atLeast(low: number): number {
    const number = this.finite();
    if (number >= low) return number;
    throw this.invalid(`${low} or more`);
  }

  /** A whole number from `from` up. */
  whole(from = -Infinity): number {
    if (Number.isSafeInteger(this.value) && Number(this.value) >= from) return Number(this.value);
    throw this.invalid(from === -Infinity ? 'a whole number' : `a whole number from ${from}`);
  }

  /** Two finite numbers, the first not above the second. */
  interval(): readonly [low: number, high: number] {
    const numbers = this.items().map((item) => item.finite());
    if (numbers.length !== 2 || numbers[0] > numbers[1])
      throw this.invalid('two numbers, in order');
    return [numbers[0], numbers[1]];
  }
}

/**
 * A JSON file of a bundle.
 *
 * @throws OctroiError BUNDLE_UNREADABLE where it is not JSON in UTF-8
 */
export function parseJsonFile(file: string, bytes: Uint8Array): JsonPlace {
  try {
    return new JsonPlace(file, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (cause) {
    throw new OctroiError('BUNDLE_UNREADABLE', { problem: `${file} is not JSON` }, { cause });
  }
}
