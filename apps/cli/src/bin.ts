import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { compileCache } from './compile-cache.ts';

enableCompileCache(compileCache(path.resolve(import.meta.dirname, '../../..')));
const { main } = await import('./main.ts');

process.exitCode = await main({
  argv: process.argv,
  environment: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  onInterrupt: (listener) => {
    process.once('SIGINT', listener).once('SIGTERM', listener);
  },
});
