import { createRandom, type Column, type Frame, type Random } from '@octroi/core';
import { parseLightgbmText, parseXgboostModel, type Bundle } from '@octroi/scoring';

const oddNumbers = [0, -0, 1e-35, -1e-35, 1e-40, 5e-324, 3.4e38, -3.4e38, 16777217, 0.1, -1];
const oddTexts = ['', 'never seen', 'constructor', 'Café, “l’été”', '\u001f'];
const infinite = [1e39, -1e39, Infinity, -Infinity];

/**
 * Rows of a frame dealt anew, column by column, a third of the values replaced: missing numbers and
 * texts, numbers at a model's thresholds, bounds and knots and beside them, tiny and huge ones, texts
 * that training never saw. Infinities only where the model is of trees.
 */
export function awkwardFrame(
  { columns }: Frame,
  bundle: Bundle,
  { rows, seed }: { readonly rows: number; readonly seed: number },
): Frame {
  const random = createRandom(seed);
  const trees = bundle.manifest.model.engine !== 'linear';
  const numbers = [
    ...oddNumbers,
    ...(trees ? infinite : []),
    ...boundariesOf(bundle).flatMap(neighbours),
  ];
  return { rows, columns: columns.map((column) => dealt(column, { rows, random, numbers })) };
}

function dealt(
  column: Column,
  { rows, random, numbers }: { rows: number; random: Random; numbers: readonly number[] },
): Column {
  const draw = <Value>(usual: (row: number) => Value, odd: () => Value): Value[] => {
    const length = column.kind === 'number' ? column.values.length : column.codes.length;
    return Array.from({ length: rows }, () =>
      random.uniform() < 0.33 ? odd() : usual(random.integer(length)),
    );
  };
  if (column.kind === 'number') {
    const odd = [NaN, NaN, NaN, ...numbers];
    const values = draw(
      (row) => column.values[row],
      () => odd[random.integer(odd.length)],
    );
    return { ...column, values: Float64Array.from(values) };
  }
  const levels = [...column.levels, ...oddTexts];
  const odd = [-1, ...oddTexts.map((_, at) => column.levels.length + at)];
  const codes = draw(
    (row) => column.codes[row],
    () => odd[random.integer(odd.length)],
  );
  return { ...column, levels, codes: Int32Array.from(codes) };
}

/** Numbers at which what a model or its encoder does with a value changes. */
function boundariesOf({ manifest, encoder, model }: Bundle): number[] {
  const learnt = encoder.columns.flatMap((column) => {
    if (column.kind === 'number') return column.bounds ?? [];
    return column.kind === 'hinge' ? [column.knot, ...(column.bounds ?? [])] : [];
  });
  const { engine } = manifest.model;
  if (engine === 'linear') return learnt;
  const { threshold } = engine === 'lightgbm' ? parseLightgbmText(model) : parseXgboostModel(model);
  return [...learnt, ...threshold].filter(Number.isFinite);
}

/** A number, the 32-bit numbers around it, and the halves between these, where rounding turns. */
function neighbours(value: number): number[] {
  const near = Math.fround(value);
  const step = Math.max(Math.abs(near) * 2 ** -23, 1.4e-45);
  return [value, near, near - step, near + step, near - step / 2, near + step / 2];
}
