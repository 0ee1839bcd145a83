import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import { downloadWheel, type Download } from './download-wheel.ts';
import type { Wheel } from './wheels.ts';

/**
 * The wheel from the folder of wheels placed by hand, else from pip; its hash is checked either way.
 *
 * Throws BOOSTER_WHEEL_HASH, and what `downloadWheel` throws.
 */
export function findWheel(request: Download & { readonly placed: string | undefined }): string {
  const { wheel, placed } = request;
  const found = placed === undefined ? undefined : placedWheel(wheel, placed);
  const file = found ?? downloadWheel(request);
  checkHash(wheel, file);
  return file;
}

/** Refuses a file that is not the expected wheel. Throws BOOSTER_WHEEL_HASH. */
function checkHash(wheel: Wheel, file: string): void {
  const found = sha256(file);
  if (found === wheel.sha256) return;
  throw new OctroiError('BOOSTER_WHEEL_HASH', { path: file, expected: wheel.sha256, found });
}

/** Of several platforms' wheels in one folder, the one with the right hash; else one to complain of. */
function placedWheel(wheel: Wheel, folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const start = `${wheel.name.replaceAll('-', '_')}-${wheel.version}-`;
  const candidates = readdirSync(folder)
    .filter((file) => file.startsWith(start) && file.endsWith('.whl'))
    .map((file) => path.join(folder, file));
  const right = candidates.find((file) => sha256(file) === wheel.sha256);
  return right ?? candidates.find((file) => file.includes(wheel.platform));
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
