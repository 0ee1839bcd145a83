import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** A file that bytes are appended to, plain or gzip. */
export interface TextFile {
  write(bytes: Uint8Array): Promise<void>;
  /** Flushes; the file is whole afterwards. */
  finish(): Promise<void>;
  /** Frees the file; may be called after `finish` and after an error. */
  close(): Promise<void>;
}

export function openTextFile(path: string, gzip: boolean): Promise<TextFile> {
  return gzip ? Promise.resolve(openGzipFile(path)) : openPlainFile(path);
}

async function openPlainFile(path: string): Promise<TextFile> {
  const handle = await open(path, 'w');
  let isOpen = true;
  return {
    write: async (bytes) => {
      await handle.writeFile(bytes);
    },
    finish: () => Promise.resolve(),
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      await handle.close();
    },
  };
}

/** The header of a gzip file made by Node holds no time, so equal text gives equal bytes. */
function openGzipFile(path: string): TextFile {
  const gzip = createGzip({ level: 6 });
  const file = createWriteStream(path);
  const done = finished(gzip.pipe(file));
  done.catch(() => undefined);
  file.on('error', (error) => gzip.destroy(error));
  return {
    write: (bytes) =>
      new Promise((resolve, reject) => {
        gzip.write(bytes, (error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
    finish: async () => {
      gzip.end();
      await done;
    },
    close: async () => {
      gzip.destroy();
      file.destroy();
      await done.catch(() => undefined);
    },
  };
}
