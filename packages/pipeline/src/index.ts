export type { DuckdbSettings } from './duckdb/use-duckdb.ts';
export { materialise, type MaterialiseRequest } from './frame/materialise.ts';
export { readFrame, type ReadFrameRequest } from './frame/read-frame.ts';
export { writeFrame, type WriteFrameRequest } from './frame/write-frame.ts';
