/**
 * The API’s own server process, with the wide portfolio in place of the built-in one.
 *
 * usage: node bench/wide/server.ts --workspace FOLDER [the options of the server]
 */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { runServerProcess } = await import('../../apps/api/src/process/run-process.ts');
const { widePortfolio } = await import('./wide-portfolio.ts');

await runServerProcess({ portfolio: widePortfolio, version: '0.0.0', webFolder: '' });
