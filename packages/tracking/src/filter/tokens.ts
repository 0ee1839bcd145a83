import { filterProblem } from './filter-problem.ts';

export interface Token {
  readonly kind: 'word' | 'name' | 'text' | 'number' | 'operator' | 'end';
  /** As it stands in the search. */
  readonly found: string;
  /** Without its quotes. */
  readonly text: string;
  /** Characters before it. */
  readonly offset: number;
}

interface Pattern {
  readonly kind: Token['kind'];
  /** At the place asked for; the first group is the text. */
  readonly pattern: RegExp;
}

const patterns: readonly Pattern[] = [
  { kind: 'name', pattern: /`([^`]+)`/y },
  { kind: 'text', pattern: /'([^']*)'/y },
  { kind: 'text', pattern: /"([^"]*)"/y },
  { kind: 'number', pattern: /([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(?![\p{L}\p{N}_])/iuy },
  { kind: 'word', pattern: /([\p{L}_][\p{L}\p{N}_.]*)/uy },
  { kind: 'operator', pattern: /(!=|>=|<=|[=<>(),])/y },
];

/**
 * The words of a search, the end included.
 *
 * @throws OctroiError TRACKING_FILTER_INVALID
 */
export function tokensOf(search: string): Token[] {
  const tokens: Token[] = [];
  let offset = skipSpace(search, 0);
  while (offset < search.length) {
    const token = tokenAt(search, offset);
    tokens.push(token);
    offset = skipSpace(search, offset + token.found.length);
  }
  tokens.push({ kind: 'end', found: '', text: '', offset: search.length });
  return tokens;
}

function tokenAt(search: string, offset: number): Token {
  for (const { kind, pattern } of patterns) {
    pattern.lastIndex = offset;
    const match = pattern.exec(search);
    if (match === null) continue;
    const [found, text] = match;
    return { kind, found, text, offset };
  }
  throw filterProblem(
    search,
    { offset, found: search.slice(offset) },
    {
      en: 'a name, a quoted text, a number or a comparison',
      fr: 'un nom, un texte entre guillemets, un nombre ou une comparaison',
    },
  );
}

function skipSpace(search: string, from: number): number {
  let at = from;
  while (at < search.length && search[at].trim() === '') at += 1;
  return at;
}
