import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { produceFileAtomically } from '@octroi/storage';
import { checkArtifactPath } from '../checks/check-artifact-path.ts';
import type { ArtifactEntry } from '../run.ts';
import type { ArtifactContent } from '../tracker.ts';
import { encodedPath, proxiedRoot, proxyRoute } from './artifact-root.ts';
import type { Connection } from './http/connection.ts';
import { bytesOf } from './http/exchange.ts';
import { booleanIn, listIn, optionalNumberIn, textIn, type JsonObject } from './json/read-json.ts';
import { uploadInParts, type MultipartSettings } from './multipart.ts';

/**
 * Artifacts behind an MLflow server that passes them on (`--serve-artifacts`, its default).
 *
 * `location` is the artifact location of a run or logged model. Paths are from there.
 * Each call throws TRACKING_ARTIFACT_PATH for a path that would leave it, and
 * TRACKING_ARTIFACTS_NOT_PROXIED for a location that is not behind the server.
 */
export interface Artifacts {
  /** Replaces what was there. A large file goes up in parts where the server's store can. */
  upload(location: string, artifactPath: string, content: ArtifactContent): Promise<void>;
  /** @throws OctroiError TRACKING_NOT_FOUND or TRACKING_SERVER_FAILED where there is none */
  download(location: string, artifactPath: string): Promise<Uint8Array>;
  /** Into a file, whole or not at all. */
  downloadTo(location: string, artifactPath: string, file: string): Promise<void>;
  /** Files and folders right in `folder` (the root where absent), by path; none where it is no folder. */
  list(location: string, folder?: string): Promise<ArtifactEntry[]>;
  /** A file, or a folder with all in it. */
  delete(location: string, artifactPath: string): Promise<void>;
}

export function artifactsOf(connection: Connection, multipart: MultipartSettings): Artifacts {
  const pathOf = (location: string, artifactPath: string): string => {
    checkArtifactPath(artifactPath);
    return `${proxiedRoot(location, connection.address)}/${artifactPath}`;
  };
  const routeOf = (location: string, artifactPath: string): string =>
    `${proxyRoute}/${encodedPath(pathOf(location, artifactPath))}`;
  return {
    upload: (location, artifactPath, content) =>
      upload(connection, { path: pathOf(location, artifactPath), content, multipart }),
    download: async (location, artifactPath) =>
      connection.transfer({
        method: 'GET',
        path: routeOf(location, artifactPath),
        idempotent: true,
        read: bytesOf,
      }),
    downloadTo: async (location, artifactPath, file) =>
      connection.transfer({
        method: 'GET',
        path: routeOf(location, artifactPath),
        idempotent: true,
        read: (answer) =>
          produceFileAtomically(file, (temporary) =>
            pipeline(answer, createWriteStream(temporary)),
          ),
      }),
    list: async (location, folder) =>
      list(connection, { root: proxiedRoot(location, connection.address), folder }),
    delete: async (location, artifactPath) =>
      connection.transfer({
        method: 'DELETE',
        path: routeOf(location, artifactPath),
        idempotent: true,
        read: async (answer) => {
          await bytesOf(answer);
        },
      }),
  };
}

interface Upload {
  /** Under the proxy's route. */
  readonly path: string;
  readonly content: ArtifactContent;
  readonly multipart: MultipartSettings;
}

async function upload(connection: Connection, request: Upload): Promise<void> {
  const { content, multipart } = request;
  const bytes =
    content instanceof Uint8Array ? content.byteLength : (await stat(content.file)).size;
  if (bytes >= multipart.fromBytes) {
    const isUp = await uploadInParts(connection, { ...request, bytes });
    if (isUp) return;
  }
  await connection.transfer({
    method: 'PUT',
    path: `${proxyRoute}/${encodedPath(request.path)}`,
    content: content instanceof Uint8Array ? content : () => createReadStream(content.file),
    bytes,
    idempotent: true,
    read: async (answer) => {
      await bytesOf(answer);
    },
  });
}

async function list(
  connection: Connection,
  { root, folder }: { root: string; folder: string | undefined },
): Promise<ArtifactEntry[]> {
  if (folder !== undefined) checkArtifactPath(folder);
  const entries = await connection.call({
    method: 'GET',
    path: proxyRoute,
    query: { path: folder === undefined ? root : `${root}/${folder}` },
    idempotent: true,
    read: (json) => listIn(json, 'files', (file) => readEntry(file, folder)),
  });
  return entries.toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function readEntry(json: JsonObject, folder: string | undefined): ArtifactEntry {
  const name = textIn(json, 'path');
  const isFolder = booleanIn(json, 'is_dir');
  const bytes = optionalNumberIn(json, 'file_size');
  return {
    path: folder === undefined ? name : path.posix.join(folder, name),
    isFolder,
    ...(isFolder ? {} : { bytes: bytes ?? 0 }),
  };
}
