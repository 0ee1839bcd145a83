export { compileSchema } from './edge/compile-schema.ts';
export { fieldProblems } from './problems/field-problems.ts';
export { InvalidFields } from './problems/invalid-fields.ts';
export type { ProcessRequest } from './process/process-request.ts';
export { runServerProcess } from './process/run-process.ts';
export { createServer } from './server/create-server.ts';
export type { ServerSettings } from './server/server-settings.ts';
