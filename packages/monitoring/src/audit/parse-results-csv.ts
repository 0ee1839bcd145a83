import { OctroiError, splitFields, type Translated } from '@octroi/core';

type Tree = Record<string, unknown>;

/**
 * A table of models in CSV as the object that `readResults` reads.
 *
 * One line a model under a header; comma, semicolon or tab, and a decimal comma with either of the last
 * two. Facts of the whole file stand on lines of their own: `# data.rows = 307511`, lists as
 * `# inputs = A, B`. Empty cells are not said. A cell in brackets is a matrix.
 *
 * @throws AUDIT_CSV_INVALID
 */
export function parseResultsCsv(text: string): unknown {
  const lines = text
    .replace(/^\u{feff}/u, '')
    .split(/\r?\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '');
  const table = lines.filter(({ content }) => !content.startsWith('#'));
  if (table.length < 2)
    throw csvError(1, { en: 'no table of models', fr: 'aucun tableau de modèles' });
  const separator = separatorOf(table[0].content);
  const header = fieldsOf(table[0], separator).map((name) => (name === '' ? 'model' : name));
  const models = table.slice(1).map((row) => modelOf(row, header, separator));
  const results: Tree = { models };
  for (const row of lines) if (row.content.startsWith('#')) addFact(results, row, separator);
  return results;
}

interface Line {
  readonly content: string;
  readonly line: number;
}

function separatorOf(header: string): string {
  return ['\t', ';'].find((sign) => header.includes(sign)) ?? ',';
}

function fieldsOf({ content, line }: Line, separator: string): string[] {
  const fields = splitFields(content, separator);
  if (fields !== undefined) return fields.map((field) => field.trim());
  throw csvError(line, { en: 'a quote is not closed', fr: 'un guillemet n’est pas fermé' });
}

function modelOf(row: Line, header: readonly string[], separator: string): Tree {
  const fields = fieldsOf(row, separator);
  if (fields.length !== header.length) {
    const [found, expected] = [fields.length, header.length];
    throw csvError(row.line, {
      en: `${found} fields where the header has ${expected}`,
      fr: `${found} champs pour un en-tête de ${expected}`,
    });
  }
  const entries = fields.map((field, index): [string, unknown] => [
    header[index],
    header[index] === 'model' ? field : valueOf(field, separator),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}

/** A number where it is one, a matrix where it is in brackets, else the text. */
function valueOf(field: string, separator: string): unknown {
  if (field.startsWith('[')) {
    try {
      return JSON.parse(field);
    } catch {
      return field;
    }
  }
  const plain = separator === ',' ? field : field.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^-?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : field;
}

const listFields = ['inputs', 'declaredInputs', 'tiedWith'];

function addFact(results: Tree, { content, line }: Line, separator: string): void {
  const match = /^#\s*([A-Za-z.]+)\s*[=:]\s*(.*)$/.exec(content.trim());
  if (match === null) return;
  const [path, value] = [match[1].split('.'), match[2]];
  const last = path[path.length - 1];
  let place = results;
  for (const name of path.slice(0, -1)) {
    const inner = Object.hasOwn(place, name) ? place[name] : (place[name] = {});
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) {
      throw csvError(line, { en: `${match[1]} is no fact`, fr: `${match[1]} n’est pas un fait` });
    }
    place = inner as Tree;
  }
  if (Object.hasOwn(place, last)) {
    throw csvError(line, { en: `${match[1]} is said twice`, fr: `${match[1]} est dit deux fois` });
  }
  place[last] = listFields.includes(last)
    ? value
        .split(/[,;]/)
        .map((item) => item.trim())
        .filter((item) => item !== '')
    : valueOf(value, separator);
}

function csvError(line: number, problem: Translated): OctroiError {
  return new OctroiError('AUDIT_CSV_INVALID', { line, problem });
}
