import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { OctroiError } from '@octroi/core';
import { storageError } from '@octroi/storage';
import { useArchiveEntry } from './archive.ts';
import { sourceLabel, type TableSource } from './find-sources.ts';

export interface StagedFile {
  readonly path: string;
  readonly format: 'csv' | 'parquet';
  readonly bytes: number;
}

interface StageRequest {
  readonly source: Omit<TableSource, 'table'>;
  readonly encoding: 'utf-8' | 'latin-1';
  /** Where to unpack to, if the source cannot be read in place. */
  readonly target: string;
  readonly signal?: AbortSignal | undefined;
}

const unpackedLimit = 2 ** 36;

/**
 * A plain CSV or Parquet file for a source: the source itself, or an unpacked copy in UTF-8.
 *
 * A copy is checked to its last byte: length and checksum of gzip and zip.
 *
 * @throws INGEST_FILE_TRUNCATED, INGEST_FILE_UNREADABLE, INGEST_FILE_TOO_LARGE, STORAGE_DISK_FULL
 */
export async function stageFile(request: StageRequest): Promise<StagedFile> {
  const { source, encoding, target } = request;
  const format = source.storage === 'parquet' ? 'parquet' : 'csv';
  const inPlace = source.entry === undefined && source.storage !== 'csv.gz' && encoding === 'utf-8';
  const path = inPlace ? source.path : target;
  if (!inPlace) await unpack(request);
  return { path, format, bytes: (await stat(path)).size };
}

async function unpack(request: StageRequest): Promise<void> {
  const { source, target } = request;
  const label = sourceLabel(source);
  try {
    if (source.entry === undefined) {
      await copy(request, [createReadStream(source.path, { highWaterMark: 1 << 20 })]);
    } else {
      await useArchiveEntry(source.path, source.entry, async (bytes, statedSize) => {
        await refuseLarger(statedSize, { label, target });
        await copy(request, bytes);
      });
    }
  } catch (error) {
    await rm(target, { force: true });
    throw unpackError(error, { label, target });
  }
}

async function copy(
  { source, encoding, target, signal }: StageRequest,
  bytes: readonly (NodeJS.ReadableStream | Transform)[],
): Promise<void> {
  const steps: (NodeJS.ReadableStream | NodeJS.ReadWriteStream)[] = [...bytes];
  if (source.storage === 'csv.gz') steps.push(createGunzip({ chunkSize: 1 << 18 }));
  steps.push(limited(sourceLabel(source)));
  if (encoding === 'latin-1') steps.push(fromLatin1());
  await pipeline([...steps, createWriteStream(target)], signal === undefined ? {} : { signal });
}

function limited(path: string): Transform {
  let total = 0;
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      total += bytes.length;
      if (total <= unpackedLimit) done(null, bytes);
      else done(new OctroiError('INGEST_FILE_TOO_LARGE', { path, limit: unpackedLimit }));
    },
  });
}

function fromLatin1(): Transform {
  // The WHATWG name means windows-1252, which is what spreadsheets write.
  const decoder = new TextDecoder('latin1');
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      done(null, Buffer.from(decoder.decode(bytes)));
    },
  });
}

async function refuseLarger(
  statedSize: number,
  { label, target }: { readonly label: string; readonly target: string },
): Promise<void> {
  if (statedSize > unpackedLimit) {
    throw new OctroiError('INGEST_FILE_TOO_LARGE', { path: label, limit: unpackedLimit });
  }
  const disk = await statfs(dirname(target));
  if (statedSize > disk.bavail * disk.bsize) {
    throw new OctroiError('STORAGE_DISK_FULL', { path: target });
  }
}

function unpackError(
  cause: unknown,
  { label, target }: { readonly label: string; readonly target: string },
): unknown {
  const known = storageError(cause, target);
  if (known instanceof OctroiError || !(cause instanceof Error) || cause.name === 'AbortError') {
    return known;
  }
  const code = 'code' in cause ? cause.code : undefined;
  if (code === 'Z_BUF_ERROR') {
    return new OctroiError('INGEST_FILE_TRUNCATED', { path: label }, { cause });
  }
  return new OctroiError(
    'INGEST_FILE_UNREADABLE',
    { path: label, problem: cause.message },
    { cause },
  );
}
