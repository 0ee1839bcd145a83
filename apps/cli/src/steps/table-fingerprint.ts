import { stat } from 'node:fs/promises';
import { sha256File } from '@octroi/storage';

/** Tells one content of a file from another, cheaply where the file was not touched. */
interface Fingerprint {
  readonly bytes: string;
  /** Nanoseconds since 1970. */
  readonly modified: string;
  readonly sha256: string;
}

export async function fingerprintOf(path: string): Promise<string> {
  const fingerprint: Fingerprint = { ...(await touched(path)), sha256: await sha256File(path) };
  return JSON.stringify(fingerprint);
}

/** Whether a file is still the one of a fingerprint: it is only hashed where it was touched since. */
export async function isStill(path: string, fingerprint: string): Promise<boolean> {
  const before = parsed(fingerprint);
  if (before === undefined) return false;
  const now = await touched(path);
  if (now.bytes !== before.bytes) return false;
  return now.modified === before.modified || (await sha256File(path)) === before.sha256;
}

function parsed(fingerprint: string): Partial<Fingerprint> | undefined {
  try {
    return JSON.parse(fingerprint) as Partial<Fingerprint>;
  } catch {
    return undefined;
  }
}

async function touched(path: string): Promise<Omit<Fingerprint, 'sha256'>> {
  const { size, mtimeNs } = await stat(path, { bigint: true });
  return { bytes: String(size), modified: String(mtimeNs) };
}
