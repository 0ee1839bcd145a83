/** One token of JSON, with the space before it: a mark, a text, or a number or word. */
const token =
  /[ \t\n\r]*(?:(?<mark>[{}[\],:])|(?<text>"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![\w.+-]))/uy;

const space = /[ \t\n\r]*/y;

interface Token {
  readonly mark?: string;
  readonly text?: string;
}

function* tokens(source: string): Generator<Token, number> {
  token.lastIndex = 0;
  let end = 0;
  for (let found = token.exec(source); found !== null; found = token.exec(source)) {
    end = token.lastIndex;
    yield found.groups ?? {};
    token.lastIndex = end;
  }
  space.lastIndex = end;
  return end + (space.exec(source)?.[0].length ?? 0);
}

/**
 * Where the text stops being JSON, as a character's index: what `JSON.parse` says where it does, else the
 * first character that begins no token.
 */
export function jsonErrorPlace(source: string, message: string): number {
  const said = /at position (\d+)/.exec(message);
  if (said !== null) return Number(said[1]);
  const reading = tokens(source);
  for (;;) {
    const next = reading.next();
    if (next.done === true) return next.value;
  }
}

/** The first member name that an object of valid JSON holds twice, as a path: `application.AMOUNT`. */
export function repeatedKey(source: string): string | undefined {
  const open: { readonly names: Set<string> | undefined; name: string }[] = [];
  let text: string | undefined;
  for (const { mark, text: found } of tokens(source)) {
    if (mark === '{') open.push({ names: new Set(), name: '' });
    else if (mark === '[') open.push({ names: undefined, name: '[]' });
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ':' && text !== undefined) {
      const within = open[open.length - 1];
      within.name = JSON.parse(text) as string;
      if (within.names?.has(within.name) === true) return open.map(({ name }) => name).join('.');
      within.names?.add(within.name);
    }
    text = found;
  }
  return undefined;
}
