import { columnsByName, numberColumnNamed, type Frame } from '@octroi/core';
import type { Residual } from '@octroi/features';
import type { EncodedColumn } from '@octroi/scoring';
import { momentsOf } from './moments.ts';
import { solvePositive } from '../solve-positive.ts';

/** Numbers that say the same leave a line that can still be solved for: a share of the rows. */
const ridgeShare = 1e-6;

/** Learns the line over the training rows that have the value, by least squares. */
export function fitResidual(
  feature: Residual,
  { frame, rows }: { readonly frame: Frame; readonly rows: Int32Array },
): EncodedColumn & { readonly kind: 'residual' } {
  const { name, value: source, by } = feature;
  const columns = columnsByName(frame);
  const { values } = numberColumnNamed(columns, source);
  const known = rows.filter((row) => !Number.isNaN(values[row]));
  const regressors = by.map((one) => {
    const { values: own } = numberColumnNamed(columns, one);
    return { own, ...momentsOf(own, known) };
  });
  const size = by.length + 1;
  const [products, right] = [new Float64Array(size * size), new Float64Array(size)];
  for (const row of known) {
    const line = regressors.map(({ own, mean, scale }) =>
      Number.isNaN(own[row]) ? 0 : (own[row] - mean) / scale,
    );
    line.push(1);
    line.forEach((one, at) => {
      right[at] += one * values[row];
      line.forEach((other, beside) => (products[at * size + beside] += one * other));
    });
  }
  const ridge = Math.max(1, known.length) * ridgeShare;
  for (let at = 0; at < size; at += 1) products[at * size + at] += ridge;
  const solved = solvePositive(products, right);
  return {
    kind: 'residual',
    name,
    source,
    by,
    means: regressors.map(({ mean }) => mean),
    coefficients: regressors.map(({ scale }, at) => solved[at] / scale),
    intercept: solved[size - 1],
  };
}
