import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { compileCache } from './compile-cache.ts';

// Threads and children look for it there.
process.env['NODE_COMPILE_CACHE'] ??= compileCache(path.resolve(import.meta.dirname, '../../..'));
enableCompileCache(process.env['NODE_COMPILE_CACHE']);
const { main } = await import('./main.ts');

// A reader that has seen enough (`| head`) is no fault: the command goes on to its end.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await main({
  argv: process.argv,
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt: (listener) => {
    process.once('SIGINT', listener).once('SIGTERM', listener);
  },
});
