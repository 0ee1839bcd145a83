import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ingest, type IngestReport } from '@octroi/pipeline';
import { runStep, sha256File } from '@octroi/storage';
import type { Context } from '../context.ts';
import { engineSettings } from './engine-settings.ts';
import { tableFile } from './table-file.ts';

export interface IngestOptions {
  /** Largest share of bad rows a table may have, in percent. */
  readonly maxRejects: number;
}

/** Reads raw files into the workspace's tables; the same bytes are not read twice. */
export async function ingestStep(
  context: Context,
  source: string,
  { maxRejects }: IngestOptions,
): Promise<IngestReport> {
  const { workspace, portfolio, version, progress } = context;
  const { result } = await runStep({
    folder: workspace.steps,
    name: 'ingest',
    inputs: { version, portfolio: portfolio.tables, maxRejects, files: await hashesOf(source) },
    outputs: ({ tables }) => tables.map(({ table }) => tableFile(context, table)),
    produce: () =>
      ingest({
        ...engineSettings(context),
        source,
        tables: portfolio.tables,
        out: workspace.tables,
        maxRejectShare: maxRejects / 100,
        progress,
      }),
  });
  return result;
}

/** sha256 of the source file, or of each file of the source folder; absent files are ingest's to report. */
async function hashesOf(source: string): Promise<Record<string, string>> {
  const found = await stat(source).catch(() => undefined);
  if (found === undefined) return {};
  if (found.isFile()) return { [path.basename(source)]: await sha256File(source) };
  const entries = await readdir(source, { withFileTypes: true });
  const hashes: Record<string, string> = {};
  for (const entry of entries.filter((one) => one.isFile())) {
    hashes[entry.name] = await sha256File(path.join(source, entry.name));
  }
  return hashes;
}
