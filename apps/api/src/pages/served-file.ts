import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** A file held in memory, ready to be sent. */
export interface ServedFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly cache: string;
  readonly etag: string;
  /** The bytes in gzip, made when first asked for; undefined where that saves little. */
  readonly compressed: () => Buffer | undefined;
}

/** Fewer bytes are not worth compressing. */
const worthwhile = 1024;

export function servedFile(
  bytes: Buffer,
  { type, cache }: Pick<ServedFile, 'type' | 'cache'>,
): ServedFile {
  let compressed: Buffer | undefined;
  return {
    bytes,
    type,
    cache,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`,
    compressed: () => {
      if (bytes.length < worthwhile || /^(?:font|image\/(?!svg))/.test(type)) return undefined;
      compressed ??= gzipSync(bytes);
      return compressed;
    },
  };
}
