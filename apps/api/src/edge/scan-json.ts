const quote = 0x22;
const backslash = 0x5c;
const colon = 0x3a;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

export interface JsonScan {
  /** Colons outside strings: in valid JSON, the members of all its objects, repeated ones too. */
  readonly members: number;
  /** Nested deeper than the limit: the scan stopped there. */
  readonly tooDeep: boolean;
}

/** One pass over JSON in UTF-8, before anything is parsed; of invalid JSON it says nothing useful. */
export function scanJson(bytes: Uint8Array, deepest: number): JsonScan {
  const { length } = bytes;
  let members = 0;
  let depth = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) at = endOfString(bytes, at);
    else if (byte === colon) members += 1;
    else if (byte === openBrace || byte === openBracket) {
      depth += 1;
      if (depth > deepest) return { members, tooDeep: true };
    } else if (byte === closeBrace || byte === closeBracket) depth -= 1;
  }
  return { members, tooDeep: false };
}

function endOfString(bytes: Uint8Array, start: number): number {
  const { length } = bytes;
  let at = start + 1;
  while (at < length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}
