import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache();
const { homeCredit } = await import('@octroi/home-credit');
const { runServerProcess } = await import('./process/run-process.ts');

await runServerProcess({
  portfolio: homeCredit,
  version: '0.1.0',
  webFolder: path.resolve(import.meta.dirname, '../../web/dist'),
});
