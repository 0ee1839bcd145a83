import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sizes of the JavaScript of the built page, gzip, in bytes. */
export interface PageSizes {
  /** What the document itself asks for. */
  readonly firstView: number;
  readonly all: number;
}

/** Measures apps/web/dist. */
export function pageSizes(root: string): PageSizes {
  const dist = path.join(root, 'apps', 'web', 'dist');
  const html = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const scripts = readdirSync(path.join(dist, 'assets')).filter((file) => file.endsWith('.js'));
  const sizeOf = (file: string): number =>
    gzipSync(readFileSync(path.join(dist, 'assets', file))).length;
  const sum = (files: readonly string[]): number =>
    files.reduce((total, file) => total + sizeOf(file), 0);
  return { firstView: sum(scripts.filter((file) => html.includes(file))), all: sum(scripts) };
}
