import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { splitFields } from './split-fields.ts';

/** One record of a CSV file (RFC 4180): usually, not always, one line. */
export interface CsvRecord {
  /** Line its first byte is on; the first line of the file is 1. */
  readonly line: number;
  readonly raw: string;
  /** Absent where the record cannot be cut into fields. */
  readonly fields?: readonly string[];
  /** What was expected instead, for a record without fields. */
  readonly expected?: string;
}

const newline = 10;
const quote = 34;
const comma = 44;
const space = 32;
const pieceBytes = 1 << 20;
/** A record that is longer has an unclosed quote: it ends where its first line ends. */
const recordLimit = 1 << 20;

/**
 * The records of a CSV file in UTF-8, with or without byte order mark, in batches.
 *
 * Lines end in LF or CRLF, also mixed; blank lines are skipped. A record that is not valid is given
 * without fields, and reading goes on at the next line.
 */
export async function* readRecords(path: string): AsyncGenerator<CsvRecord[]> {
  const file = await open(path, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    let line = 1;
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const { bytesRead } = await file.read(piece, 0, pieceBytes);
      const isLast = bytesRead === 0;
      const data = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
      const cut = cutRecords(data, { line, isLast });
      yield cut.records;
      if (isLast) return;
      rest = data.subarray(cut.used);
      line = cut.line;
    }
  } finally {
    await file.close();
  }
}

interface Position {
  readonly line: number;
  readonly isLast: boolean;
}

function cutRecords(
  data: Buffer,
  position: Position,
): { records: CsvRecord[]; used: number; line: number } {
  const records: CsvRecord[] = [];
  let { line } = position;
  let start = line === 1 && data.indexOf('\uFEFF') === 0 ? 3 : 0;
  while (start < data.length) {
    const found = recordEnd(data, start, position.isLast);
    if (found === undefined) break;
    const bytes = data.subarray(start, found.end);
    if (bytes.length > 0 && !(bytes.length === 1 && bytes[0] === 13)) {
      records.push(found.isClosed ? toRecord(bytes, line) : unclosed(bytes, line));
    }
    line += found.lines;
    start = found.end + 1;
  }
  return { records, used: Math.min(start, data.length), line };
}

interface RecordEnd {
  /** Index of the line feed, or the length of the data. */
  readonly end: number;
  readonly lines: number;
  readonly isClosed: boolean;
}

function recordEnd(data: Buffer, start: number, isLast: boolean): RecordEnd | undefined {
  const lineEnd = data.indexOf(newline, start);
  const firstQuote = data.indexOf(quote, start);
  if (lineEnd >= 0 && (firstQuote < 0 || firstQuote > lineEnd)) {
    return { end: lineEnd, lines: 1, isClosed: true };
  }
  const firstEnd = lineEnd < 0 ? data.length : lineEnd;
  const closed = firstQuote < 0 ? undefined : quotedEnd(data, start, isLast);
  if (closed !== undefined) return closed;
  const isOverlong = data.length - start > recordLimit;
  if (!isLast && !isOverlong) return undefined;
  if (lineEnd < 0 && !isLast) return { end: firstEnd - 1, lines: 0, isClosed: false };
  return { end: firstEnd, lines: 1, isClosed: firstQuote < 0 };
}

function quotedEnd(data: Buffer, start: number, isLast: boolean): RecordEnd | undefined {
  let lines = 1;
  let isQuoted = false;
  let isFieldStart = true;
  for (let index = start; index < data.length; index += 1) {
    const byte = data[index];
    if (isQuoted) {
      if (byte === newline) lines += 1;
      if (byte !== quote) continue;
      if (data[index + 1] === quote) index += 1;
      else if (index + 1 === data.length && !isLast) return undefined;
      else isQuoted = false;
      continue;
    }
    if (byte === newline) return { end: index, lines, isClosed: true };
    if (byte === quote && isFieldStart) isQuoted = true;
    isFieldStart = byte === comma || (isFieldStart && byte === space);
  }
  return isLast && !isQuoted ? { end: data.length, lines, isClosed: true } : undefined;
}

function toRecord(bytes: Buffer, line: number): CsvRecord {
  const content = bytes.at(-1) === 13 ? bytes.subarray(0, -1) : bytes;
  const raw = content.toString('utf8');
  if (!isUtf8(content)) return { line, raw, expected: 'text in UTF-8' };
  const fields = splitFields(raw);
  if (fields === undefined) return { line, raw, expected: 'a comma after a closing quote' };
  return { line, raw, fields };
}

function unclosed(bytes: Buffer, line: number): CsvRecord {
  return { line, raw: bytes.toString('utf8'), expected: 'a closing quote' };
}
