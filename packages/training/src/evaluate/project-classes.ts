import { createRandom, type Frame, type Matrix } from '@octroi/core';
import { encode, scoreLinear, type LinearModel } from '@octroi/scoring';
import type { ClassProjection, ComparisonRow } from '@octroi/statistics';
import { rowsOf } from '../rows-of.ts';
import type { ModelRun } from '../train.ts';
import { along, leadingDirection, type RowMajor } from './leading-direction.ts';

/** Points of the picture. */
const mostPoints = 1500;
/** The second direction is sought among the columns that weigh most: rare indicators would drown them. */
const heaviestColumns = 10;
const namedFeatures = 3;

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
 * A seeded sample of untouched rows in the plane of the linear model's direction and, over the
 * standardised columns that weigh most in it, of the largest variance orthogonal to it.
 */
export function projectClasses(request: ProjectionRequest): ClassProjection {
  const { run, model, row, frame, labels } = request;
  const sample = sampleOf(request);
  const matrix = encode(run.encoder, frame, sample);
  const coefficients = model.columns.map(({ coefficient }) => coefficient);
  const heavy = heaviestFirst(coefficients).slice(0, heaviestColumns);
  const standardised = standardise(model, matrix, heavy);
  const second = leadingDirection(
    standardised,
    Float64Array.from(heavy, (column) => coefficients[column]),
  );
  const logOdds = scoreLinear(model, matrix);
  const heights = along(standardised, second);
  const sampleLabels = rowsOf(labels, sample);
  const named = (columns: readonly number[]): string[] =>
    [...new Set(columns.map((column) => run.encoder.columns[column].source))].slice(
      0,
      namedFeatures,
    );
  return {
    model: row.name,
    points: Array.from(logOdds, (x, at) => ({
      x: rounded(x),
      y: rounded(heights[at]),
      defaulted: sampleLabels[at] === 1,
    })),
    boundary: boundaryAt(row.threshold),
    auc: row.auc,
    heaviest: {
      x: named(heavy),
      y: named(heaviestFirst([...second]).map((place) => heavy[place])),
    },
  };
}

function sampleOf({ untouched, seed }: ProjectionRequest): Int32Array {
  const shuffled = createRandom(seed).fork('projection').shuffle(untouched.slice());
  return shuffled.subarray(0, mostPoints).toSorted();
}

/** Some columns of the matrix, as the model standardises them. */
function standardise(
  model: LinearModel,
  { rows, values }: Matrix,
  columns: readonly number[],
): RowMajor {
  const standardised = new Float64Array(rows * columns.length);
  columns.forEach((column, place) => {
    const { median, mean, scale } = model.columns[column];
    for (let row = 0; row < rows; row += 1) {
      const value = values[column * rows + row];
      standardised[row * columns.length + place] =
        ((Number.isNaN(value) ? median : value) - mean) / scale;
    }
  });
  return { rows, columns: columns.length, values: standardised };
}

function boundaryAt(threshold: number): number | null {
  return threshold > 0 && threshold < 1 ? Math.log(threshold / (1 - threshold)) : null;
}

/** Places of the weights other than 0, the largest absolute one first. */
function heaviestFirst(weights: readonly number[]): number[] {
  return [...weights.keys()]
    .filter((place) => weights[place] !== 0)
    .sort((one, other) => Math.abs(weights[other]) - Math.abs(weights[one]));
}

/** A picture shows no more than three decimals. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
