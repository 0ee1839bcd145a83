import { decodeText, invalidModel } from '../invalid-model.ts';

/** The `key=value` lines of one part of the file. */
export interface Section {
  /** `the header` or `Tree=7`. */
  readonly place: string;
  readonly values: ReadonlyMap<string, string>;
}

export interface ModelSections {
  readonly header: Section;
  readonly trees: readonly Section[];
}

const lastLine = 'end of trees';

/** Splits the text into its header and trees; what stands after the trees is left aside. */
export function modelSections(bytes: Uint8Array): ModelSections {
  const lines = decodeText('LightGBM', bytes).split('\n');
  if (lines[0] !== 'tree') throw invalid('the first line', lines[0], '"tree"');
  const end = lines.indexOf(lastLine);
  if (end < 0) throw invalid('the last tree', 'cut off', `a line "${lastLine}"`);
  const starts: number[] = [];
  for (let line = 1; line < end; line += 1) if (lines[line].startsWith('Tree=')) starts.push(line);
  const header = sectionOf('the header', lines.slice(1, starts[0] ?? end));
  const trees = starts.map((start, index) => {
    const place = `Tree=${index}`;
    if (lines[start] !== place) throw invalid(`tree ${index}`, lines[start], place);
    return sectionOf(place, lines.slice(start + 1, starts[index + 1] ?? end));
  });
  return { header, trees };
}

function sectionOf(place: string, lines: readonly string[]): Section {
  const values = new Map<string, string>();
  for (const line of lines) {
    if (line === '') continue;
    const equals = line.indexOf('=');
    const key = equals < 0 ? line : line.slice(0, equals);
    if (values.has(key)) throw invalid(`${key} in ${place}`, 'given twice', 'one line');
    values.set(key, equals < 0 ? '' : line.slice(equals + 1));
  }
  return { place, values };
}

function invalid(place: string, found: unknown, expected: string): Error {
  return invalidModel({ kind: 'LightGBM', place, found, expected });
}
