import type { Handle } from '../raw/memory.ts';

let open = 0;

/** How many native objects (datasets, boosters) of this process are not freed yet. */
export function openHandles(): number {
  return open;
}

/** A native object with an owner: freed once, by `using` or by `dispose`. */
export class NativeObject implements Disposable {
  #handle: Handle | null;
  readonly #free: (handle: Handle) => void;

  constructor(handle: Handle, free: (handle: Handle) => void) {
    this.#handle = handle;
    this.#free = free;
    open += 1;
  }

  /** The address; throws once the object is freed, where the engine would crash. */
  get handle(): Handle {
    if (this.#handle === null) throw new Error('this native object is freed already');
    return this.#handle;
  }

  [Symbol.dispose](): void {
    if (this.#handle === null) return;
    const handle = this.#handle;
    this.#handle = null;
    open -= 1;
    this.#free(handle);
  }
}
