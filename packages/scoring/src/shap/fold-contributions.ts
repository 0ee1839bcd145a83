import type { Encoder } from '../encoder/encoder.ts';

/** Contributions of the frame's columns, row after row. */
export interface FoldedContributions {
  /** The frame's columns that the encoder reads, in the order it first names them. */
  readonly sources: readonly string[];
  readonly contributions: Float64Array;
}

/**
 * Adds up what the encoded columns of one source contributed: indicators of its levels, its missing
 * flag, hinges, target means and group differences. Sums per row stay what they were.
 *
 * SHAP values add up over a group of columns because they are additive (Lundberg & Lee, 2017,
 * property 1).
 */
export function foldContributions(
  encoder: Encoder,
  contributions: Float64Array,
): FoldedContributions {
  const width = encoder.columns.length;
  const sources = [...new Set(encoder.columns.map(({ source }) => source))];
  const places = encoder.columns.map(({ source }) => sources.indexOf(source));
  const rows = width === 0 ? 0 : contributions.length / width;
  if (!Number.isInteger(rows)) throw new RangeError('contributions have a number for each column');
  const folded = new Float64Array(rows * sources.length);
  for (let row = 0; row < rows; row += 1) {
    places.forEach((place, column) => {
      folded[row * sources.length + place] += contributions[row * width + column];
    });
  }
  return { sources, contributions: folded };
}
