import type { Duplex } from 'node:stream';

const chunkBytes = 1 << 20;

/** Sends and receives byte runs of known length over a stream, without copies of the whole. */
export class ArrayPipe {
  readonly #stream: Duplex;
  #rest: Buffer | null = null;

  constructor(stream: Duplex) {
    this.#stream = stream;
  }

  /** Resolves when the bytes are handed to the operating system or the stream is gone. */
  async send(array: ArrayBufferView): Promise<void> {
    const bytes = Buffer.from(array.buffer as ArrayBuffer, array.byteOffset, array.byteLength);
    for (let from = 0; from < bytes.length; from += chunkBytes) {
      if (this.#stream.destroyed) return;
      const room = this.#stream.write(bytes.subarray(from, from + chunkBytes));
      if (!room) await firstOf(this.#stream, ['drain', 'close', 'error']);
    }
  }

  /** The next `length` bytes; rejects when the stream ends before. */
  async receive(length: number): Promise<ArrayBuffer> {
    const bytes = new ArrayBuffer(length);
    const target = Buffer.from(bytes);
    let filled = 0;
    while (filled < length) {
      const chunk = this.#rest ?? (await this.#next());
      const taken = chunk.copy(target, filled);
      this.#rest = taken < chunk.length ? chunk.subarray(taken) : null;
      filled += taken;
    }
    return bytes;
  }

  async #next(): Promise<Buffer> {
    for (;;) {
      const chunk = this.#stream.read() as Buffer | null;
      if (chunk !== null) return chunk;
      if (this.#stream.destroyed || this.#stream.readableEnded) {
        throw new Error('the pipe ended early');
      }
      await firstOf(this.#stream, ['readable', 'end', 'close', 'error']);
    }
  }
}

function firstOf(stream: Duplex, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      for (const event of events) stream.off(event, wake);
      resolve();
    };
    for (const event of events) stream.on(event, wake);
  });
}
