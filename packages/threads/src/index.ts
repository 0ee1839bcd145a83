export type { Answered, StartJob } from './job.ts';
export { inThread, onThreads, type ThreadWork } from './on-threads.ts';
