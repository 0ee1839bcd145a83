import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The page's own type, as the web app has it. */
const file = 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2';

/** A style that carries the type within the page; none where it is not installed: the system's is taken. */
export async function fontFace(home: string): Promise<string> {
  const found = path.join(home, file);
  if (!existsSync(found)) return '';
  const bytes = await readFile(found);
  const source = `url(data:font/woff2;base64,${bytes.toString('base64')}) format('woff2')`;
  return `@font-face{font-family:'Inter Variable';font-style:normal;font-weight:100 900;src:${source};}`;
}
