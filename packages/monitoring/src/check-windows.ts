import { OctroiError } from '@octroi/core';
import type { SampleName } from '@octroi/statistics';
import type { DriftRequest, DriftWindow } from './drift-request.ts';

export const windowNames = ['reference', 'current'] as const satisfies readonly SampleName[];

/**
 * Checks that the windows have rows and one value a row.
 *
 * @throws OctroiError DRIFT_WINDOW_EMPTY, DRIFT_LENGTH_MISMATCH, DRIFT_VALUE_INVALID,
 * DRIFT_FEATURE_REPEATED
 */
export function checkWindows(request: DriftRequest): void {
  for (const window of windowNames) checkWindow(request[window], window);
  const names = new Set<string>();
  for (const { name } of request.features) {
    if (names.has(name)) throw new OctroiError('DRIFT_FEATURE_REPEATED', { feature: name });
    names.add(name);
  }
}

function checkWindow({ frame, predictions, labels }: DriftWindow, window: SampleName): void {
  if (frame.rows === 0) throw new OctroiError('DRIFT_WINDOW_EMPTY', { window });
  const checkLength = (column: string, values: ArrayLike<unknown>, rows = frame.rows): void => {
    if (values.length === rows) return;
    const found = values.length;
    throw new OctroiError('DRIFT_LENGTH_MISMATCH', { window, rows, found, column });
  };
  for (const column of frame.columns) {
    checkLength(column.name, column.kind === 'number' ? column.values : column.codes);
  }
  if (labels !== undefined) {
    checkLength('label', labels);
    checkValues({ window, column: 'label', values: labels, expected: '0, 1, NaN' }, isLabel);
  }
  if (predictions === undefined) return;
  const { scores, probabilities, refused } = predictions;
  if (scores.length === 0) throw new OctroiError('DRIFT_WINDOW_EMPTY', { window });
  for (const [column, values] of Object.entries({ score: scores, probability: probabilities })) {
    checkLength(column, values, scores.length);
    checkValues({ window, column, values, expected: '[0, 1]' }, isProbability);
  }
  checkLength('refused', refused, scores.length);
}

interface CheckedValues {
  readonly window: SampleName;
  readonly column: string;
  readonly values: ArrayLike<number>;
  readonly expected: string;
}

function checkValues({ values, ...where }: CheckedValues, valid: (value: number) => boolean): void {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (!valid(value)) throw new OctroiError('DRIFT_VALUE_INVALID', { ...where, row, value });
  }
}

const isLabel = (value: number): boolean => value === 0 || value === 1 || Number.isNaN(value);
const isProbability = (value: number): boolean => value >= 0 && value <= 1;
