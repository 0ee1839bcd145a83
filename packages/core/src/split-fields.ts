/**
 * The fields of one CSV record (RFC 4180), without its line end; `separator` is one character.
 *
 * Spaces may stand around a quoted field; a quote inside an unquoted field is text. `undefined`
 * where text follows a closing quote, or a quote is not closed.
 */
export function splitFields(record: string, separator = ','): string[] | undefined {
  if (!record.includes('"')) return record.split(separator);
  const fields: string[] = [];
  let start = 0;
  for (;;) {
    const opening = skipSpaces(record, start);
    if (record[opening] === '"') {
      const quoted = quotedField(record, opening + 1);
      if (quoted === undefined) return undefined;
      fields.push(quoted.text);
      const next = skipSpaces(record, quoted.end);
      if (next >= record.length) return fields;
      if (record[next] !== separator) return undefined;
      start = next + 1;
    } else {
      const end = record.indexOf(separator, start);
      fields.push(record.slice(start, end < 0 ? undefined : end));
      if (end < 0) return fields;
      start = end + 1;
    }
  }
}

function skipSpaces(text: string, from: number): number {
  let index = from;
  while (text[index] === ' ') index += 1;
  return index;
}

function quotedField(text: string, from: number): { text: string; end: number } | undefined {
  let content = '';
  let start = from;
  for (;;) {
    const end = text.indexOf('"', start);
    if (end < 0) return undefined;
    content += text.slice(start, end);
    if (text[end + 1] !== '"') return { text: content, end: end + 1 };
    content += '"';
    start = end + 2;
  }
}

/** A field as CSV, quoted where it has to be. */
export function quoteField(text: string): string {
  return /[",\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
