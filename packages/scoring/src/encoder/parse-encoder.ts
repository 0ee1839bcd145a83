import type { JsonPlace } from '../bundle/json-place.ts';
import type { EncodedColumn, Encoder, NeighbourShareColumn } from './encoder.ts';

/** Reads what a column of one kind has beside its name and source. */
type ReadFields = (column: JsonPlace) => void;

const fields: Readonly<Record<EncodedColumn['kind'], Readonly<Record<string, ReadFields>>>> = {
  number: { bounds: optionalBounds },
  indicator: { level: (level) => level.text() },
  'two-level': { levels: texts },
  category: { levels: texts },
  'missing-flag': {},
  hinge: { knot: (knot) => knot.finite(), bounds: optionalBounds },
  'target-mean': {
    means: numbersByName,
    missing: (mean) => mean.finite(),
    overall: (mean) => mean.finite(),
  },
  'group-median-difference': {
    by: someTexts,
    medians: numbersByName,
    overall: (median) => median.finite(),
  },
  residual: {
    by: someTexts,
    means: numbers,
    coefficients: numbers,
    intercept: (intercept) => intercept.finite(),
  },
  'neighbour-share': {
    by: someTexts,
    means: numbers,
    scales: (scales) => {
      for (const scale of scales.items()) scale.between(0);
    },
    points: (points) => {
      for (const axis of points.items()) matching(axis, /^-?\d+(,-?\d+)*$/);
    },
    outcomes: (outcomes) => {
      matching(outcomes, /^[01]+$/);
    },
    neighbours: (neighbours) => neighbours.whole(1),
  },
  'row-risk': {
    statistic: (statistic) => statistic.oneOf(['mean', 'max', 'latest']),
    intercept: (intercept) => intercept.finite(),
    weights: (weights) => {
      for (const digits of weights.items()) numbers(digits);
    },
  },
};

/**
 * Strict: columns of known kinds, every field of its type, none unknown, numbers finite.
 *
 * @throws OctroiError BUNDLE_FILE_INVALID
 */
export function parseEncoder(file: JsonPlace): Encoder {
  const columns = file.only(['columns']).at('columns').items();
  for (const column of columns) checkColumn(column);
  return file.value as Encoder;
}

function checkColumn(column: JsonPlace): void {
  const kinds = Object.keys(fields) as EncodedColumn['kind'][];
  const own = Object.entries(fields[column.at('kind').oneOf(kinds)]);
  column.only(['kind', 'name', 'source', ...own.map(([name]) => name)]);
  column.at('name').text();
  column.at('source').text();
  for (const [name, read] of own) read(column.at(name));
  checkLengths(column);
}

/** As many numbers as there are features beside, and a point for each outcome. */
function checkLengths(column: JsonPlace): void {
  const { kind, by, outcomes } = column.value as Partial<NeighbourShareColumn>;
  if (by === undefined || column.at('kind').value === 'group-median-difference') return;
  for (const name of kind === undefined ? [] : ['means', 'coefficients', 'scales', 'points']) {
    const list = column.at(name);
    if (list.value === undefined || list.items().length === by.length) continue;
    throw list.invalid(`a list of ${by.length}`);
  }
  if (outcomes === undefined) return;
  for (const axis of column.at('points').items()) {
    if (axis.text().split(',').length === outcomes.length) continue;
    throw axis.invalid(`${outcomes.length} whole numbers`);
  }
}

function optionalBounds(bounds: JsonPlace): void {
  if (bounds.value !== undefined) bounds.interval();
}

function someTexts(list: JsonPlace): void {
  texts(list);
  if (list.items().length === 0) throw list.invalid('at least one feature');
}

function numbers(list: JsonPlace): void {
  for (const number of list.items()) number.finite();
}

function matching(text: JsonPlace, form: RegExp): void {
  if (!form.test(text.text())) throw text.invalid(`a text of the form ${form.source}`);
}

/** Texts that differ. */
function texts(list: JsonPlace): void {
  const seen = new Set(list.items().map((item) => item.text()));
  if (seen.size < list.items().length) throw list.invalid('texts that differ');
}

function numbersByName(record: JsonPlace): void {
  for (const [, value] of record.entries()) value.finite();
}
