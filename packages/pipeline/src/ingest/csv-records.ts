import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { splitFields, type Translated } from '@octroi/core';
import { expectation } from './expectation.ts';

/** One record of a CSV file (RFC 4180): usually, not always, one line. */
export interface CsvRecord {
  /** Line its first byte is on; the first line of the file is 1. */
  readonly line: number;
  readonly raw: string;
  /** Absent where the record cannot be cut into fields. */
  readonly fields?: readonly string[];
  /** What was expected instead, for a record without fields. */
  readonly expected?: Translated;
}

const newline = 10;
const carriageReturn = 13;
const quote = 34;
const comma = 44;
const space = 32;
const pieceBytes = 1 << 20;
/** Longer than any record: it has an unclosed quote, or is no table at all. */
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
    let position: Position = { line: 1, isSkipping: false, isLast: false };
    while (!position.isLast) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const { bytesRead } = await file.read(piece, 0, pieceBytes);
      const data = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
      const cut = cutRecords(data, { ...position, isLast: bytesRead === 0 });
      yield cut.records;
      rest = data.subarray(cut.used);
      position = cut.position;
    }
  } finally {
    await file.close();
  }
}

interface Position {
  readonly line: number;
  /** Inside a line already given up. */
  readonly isSkipping: boolean;
  readonly isLast: boolean;
}

function cutRecords(
  data: Buffer,
  position: Position,
): { records: CsvRecord[]; used: number; position: Position } {
  const records: CsvRecord[] = [];
  let { line, isSkipping } = position;
  let start = line === 1 && data.indexOf('\uFEFF') === 0 ? 3 : 0;
  while (start < data.length) {
    const found = isSkipping
      ? lineRest(data, start)
      : recordEnd(data, { start, isLast: position.isLast });
    if (found === undefined) break;
    const bytes = data.subarray(start, found.end);
    const isBlank = bytes.length === 0 || (bytes.length === 1 && bytes[0] === carriageReturn);
    if (!isSkipping && !isBlank) records.push(toRecord(bytes, line, found.expected));
    line += found.lines;
    isSkipping = found.lines === 0;
    start = found.end + 1;
  }
  const used = Math.min(start, data.length);
  return { records, used, position: { ...position, line, isSkipping } };
}

interface RecordEnd {
  /** Index of the line feed, or the length of the data. */
  readonly end: number;
  /** Lines it spans; 0 where its line goes on beyond the data. */
  readonly lines: number;
  /** What was expected, where it is no record. */
  readonly expected?: Translated;
}

function lineRest(data: Buffer, start: number): RecordEnd {
  const end = data.indexOf(newline, start);
  return end < 0 ? { end: data.length, lines: 0 } : { end, lines: 1 };
}

/** Undefined where more data is needed to tell. */
function recordEnd(
  data: Buffer,
  { start, isLast }: { readonly start: number; readonly isLast: boolean },
): RecordEnd | undefined {
  const line = lineRest(data, start);
  const hasQuote = data.subarray(start, line.end).includes(quote);
  const isWhole = line.lines === 1 || isLast;
  const record = hasQuote
    ? quotedEnd(data, { start, isLast })
    : isWhole
      ? { ...line, lines: 1 }
      : undefined;
  if (record !== undefined && record.end - start <= recordLimit) return record;
  if (record === undefined && !isLast && data.length - start <= recordLimit) return undefined;
  const expected = hasQuote ? expectation.closingQuote : expectation.shorterLine(recordLimit);
  return { end: line.end, lines: isWhole ? 1 : 0, expected };
}

function quotedEnd(
  data: Buffer,
  { start, isLast }: { readonly start: number; readonly isLast: boolean },
): RecordEnd | undefined {
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
    if (byte === newline) return { end: index, lines };
    if (byte === quote && isFieldStart) isQuoted = true;
    isFieldStart = byte === comma || (isFieldStart && byte === space);
  }
  return isLast && !isQuoted ? { end: data.length, lines } : undefined;
}

function toRecord(bytes: Buffer, line: number, expected: Translated | undefined): CsvRecord {
  const content = bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes;
  const raw = content.toString('utf8');
  if (expected !== undefined) return { line, raw, expected };
  if (!isUtf8(content)) return { line, raw, expected: expectation.utf8 };
  const fields = splitFields(raw);
  if (fields === undefined) return { line, raw, expected: expectation.commaAfterQuote };
  return { line, raw, fields };
}
