import { type FileHandle, open } from 'node:fs/promises';
import { quoteField, type Translated } from '@octroi/core';
import type { TableContract } from '@octroi/features';
import { type CsvRecord, readRecords } from './csv-records.ts';
import { expectation } from './expectation.ts';
import type { ColumnCount, Violation } from './ingest-report.ts';
import { judgeValue } from './value-rule.ts';

interface CleanRequest {
  readonly path: string;
  /** The file as the user knows it. */
  readonly label: string;
  readonly table: TableContract;
  /** Names of the file's columns. */
  readonly header: readonly string[];
  /** Of the rows that are good in themselves, counted from 0: those whose key was seen before. */
  readonly duplicates: ReadonlySet<number>;
  /** Good rows go here, as CSV the engine reads without fail. */
  readonly cleanPath: string;
  /** Bad rows go here: line, reason, raw text. */
  readonly rejectsPath: string;
}

export interface CleanResult {
  readonly rowsRead: number;
  readonly rowsRejected: number;
  readonly total: number;
  readonly byColumn: readonly ColumnCount[];
  readonly examples: readonly Violation[];
}

const exampleLimit = 20;

/** Separates the good rows of a CSV file from the bad ones, in order, and says why each is bad. */
export async function cleanCsv(request: CleanRequest): Promise<CleanResult> {
  const clean = await open(request.cleanPath, 'w');
  const rejects = await open(request.rejectsPath, 'w');
  try {
    const separator = new Separator(request);
    await clean.write(`${request.header.map(quoteField).join(',')}\n`);
    await rejects.write('line,reason,raw\n');
    for await (const records of readRecords(request.path)) {
      const { good, bad } = separator.separate(records);
      await append(clean, good);
      await append(rejects, bad);
    }
    return separator.result();
  } finally {
    await clean.close();
    await rejects.close();
  }
}

async function append(file: FileHandle, lines: readonly string[]): Promise<void> {
  if (lines.length > 0) await file.write(`${lines.join('\n')}\n`);
}

type Fault = Omit<Violation, 'file' | 'line'>;

class Separator {
  private readonly request: CleanRequest;
  private readonly counts = new Map<string, number>();
  private readonly examples: Violation[] = [];
  private isHeaderSeen = false;
  private rowsRead = 0;
  private rowsRejected = 0;
  private goodRows = 0;
  private total = 0;

  constructor(request: CleanRequest) {
    this.request = request;
  }

  separate(records: readonly CsvRecord[]): { good: string[]; bad: string[] } {
    const good: string[] = [];
    const bad: string[] = [];
    for (const record of records) {
      if (!this.isHeaderSeen) {
        this.isHeaderSeen = true;
        continue;
      }
      this.rowsRead += 1;
      const judged = this.judge(record);
      if (typeof judged === 'string') good.push(judged);
      else bad.push(this.reject(record, judged));
    }
    return { good, bad };
  }

  result(): CleanResult {
    const { rowsRead, rowsRejected, total, examples } = this;
    const byColumn = [...this.counts].map(([column, rows]) => ({ column, rows }));
    return { rowsRead, rowsRejected, total, byColumn, examples };
  }

  /** The row as clean CSV, or what is wrong with it. */
  private judge(record: CsvRecord): string | Fault[] {
    const { header, table, duplicates } = this.request;
    const fields = this.fitted(record.fields);
    if (fields === undefined) {
      const expected = record.expected ?? expectation.fields(header.length);
      const value = record.fields === undefined ? '' : `${record.fields.length} fields`;
      return [{ value, expected }];
    }
    const faults: Fault[] = [];
    const texts = fields.map((value, index) => {
      const column = table.columns[header[index]] as (typeof table.columns)[string] | undefined;
      if (column === undefined) return value;
      const judged = judgeValue(column, value);
      if ('text' in judged) return judged.text;
      faults.push({ column: header[index], value, expected: judged.expected });
      return value;
    });
    if (faults.length > 0) return faults;
    const isDuplicate = duplicates.has(this.goodRows);
    this.goodRows += 1;
    return isDuplicate ? [this.duplicateFault(fields)] : texts.map(quoteField).join(',');
  }

  /** The engine accepts one empty field too many; so does this. */
  private fitted(fields: readonly string[] | undefined): readonly string[] | undefined {
    const expected = this.request.header.length;
    if (fields?.length === expected) return fields;
    const hasEmptyEnd = fields?.length === expected + 1 && fields[expected] === '';
    return hasEmptyEnd ? fields.slice(0, expected) : undefined;
  }

  private duplicateFault(fields: readonly string[]): Fault {
    const { table, header } = this.request;
    const value = table.key.map((name) => fields[header.indexOf(name)]).join(', ');
    return { column: table.key.join(', '), value, expected: expectation.newKey };
  }

  private reject(record: CsvRecord, faults: readonly Fault[]): string {
    const { line, raw } = record;
    this.rowsRejected += 1;
    this.total += faults.length;
    for (const fault of faults) {
      const column = fault.column ?? '';
      this.counts.set(column, (this.counts.get(column) ?? 0) + 1);
      if (this.examples.length < exampleLimit) {
        this.examples.push({ file: this.request.label, line, ...fault });
      }
    }
    const reason = faults.map((fault) => describeFault(fault).en).join('; ');
    return [String(line), reason, raw].map(quoteField).join(',');
  }
}

/** One fault as a sentence. */
export function describeFault({ column, value, expected }: Fault): Translated {
  const shown = value.slice(0, 80);
  return {
    en:
      (column === undefined ? '' : `${column}: `) +
      `${expected.en} was expected${value === '' ? '' : `, found "${shown}"`}`,
    fr:
      (column === undefined ? '' : `${column} : `) +
      `attendu ${expected.fr}${value === '' ? '' : `, trouvé « ${shown} »`}`,
  };
}
