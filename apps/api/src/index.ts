export { runServerProcess, type ProcessRequest } from './process/run-process.ts';
export { createServer } from './server/create-server.ts';
export type { ServerSettings } from './server/server-settings.ts';
