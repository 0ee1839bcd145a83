/** One line of a stream of bytes, without its end. */
export interface StreamLine {
  /** From 1; lines without anything on them are counted too. */
  readonly number: number;
  /** Undefined where the line is longer than the limit: its bytes were let go. */
  readonly bytes: Buffer | undefined;
}

const newline = 0x0a;

/** Cuts a stream of bytes into lines, holding one line at most. */
export class LineSplitter {
  readonly #longest: number;
  #kept: Buffer[] = [];
  #length = 0;
  #number = 0;

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** The lines that end in a chunk. */
  *push(chunk: Buffer): Generator<StreamLine, void> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      this.#keep(chunk.subarray(start, end));
      yield this.#take();
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
  }

  /** What is left at the end of the stream. */
  *end(): Generator<StreamLine, void> {
    if (this.#length > 0) yield this.#take();
  }

  #keep(part: Buffer): void {
    this.#length += part.length;
    if (this.#length > this.#longest) this.#kept = [];
    else if (part.length > 0) this.#kept.push(part);
  }

  #take(): StreamLine {
    this.#number += 1;
    const isTooLong = this.#length > this.#longest;
    const bytes = this.#kept.length === 1 ? this.#kept[0] : Buffer.concat(this.#kept);
    this.#kept = [];
    this.#length = 0;
    return { number: this.#number, bytes: isTooLong ? undefined : bytes };
  }
}
