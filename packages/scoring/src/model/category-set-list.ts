import type { CategorySets } from './tree-ensemble.ts';

/** Category sets while a model is read. */
export class CategorySetList {
  readonly #sets: Uint32Array[] = [];
  #words = 0;

  get words(): number {
    return this.#words;
  }

  /** The number the new set has. */
  add(words: Uint32Array): number {
    this.#words += words.length;
    return this.#sets.push(words) - 1;
  }

  flat(): CategorySets {
    const starts = new Int32Array(this.#sets.length + 1);
    const words = new Uint32Array(this.#words);
    this.#sets.forEach((set, index) => {
      words.set(set, starts[index]);
      starts[index + 1] = starts[index] + set.length;
    });
    return { starts, words };
  }
}
