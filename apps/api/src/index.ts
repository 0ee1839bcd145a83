export type { ProcessRequest } from './process/process-request.ts';
export { runServerProcess } from './process/run-process.ts';
export { createServer } from './server/create-server.ts';
export type { ServerSettings } from './server/server-settings.ts';
