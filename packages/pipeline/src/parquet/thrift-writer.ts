/** Field types of Thrift’s compact protocol. */
const types = { i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;
type TypeName = keyof typeof types;

/** A value of a Thrift structure: `fields` by number, `list` of one type. */
export type ThriftValue =
  | { readonly i32: number }
  | { readonly i64: number }
  | { readonly binary: Uint8Array | string }
  | { readonly struct: ThriftFields }
  | { readonly list: readonly ThriftValue[] };

/** Values by field number, in ascending order. */
export type ThriftFields = readonly (readonly [field: number, value: ThriftValue])[];

/** A structure in Thrift’s compact protocol, as the metadata of Parquet are written. */
export function thriftBytes(fields: ThriftFields): Uint8Array {
  const writer = new Writer();
  writer.struct(fields);
  return writer.bytes();
}

class Writer {
  #buffer = Buffer.allocUnsafe(1024);
  #length = 0;

  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  struct(fields: ThriftFields): void {
    let last = 0;
    for (const [field, value] of fields) {
      this.#byte(((field - last) << 4) | types[typeOf(value)]);
      this.#value(value);
      last = field;
    }
    this.#byte(0);
  }

  #value(value: ThriftValue): void {
    if ('i32' in value) this.#signed(value.i32);
    else if ('i64' in value) this.#signed(value.i64);
    else if ('binary' in value) this.#binary(value.binary);
    else if ('struct' in value) this.struct(value.struct);
    else this.#list(value.list);
  }

  #list(values: readonly ThriftValue[]): void {
    const type = values.length === 0 ? types.i32 : types[typeOf(values[0])];
    if (values.length < 15) this.#byte((values.length << 4) | type);
    else {
      this.#byte(0xf0 | type);
      this.#unsigned(values.length);
    }
    for (const value of values) this.#value(value);
  }

  #binary(content: Uint8Array | string): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    this.#unsigned(bytes.length);
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Zigzag: 0, -1, 1, -2 … */
  #signed(value: number): void {
    this.#unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  #unsigned(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#byte((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#byte(rest);
  }

  #byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length] = value;
    this.#length += 1;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#buffer.length + more));
    larger.set(this.bytes());
    this.#buffer = larger;
  }
}

function typeOf(value: ThriftValue): TypeName {
  return Object.keys(value)[0] as TypeName;
}
