import { createRandom, type Frame, type Matrix } from '@octroi/core';
import { encode, scoreLinear, type LinearModel } from '@octroi/scoring';
import type { ClassProjection, ComparisonRow } from '@octroi/statistics';
import { rowsOf } from '../rows-of.ts';
import type { ModelRun } from '../train.ts';
import { along, leadingDirection, type RowMajor } from './leading-direction.ts';

/** Points of the picture. */
const mostPoints = 1500;
const namedColumns = 3;

export interface ProjectionRequest {
  readonly run: ModelRun;
  readonly model: LinearModel;
  readonly row: ComparisonRow;
  readonly frame: Frame;
  readonly labels: Float32Array;
  readonly untouched: Int32Array;
  readonly seed: number;
}

/**
 * A seeded sample of untouched rows in the plane of the linear model's direction and of the largest
 * variance orthogonal to it, both over the model's own standardised columns.
 */
export function projectClasses(request: ProjectionRequest): ClassProjection {
  const { run, model, row, frame, labels } = request;
  const sample = sampleOf(request);
  const matrix = encode(run.encoder, frame, sample);
  const standardised = standardise(model, matrix);
  const normal = Float64Array.from(model.columns, ({ coefficient }) => coefficient);
  const second = leadingDirection(standardised, normal);
  const logOdds = scoreLinear(model, matrix);
  const sampleLabels = rowsOf(labels, sample);
  const heights = along(standardised, second);
  return {
    model: row.name,
    points: Array.from(logOdds, (x, at) => ({
      x: rounded(x),
      y: rounded(heights[at]),
      defaulted: sampleLabels[at] === 1,
    })),
    boundary: boundaryAt(row.threshold),
    auc: row.auc,
    heaviest: { x: heaviestOf(model, normal), y: heaviestOf(model, second) },
  };
}

function sampleOf({ untouched, seed }: ProjectionRequest): Int32Array {
  const shuffled = createRandom(seed).fork('projection').shuffle(untouched.slice());
  return shuffled.subarray(0, mostPoints).toSorted();
}

function standardise({ columns }: LinearModel, { rows, values }: Matrix): RowMajor {
  const standardised = new Float64Array(rows * columns.length);
  columns.forEach(({ median, mean, scale }, column) => {
    for (let row = 0; row < rows; row += 1) {
      const value = values[column * rows + row];
      standardised[row * columns.length + column] =
        ((Number.isNaN(value) ? median : value) - mean) / scale;
    }
  });
  return { rows, columns: columns.length, values: standardised };
}

function boundaryAt(threshold: number): number | null {
  return threshold > 0 && threshold < 1 ? Math.log(threshold / (1 - threshold)) : null;
}

function heaviestOf({ columns }: LinearModel, weights: Float64Array): string[] {
  return columns
    .map(({ name }, at) => ({ name, weight: Math.abs(weights[at]) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .slice(0, namedColumns)
    .map(({ name }) => name);
}

/** A picture shows no more than three decimals. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
