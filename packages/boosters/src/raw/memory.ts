import koffi from 'koffi';

/** A loaded shared library. */
export type Library = ReturnType<typeof koffi.load>;

/** An address the engine gave out; it is valid until the engine is told to free it. */
export type Handle = bigint;

/** A place for one value that a C function writes: read `place[0]` after the call. */
export type Out<Value> = [Value | null];

/** What a C function wrote; throws where it wrote nothing. */
export function written<Value>(place: Out<Value>): Value {
  const [value] = place;
  if (value === null) throw new Error('the native function left an output unwritten');
  return value;
}

/** What a C function reads as `const void*`. */
export type NumberArray =
  Float32Array | Float64Array | Int32Array | Uint32Array | Uint8Array | BigUint64Array;

/** Opens a shared library; throws the loader's own words when it cannot. */
export function loadLibrary(path: string): Library {
  return koffi.load(path);
}

/** Where an array lies, for interfaces that take addresses as text. Keep the array reachable meanwhile. */
export function addressOf(array: NumberArray): bigint {
  return koffi.address(array);
}

/** A copy of `bytes` bytes that the engine owns. */
export function copyBytes(pointer: Handle, bytes: number): ArrayBuffer {
  return koffi.view(pointer, bytes).slice(0);
}

/** A copy of an engine's `const char**`. */
export function copyStrings(pointer: Handle, count: number): string[] {
  if (count === 0) return [];
  const addresses = new BigUint64Array(copyBytes(pointer, count * 8));
  return Array.from(addresses, (address) => koffi.decode.string(address));
}

/** Room for `count` C strings of at most `bytes` bytes each, which an engine fills. */
export class StringBuffers implements Disposable {
  readonly addresses: BigUint64Array;
  readonly #memory: Handle;

  constructor(count: number, bytes: number) {
    this.#memory = koffi.alloc('char', Math.max(1, count * bytes)) as Handle;
    const memory = this.#memory;
    this.addresses = BigUint64Array.from(
      { length: Math.max(1, count) },
      (_, index) => memory + BigInt(index * bytes),
    );
  }

  read(count: number): string[] {
    return Array.from(this.addresses.subarray(0, count), (address) => koffi.decode.string(address));
  }

  [Symbol.dispose](): void {
    koffi.free(this.#memory);
  }
}
