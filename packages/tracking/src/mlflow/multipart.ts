import { createReadStream } from 'node:fs';
import path from 'node:path';
import { isOctroiError } from '@octroi/core';
import type { ArtifactContent } from '../tracker.ts';
import { encodedPath } from './artifact-root.ts';
import type { Connection } from './http/connection.ts';
import { MlflowAnswer } from './http/failure.ts';
import { isObject, listIn, numberIn, textIn, type JsonObject } from './json/read-json.ts';
import { readNothing } from './page.ts';
import { sendPart } from './send-part.ts';

export interface MultipartSettings {
  /** Files from this size on go up in parts. */
  readonly fromBytes: number;
  readonly partBytes: number;
}

export interface MultipartUpload {
  /** Under the proxy's route. */
  readonly path: string;
  readonly content: ArtifactContent;
  readonly bytes: number;
  readonly multipart: MultipartSettings;
}

interface Part {
  readonly number: number;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What stores take at most. */
const mostParts = 10_000;

/**
 * Sends a file to the store behind the server in parts, at the addresses that the server gives.
 *
 * @returns false where the server's store cannot: nothing was sent then
 */
export async function uploadInParts(
  connection: Connection,
  upload: MultipartUpload,
): Promise<boolean> {
  const { bytes, multipart } = upload;
  const partBytes = Math.max(multipart.partBytes, Math.ceil(bytes / mostParts));
  const count = Math.ceil(bytes / partBytes);
  const started = await start(connection, upload.path, count);
  if (started === undefined) return false;
  const { uploadId } = started;
  try {
    const parts: object[] = [];
    for (const part of started.parts) {
      const from = (part.number - 1) * partBytes;
      const to = Math.min(bytes, from + partBytes);
      const etag = await sendPart(connection, {
        ...part,
        content: slice(upload, from, to),
        bytes: to - from,
      });
      parts.push({ part_number: part.number, etag, url: part.url });
    }
    await ask(connection, upload.path, {
      action: 'complete',
      body: { upload_id: uploadId, parts },
    });
  } catch (error) {
    // What is left of a failed upload would be paid for: it is taken back, if the server still answers.
    await ask(connection, upload.path, { action: 'abort', body: { upload_id: uploadId } }).catch(
      () => undefined,
    );
    throw error;
  }
  return true;
}

async function start(
  connection: Connection,
  file: string,
  count: number,
): Promise<{ uploadId: string; parts: Part[] } | undefined> {
  try {
    return await connection.call({
      method: 'POST',
      path: routeOf('create', file),
      body: { path: path.posix.basename(file), num_parts: count },
      idempotent: true,
      read: (json) => ({
        uploadId: textIn(json, 'upload_id'),
        parts: listIn(json, 'credentials', readPart),
      }),
    });
  } catch (error) {
    const isUnable =
      isOctroiError(error) && error.cause instanceof MlflowAnswer && error.cause.status === 501;
    if (isUnable) return undefined;
    throw error;
  }
}

function ask(
  connection: Connection,
  file: string,
  { action, body }: { action: 'complete' | 'abort'; body: object },
): Promise<void> {
  return connection.call({
    method: 'POST',
    path: routeOf(action, file),
    body: { path: path.posix.basename(file), ...body },
    idempotent: false,
    read: readNothing,
  });
}

function routeOf(action: string, file: string): string {
  return `/api/2.0/mlflow-artifacts/mpu/${action}/${encodedPath(path.posix.dirname(file))}`;
}

function readPart(json: JsonObject): Part {
  const headers = isObject(json['headers']) ? json['headers'] : {};
  return {
    number: numberIn(json, 'part_number'),
    url: textIn(json, 'url'),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
  };
}

function slice(
  { content }: MultipartUpload,
  from: number,
  to: number,
): Uint8Array | (() => ReturnType<typeof createReadStream>) {
  if (content instanceof Uint8Array) return content.subarray(from, to);
  return () => createReadStream(content.file, { start: from, end: to - 1 });
}
