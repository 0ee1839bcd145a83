/** Builds the page into apps/web/dist; quick when its sources did not change. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { buildWeb } from './web/build-web.ts';

const root = path.resolve(import.meta.dirname, '..');

buildWeb({
  root,
  say: (line) => process.stderr.write(`setup: ${line}\n`),
  build: (out) => {
    const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    execFileSync(
      process.execPath,
      [vite, 'build', '--logLevel', 'warn', '--outDir', out, '--emptyOutDir'],
      { cwd: path.join(root, 'apps', 'web'), stdio: ['ignore', 2, 2] },
    );
  },
});
