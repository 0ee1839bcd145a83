import { OctroiError, type Matrix } from '@octroi/core';
import { forEachTerms, type LinearModel } from '../model/linear-model.ts';
import type { Explanation } from './explanation.ts';

/**
 * SHAP values of a linear model whose columns are taken as independent: coefficient x (value - mean) /
 * scale (Lundberg & Lee, "A unified approach to interpreting model predictions", 2017, corollary 1).
 *
 * The means are those of training, or of a reference sample where one is given. Missing values take
 * the median of their column, as they do in the score.
 *
 * @throws OctroiError MODEL_COLUMNS_MISMATCH, MODEL_VALUE_INFINITE, MODEL_REFERENCE_EMPTY
 */
export function explainLinear(model: LinearModel, matrix: Matrix, reference?: Matrix): Explanation {
  const width = model.columns.length;
  const means = reference ? meanTerms(model, reference) : new Float64Array(width);
  const contributions = new Float64Array(matrix.rows * width);
  forEachTerms(model, matrix, (terms, column) => {
    for (let row = 0; row < matrix.rows; row += 1) {
      contributions[row * width + column] = terms[row] - means[column];
    }
  });
  return { base: means.reduce((sum, mean) => sum + mean, model.intercept), contributions };
}

function meanTerms(model: LinearModel, reference: Matrix): Float64Array {
  const { rows } = reference;
  if (rows === 0) throw new OctroiError('MODEL_REFERENCE_EMPTY', {});
  const means = new Float64Array(model.columns.length);
  forEachTerms(model, reference, (terms, column) => {
    means[column] = terms.reduce((sum, term) => sum + term, 0) / rows;
  });
  return means;
}
