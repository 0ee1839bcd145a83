import { invalidField } from './fields.ts';

/** Objects and lists within one another; a model has 8. */
const mostDepth = 64;

const endOfList = code(']');
const endOfObject = code('}');

/** Whether an object is written as UBJSON: a key starts with the type of its length, not a quote. */
export function isUbjson(bytes: Uint8Array): boolean {
  return bytes[0] === code('{') && 'iUIlL$#'.includes(String.fromCharCode(bytes[1]));
}

/**
 * The value of a UBJSON file (draft 12) as JSON's parser would give it, save that lists of one number
 * type become typed arrays. A count is checked against the bytes left before anything is made.
 *
 * @throws OctroiError MODEL_FILE_INVALID
 */
export function parseUbjson(bytes: Uint8Array): unknown {
  const reader = new UbjsonReader(bytes);
  const value = reader.value(reader.byte(), 0);
  reader.checkEnd();
  return value;
}

class UbjsonReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.#bytes[this.#advance(1)];
  }

  /** The value whose type was read. */
  value(type: number, depth: number): unknown {
    switch (String.fromCharCode(type)) {
      case 'Z':
        return null;
      case 'T':
        return true;
      case 'F':
        return false;
      case 'S':
        return this.#text(this.#count(this.byte()));
      case 'C':
        return String.fromCharCode(this.byte());
      case '[':
        return this.#list(depth + 1);
      case '{':
        return this.#object(depth + 1);
      default:
        return this.#number(type);
    }
  }

  checkEnd(): void {
    if (this.#at < this.#bytes.length) throw this.#invalid('more bytes', 'the end of the file');
  }

  #list(depth: number): ArrayLike<unknown> {
    const { type, count } = this.#header(depth);
    if (type !== undefined) return this.#typedList(type, count ?? 0);
    const list: unknown[] = [];
    if (count !== undefined) {
      for (let index = 0; index < count; index += 1) list.push(this.value(this.byte(), depth));
      return list;
    }
    for (let next = this.byte(); next !== endOfList; next = this.byte()) {
      list.push(this.value(next, depth));
    }
    return list;
  }

  #typedList(type: number, count: number): ArrayLike<unknown> {
    const width = numberTypes.get(type)?.bytes;
    if (width === undefined) throw this.#invalid(shownType(type), 'a list of numbers');
    if (count > this.#left() / width)
      throw this.#invalid(`${count} numbers`, 'no more than follow');
    const list = numberTypes.get(type)?.list(count) ?? [];
    for (let index = 0; index < count; index += 1) list[index] = this.#number(type);
    return list;
  }

  #object(depth: number): Record<string, unknown> {
    const { type, count } = this.#header(depth);
    if (type !== undefined) throw this.#invalid('an object of one type', 'an object');
    const fields = Object.create(null) as Record<string, unknown>;
    let left = count ?? Infinity;
    while (left > 0) {
      const next = this.byte();
      if (count === undefined && next === endOfObject) break;
      const key = this.#text(this.#count(next));
      fields[key] = this.value(this.byte(), depth);
      left -= 1;
    }
    return fields;
  }

  /** The optional `$type` and `#count` after the opening bracket. */
  #header(depth: number): { type?: number; count?: number } {
    if (depth > mostDepth) throw this.#invalid('deeper lists', `at most ${mostDepth} levels`);
    let type: number | undefined;
    if (this.#peek() === code('$')) {
      this.#advance(1);
      type = this.byte();
      if (this.#peek() !== code('#')) throw this.#invalid('no count', '# after the type');
    }
    if (this.#peek() !== code('#')) return {};
    this.#advance(1);
    const count = this.#count(this.byte());
    return type === undefined ? { count } : { type, count };
  }

  /** A number of elements or bytes that the rest of the file can hold. */
  #count(type: number): number {
    const value = this.#number(type);
    if (Number.isInteger(value) && value >= 0 && value <= this.#left()) return value;
    throw this.#invalid(`a count of ${value}`, `a whole number up to ${this.#left()}`);
  }

  #number(type: number): number {
    const number = numberTypes.get(type);
    if (number === undefined) throw this.#invalid(shownType(type), 'a type of UBJSON');
    return number.read(this.#view, this.#advance(number.bytes));
  }

  #text(length: number): string {
    const start = this.#advance(length);
    try {
      return this.#decoder.decode(this.#bytes.subarray(start, start + length));
    } catch {
      throw this.#invalid('other bytes', 'UTF-8 text');
    }
  }

  #peek(): number | undefined {
    return this.#bytes[this.#at];
  }

  #left(): number {
    return this.#bytes.length - this.#at;
  }

  /** Where the next `length` bytes start. */
  #advance(length: number): number {
    const start = this.#at;
    if (length > this.#left()) throw this.#invalid('the end of the file', `${length} bytes more`);
    this.#at += length;
    return start;
  }

  #invalid(found: string, expected: string): Error {
    return invalidField(`byte ${this.#at}`, { found, expected });
  }
}

interface NumberType {
  readonly bytes: number;
  readonly read: (view: DataView, at: number) => number;
  /** A list for so many of them. */
  readonly list: (length: number) => { [index: number]: number; readonly length: number };
}

const numberTypes: ReadonlyMap<number, NumberType> = new Map<number, NumberType>([
  [code('i'), { bytes: 1, read: (view, at) => view.getInt8(at), list: (n) => new Int8Array(n) }],
  [code('U'), { bytes: 1, read: (view, at) => view.getUint8(at), list: (n) => new Uint8Array(n) }],
  [code('I'), { bytes: 2, read: (view, at) => view.getInt16(at), list: (n) => new Int16Array(n) }],
  [code('l'), { bytes: 4, read: (view, at) => view.getInt32(at), list: (n) => new Int32Array(n) }],
  [
    code('L'),
    {
      bytes: 8,
      read: (view, at) => Number(view.getBigInt64(at)),
      list: (n) => new Float64Array(n),
    },
  ],
  [
    code('d'),
    { bytes: 4, read: (view, at) => view.getFloat32(at), list: (n) => new Float32Array(n) },
  ],
  [
    code('D'),
    { bytes: 8, read: (view, at) => view.getFloat64(at), list: (n) => new Float64Array(n) },
  ],
]);

function code(character: string): number {
  return character.charCodeAt(0);
}

function shownType(type: number): string {
  return `the type ${String.fromCharCode(type)}`;
}
