export type { DuckdbSettings } from './duckdb/use-duckdb.ts';
export { materialise, type MaterialiseRequest, type SelectedColumn } from './frame/materialise.ts';
export type { JoinedFile } from './frame/matrix-queries.ts';
export { duckdbBlock } from './history/duckdb-block.ts';
export {
  type ApplicantBlockRequest,
  type BlockRequest,
  materialiseApplicantBlock,
  materialiseBlock,
} from './history/materialise-block.ts';
export { readFrame, type ReadFrameRequest } from './frame/read-frame.ts';
export { readRows, type ReadRowsRequest, type RowCells } from './frame/read-rows.ts';
export { writeFrame, type WriteFrameRequest } from './frame/write-frame.ts';
export { ingest, type IngestRequest } from './ingest/ingest.ts';
export type {
  ColumnCount,
  IngestReport,
  OrphanCount,
  SentinelCount,
  TableReport,
  UnknownLevel,
  Violation,
} from './ingest/ingest-report.ts';
export { findRow, type FindRowRequest } from './frame/find-row.ts';
export { synthesise, type SynthesisedFile, type SynthesisRequest } from './synthesis/synthesise.ts';
export {
  profile,
  type ClassBalance,
  type Profile,
  type ProfileRequest,
  type TableProfile,
} from './profile/profile.ts';
export {
  readHistory,
  type HistoryTableFile,
  type ReadHistoryRequest,
} from './history/read-history.ts';
