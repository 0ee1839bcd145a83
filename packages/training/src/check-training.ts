import { OctroiError, type Frame, type NumberColumn } from '@octroi/core';
import { models } from './models/index.ts';
import type { Model } from './models/model.ts';

interface TrainingInput {
  readonly models: readonly Model[];
  readonly labels: Float32Array;
  readonly frame: Frame;
}

/**
 * Refuses what no model can be fitted on.
 *
 * @throws OctroiError TRAINING_NO_MODEL, TRAINING_LABEL_INVALID, TRAINING_ONE_CLASS,
 * MODEL_VALUE_INFINITE for a number beyond the 32-bit floats models read
 */
export function checkTraining(request: TrainingInput): void {
  if (request.models.length === 0) {
    const known = models.map(({ name }) => name).join(', ');
    throw new OctroiError('TRAINING_NO_MODEL', { known });
  }
  checkLabels(request.labels);
  checkValues(request.frame);
}

/** @throws TRAINING_LABEL_INVALID, TRAINING_ONE_CLASS */
export function checkLabels(labels: Float32Array): void {
  const row = labels.findIndex((label) => label !== 0 && label !== 1);
  if (row >= 0) throw new OctroiError('TRAINING_LABEL_INVALID', { row, found: labels[row] });
  const positives = labels.reduce((count, label) => count + label, 0);
  if (positives > 0 && positives < labels.length) return;
  throw new OctroiError('TRAINING_ONE_CLASS', {
    rows: labels.length,
    label: positives > 0 ? 1 : 0,
  });
}

function checkValues({ columns }: Frame): void {
  for (const column of columns) if (column.kind === 'number') checkFinite(column);
}

function checkFinite({ name, values }: NumberColumn): void {
  const { length } = values;
  let row = 0;
  while (row < length && Math.abs(Math.fround(values[row])) !== Infinity) row += 1;
  if (row === length) return;
  throw new OctroiError('MODEL_VALUE_INFINITE', { column: name, row, value: values[row] });
}
