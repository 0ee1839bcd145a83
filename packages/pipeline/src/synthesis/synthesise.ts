import { OctroiError, type Progress } from '@octroi/core';
import type { SyntheticPortfolio, SyntheticTable } from '@octroi/features';
import { produceFileAtomically, useTemporaryFolder } from '@octroi/storage';
import { onThreads } from '@octroi/threads';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blockCount, populationAt, rowsAt, type Population } from './client-blocks.ts';
import { csvHeader } from './csv-block.ts';
import { csvToParquet } from './csv-to-parquet.ts';
import { blockDrawer, type DrawnRows, type DrawRequest } from './draw-block.ts';
import type { DrawJobData } from './draw-job.ts';
import { openTextFile, type TextFile } from './text-file.ts';

export interface SynthesisRequest {
  readonly portfolio: SyntheticPortfolio;
  /** Share of the portfolio's full size: 1 is all of it, .01 a hundredth. Above 0. */
  readonly scale: number;
  readonly seed: number;
  /** Folder of the files; made where it is missing. */
  readonly out: string;
  /** Names of the tables to write, with those drawn together with them; all by default. */
  readonly tables?: readonly string[];
  /** Threads that draw rows; they do not change them. One by default. */
  readonly threads?: number;
  /** Plain CSV (name.csv) by default; Parquet (name.parquet). */
  readonly format?: 'csv' | 'parquet';
  /** Compress each file of CSV (name.csv.gz). */
  readonly gzip?: boolean;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
}

export interface SynthesisedFile {
  readonly table: string;
  readonly path: string;
  readonly rows: number;
  readonly columns: number;
  /** Mean over the columns of the share of missing values, in percent. */
  readonly meanMissingPercent: number;
}

/**
 * Writes the files of a synthetic portfolio.
 *
 * The same portfolio, scale and seed give the same bytes on any number of threads. Files are written
 * block by block, so that memory does not grow with the scale, and appear under their names when all
 * of them are whole.
 *
 * @throws SYNTHESIS_SCALE_INVALID, SYNTHESIS_OTHER_FORMAT, STORAGE_DISK_FULL, STORAGE_NOT_WRITABLE; the signal's reason
 */
export async function synthesise(request: SynthesisRequest): Promise<readonly SynthesisedFile[]> {
  if (!(request.scale > 0 && request.scale <= 100)) {
    throw new OctroiError('SYNTHESIS_SCALE_INVALID', { scale: request.scale });
  }
  const parts = [...request.portfolio.parts.keys()].filter((at) => isWanted(request, at));
  const tables = parts.flatMap((at) => request.portfolio.parts[at].tables);
  const population = populationAt(request.portfolio, request.scale);
  const work = { parts, tables, population };
  refuseOtherFormats(request, tables);
  const written = await produceTables(request, tables, (temporaries) =>
    request.format === 'parquet'
      ? writeParquet(request, work, temporaries)
      : writeTables(request, work, temporaries),
  );
  return tables.map((table, at) => ({
    table: table.name,
    path: pathOf(request, table),
    rows: written[at].rows,
    columns: table.columns.length,
    meanMissingPercent:
      (100 * written[at].missing) / Math.max(written[at].rows * table.columns.length, 1),
  }));
}

/** Rows of a table, and values missing in them. */
interface Written {
  rows: number;
  missing: number;
}

/** What is written: the chosen parts and their tables. */
interface Work {
  readonly parts: readonly number[];
  readonly tables: readonly SyntheticTable[];
  readonly population: Population;
}

/** Whether a part has any of the tables asked for. */
function isWanted({ portfolio, tables }: SynthesisRequest, part: number): boolean {
  return portfolio.parts[part].tables.some(({ name }) => tables?.includes(name) ?? true);
}

/**
 * A table in two formats would be read twice.
 *
 * @throws SYNTHESIS_OTHER_FORMAT
 */
function refuseOtherFormats(request: SynthesisRequest, tables: readonly SyntheticTable[]): void {
  for (const table of tables) {
    const own = pathOf(request, table);
    const others = ['csv', 'csv.gz', 'parquet'].map((end) =>
      join(request.out, `${table.name}.${end}`),
    );
    const found = others.find((path) => path !== own && existsSync(path));
    if (found !== undefined) throw new OctroiError('SYNTHESIS_OTHER_FORMAT', { path: found });
  }
}

function pathOf(request: SynthesisRequest, table: SyntheticTable): string {
  if (request.format === 'parquet') return join(request.out, `${table.name}.parquet`);
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

/** By way of CSV files beside the folder, each removed once it is Parquet. */
async function writeParquet(
  request: SynthesisRequest,
  work: Work,
  temporaries: readonly string[],
): Promise<readonly Written[]> {
  const { out, threads, signal } = request;
  return useTemporaryFolder(out, async (folder) => {
    const csv = work.tables.map(({ name }) => join(folder, `${name}.csv`));
    const rows = await writeTables({ ...request, gzip: false }, work, csv);
    await csvToParquet(
      work.tables.map((table, at) => ({ table, from: csv[at], to: temporaries[at] })),
      {
        ...(threads !== undefined && { threads }),
        ...(signal !== undefined && { signal }),
        spillFolder: folder,
      },
    );
    return rows;
  });
}

async function writeTables(
  request: SynthesisRequest,
  work: Work,
  temporaries: readonly string[],
): Promise<readonly Written[]> {
  const files: TextFile[] = [];
  try {
    for (const temporary of temporaries) {
      files.push(await openTextFile(temporary, request.gzip === true));
    }
    const rows = await writeBlocks(request, work, files);
    for (const file of files) await file.finish();
    return rows;
  } finally {
    for (const file of files) await file.close();
  }
}

/** Writes the drawn blocks one after the other. */
async function writeBlocks(
  request: SynthesisRequest,
  work: Work,
  files: readonly TextFile[],
): Promise<readonly Written[]> {
  const { tables, parts, population } = work;
  const { portfolio, scale, seed, signal, progress } = request;
  const written: Written[] = tables.map(() => ({ rows: 0, missing: 0 }));
  const total = tables.reduce((sum, table) => sum + rowsAt(table, population, scale), 0);
  const step = `synthesise ${tables.map(({ name }) => name).join(', ')}`;
  for (const [at, { columns }] of tables.entries()) await files[at].write(csvHeader(columns));
  const drawn = drawBlocks(portfolio, { scale, seed, parts }, { ...request, population });
  for await (const block of drawn) {
    for (const [at, { csv, rows, missing }] of block.entries()) {
      signal?.throwIfAborted();
      await files[at].write(csv);
      written[at].rows += rows;
      written[at].missing += missing;
    }
    const done = written.reduce((sum, { rows }) => sum + rows, 0);
    progress({ step, done, total, unit: 'rows' });
  }
  return written;
}

/** On threads where the portfolio's module is known, else here. */
async function* drawBlocks(
  portfolio: SyntheticPortfolio,
  draw: DrawRequest,
  { threads = 1, population }: { readonly threads?: number; readonly population: Population },
): AsyncGenerator<DrawnRows[], void, undefined> {
  const blocks = blockCount(population);
  const { module } = portfolio;
  if (module !== undefined && threads > 1 && blocks > 1) {
    yield* onThreads<number, DrawnRows[]>(
      {
        file: new URL('./draw-job.ts', import.meta.url),
        data: { module, request: draw } satisfies DrawJobData,
        threads: Math.min(threads, blocks),
      },
      Array(blocks).keys(),
    );
    return;
  }
  const drawBlock = blockDrawer(portfolio, draw);
  for (let block = 0; block < blocks; block += 1) yield drawBlock(block);
}
