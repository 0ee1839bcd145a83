import { StringDecoder } from 'node:string_decoder';

const kept = 20;

/** Splits a child's output into lines, tells of each, and keeps the last ones. */
export class LogLines {
  readonly #onLine: (line: string) => void;
  #last: string[] = [];

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  /** A sink for one stream; lines of two streams are not mixed up. */
  stream(): { write: (chunk: Buffer) => void; end: () => void } {
    const decoder = new StringDecoder('utf8');
    let rest = '';
    return {
      write: (chunk) => {
        const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
        rest = lines.pop() ?? '';
        for (const line of lines) this.#note(line);
      },
      end: () => {
        this.#note(rest + decoder.end());
        rest = '';
      },
    };
  }

  /** The last lines, oldest first. */
  get last(): readonly string[] {
    return this.#last;
  }

  #note(line: string): void {
    if (line.trim() === '') return;
    this.#last = [...this.#last.slice(1 - kept), line];
    this.#onLine(line);
  }
}
