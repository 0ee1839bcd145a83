import type { Program } from './program.ts';
import type { TableRows } from './table-rows.ts';
import { Flags, Numbers, Texts } from './vectors.ts';

/** Writes a value for each of the first `rows` rows. */
type Fill<Into> = (into: Into, rows: number) => void;

export function fillNumbers(program: Program, over: TableRows, fill: Fill<Float64Array>): Numbers {
  const numbers = new Numbers();
  program.step(() => {
    fill(numbers.reserve(over.rows), over.rows);
  });
  return numbers;
}

export function fillFlags(program: Program, over: TableRows, fill: Fill<Uint8Array>): Flags {
  const flags = new Flags();
  program.step(() => {
    fill(flags.reserve(over.rows), over.rows);
  });
  return flags;
}

export function fillTexts(program: Program, over: TableRows, fill: Fill<(string | null)[]>): Texts {
  const texts = new Texts();
  program.step(() => {
    fill(texts.values, over.rows);
  });
  return texts;
}
