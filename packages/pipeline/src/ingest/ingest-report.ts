import type { Translated } from '@octroi/core';

/** One value that breaks its column's contract, or one row that cannot be cut into fields. */
export interface Violation {
  /** The file as the user knows it (inside an archive: `archive.zip: entry`). */
  readonly file: string;
  /** Line of the file, the header being 1; for Parquet, the row plus 1. */
  readonly line: number;
  /** Absent where the whole row is concerned. */
  readonly column?: string;
  readonly value: string;
  /** What was expected. */
  readonly expected: Translated;
}

export interface ColumnCount {
  readonly column: string;
  readonly rows: number;
}

export interface SentinelCount extends ColumnCount {
  /** The rule: `= 365243`, `< 0`, `= XNA`. */
  readonly rule: string;
}

export interface UnknownLevel extends ColumnCount {
  readonly level: string;
}

/** Rows whose value is in none of `tables`; they are kept. */
export interface OrphanCount extends ColumnCount {
  /** The referenced tables that were there to be looked at. */
  readonly tables: readonly string[];
}

export interface TableReport {
  readonly table: string;
  readonly file: string;
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rowsRejected: number;
  /** Of the rejected: rows whose key was seen before. */
  readonly duplicateKeys: number;
  /** In the file but not in the contract: left out. */
  readonly unknownColumns: readonly string[];
  /** In the contract but not in the file: all missing. */
  readonly missingColumns: readonly string[];
  readonly violations: {
    readonly total: number;
    readonly byColumn: readonly ColumnCount[];
    /** The first ones. */
    readonly examples: readonly Violation[];
  };
  /** Missing values of every column of the file that the contract knows, in the contract's order. */
  readonly missingValues: readonly ColumnCount[];
  readonly sentinels: readonly SentinelCount[];
  readonly unknownLevels: readonly UnknownLevel[];
  readonly orphans: readonly OrphanCount[];
  /** Path of the file of rejected rows, where there are any. */
  readonly rejects?: string;
  /** Size as CSV or Parquet, unpacked. */
  readonly bytes: number;
  readonly seconds: number;
}

/** What ingest read, kept and refused. Plain data: it survives JSON. */
export interface IngestReport {
  readonly source: string;
  readonly out: string;
  readonly tables: readonly TableReport[];
  /** Tables of the portfolio (auxiliary ones apart) that the source does not have. */
  readonly missingTables: readonly string[];
  /** Files that are no table of the portfolio. */
  readonly ignoredFiles: readonly string[];
  readonly bytes: number;
  readonly seconds: number;
}
