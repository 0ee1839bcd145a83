import { OctroiError, type Progress } from '@octroi/core';
import type { SyntheticPart, SyntheticPortfolio, SyntheticTable } from '@octroi/features';
import { produceFileAtomically } from '@octroi/storage';
import { join } from 'node:path';
import { clientBlocks, populationAt, type Population } from './client-blocks.ts';
import { csvHeader, csvWriter } from './csv-block.ts';
import { openTextFile, type TextFile } from './text-file.ts';

export interface SynthesisRequest {
  readonly portfolio: SyntheticPortfolio;
  /** Share of the portfolio's full size: 1 is all of it, .01 a hundredth. Above 0. */
  readonly scale: number;
  readonly seed: number;
  /** Folder of the files; made where it is missing. */
  readonly out: string;
  /** Compress each file (name.csv.gz); plain name.csv by default. */
  readonly gzip?: boolean;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

export interface SynthesisedFile {
  readonly table: string;
  readonly path: string;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Writes the files of a synthetic portfolio.
 *
 * The same portfolio, scale and seed give the same bytes. Files are written block by block, so that
 * memory does not grow with the scale, and appear under their names only when whole.
 *
 * @throws SYNTHESIS_SCALE_INVALID, STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE; the signal's reason
 */
export async function synthesise(request: SynthesisRequest): Promise<readonly SynthesisedFile[]> {
  if (!(request.scale > 0 && request.scale <= 100)) {
    throw new OctroiError('SYNTHESIS_SCALE_INVALID', { scale: request.scale });
  }
  const population = populationAt(request.portfolio, request.scale);
  const files: SynthesisedFile[] = [];
  for (const part of request.portfolio.parts) {
    const rows = await produceTables(request, part.tables, (temporaries) =>
      writePart(request, { part, population, temporaries }),
    );
    part.tables.forEach((table, at) => {
      const path = pathOf(request, table);
      files.push({ table: table.name, path, rows: rows[at], columns: table.columns.length });
    });
  }
  return files;
}

function pathOf(request: SynthesisRequest, table: SyntheticTable): string {
  return join(request.out, `${table.name}.csv${request.gzip === true ? '.gz' : ''}`);
}

/** Gives `produce` a temporary path per table; all appear when it has returned, or none. */
async function produceTables<Result>(
  request: SynthesisRequest,
  tables: readonly SyntheticTable[],
  produce: (temporaries: readonly string[]) => Promise<Result>,
): Promise<Result> {
  if (tables.length === 0) return produce([]);
  const [table, ...others] = tables;
  return produceFileAtomically(pathOf(request, table), (temporary) =>
    produceTables(request, others, (temporaries) => produce([temporary, ...temporaries])),
  );
}

interface PartWork {
  readonly part: SyntheticPart;
  readonly population: Population;
  readonly temporaries: readonly string[];
}

async function writePart(
  request: SynthesisRequest,
  { part, population, temporaries }: PartWork,
): Promise<number[]> {
  const files: TextFile[] = [];
  try {
    for (const temporary of temporaries) {
      files.push(await openTextFile(temporary, request.gzip === true));
    }
    const rows = await writeBlocks(request, { part, population, files });
    for (const file of files) await file.finish();
    return rows;
  } finally {
    for (const file of files) await file.close();
  }
}

async function writeBlocks(
  request: SynthesisRequest,
  work: { part: SyntheticPart; population: Population; files: readonly TextFile[] },
): Promise<number[]> {
  const { tables } = work.part;
  const writers = tables.map((table) => csvWriter(table.columns));
  const counts = tables.map(() => 0);
  const clients = work.population.labelled + work.population.unlabelled;
  for (const [at, table] of tables.entries()) await work.files[at].write(csvHeader(table.columns));
  for (const block of clientBlocks(work.population, request.seed)) {
    request.signal?.throwIfAborted();
    for (const [at, rows] of work.part.draw(block).entries()) {
      await work.files[at].write(writers[at](rows));
      counts[at] += rows.rows;
    }
    const step = `synthesise ${tables.map(({ name }) => name).join(', ')}`;
    request.progress({ step, done: block.first + block.clients, total: clients, unit: 'rows' });
  }
  return counts;
}
