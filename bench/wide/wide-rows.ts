import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createRandom, type Random } from '@octroi/core';
import { wideFields } from './wide-portfolio.ts';

/** One application: its 240 fields in order; null is missing. */
export type WideRow = readonly (number | null)[];

/** Made-up applications: a third are whole numbers or flags, one value in five is missing. */
export function* wideRows(count: number, seed: string): Generator<WideRow> {
  const random = createRandom(seed);
  for (let row = 0; row < count; row += 1) {
    yield wideFields.map((_, column) => {
      if (random.uniform() < 0.2) return null;
      const value = random.normal();
      if (column % 6 === 0) return value < 0.5 ? 0 : 1;
      if (column % 6 === 1) return Math.round(10 * Math.abs(value));
      return Math.round(value * 1e4) / 1e4;
    });
  }
}

/** Labelled rows as CSV: the first forty fields say something of the default. */
export async function writeWideTable(file: string, count: number): Promise<void> {
  const random = createRandom('wide labels');
  function* lines(): Generator<string> {
    yield `ID,TARGET,${wideFields.join(',')}\n`;
    let id = 100_000;
    for (const row of wideRows(count, 'wide table')) {
      id += 1;
      yield `${id},${labelOf(row, random)},${row.map((value) => value ?? '').join(',')}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** A row as the body of POST /v1/score. */
export function asApplication(row: WideRow): Record<string, number | null> {
  return Object.fromEntries(wideFields.map((name, column) => [name, row[column]]));
}

function labelOf(row: WideRow, random: Random): 0 | 1 {
  const slope = row
    .slice(0, 40)
    .reduce<number>((sum, value, column) => sum + (value ?? 0.3) / (4 + column), 0);
  return random.uniform() < 1 / (1 + Math.exp(2 - slope)) ? 1 : 0;
}
