import type { Boosters } from '@octroi/boosters';
import type { Matrix } from '@octroi/core';
import type { ModelFile } from '@octroi/scoring';
import { asUbjson } from './as-ubjson.ts';
import { awkwardLoans } from './awkward-rows.ts';

/** Five small trees in each format that is read, and one row they score. */
export async function smallModelFiles(
  boosters: Boosters,
): Promise<{ readonly files: readonly ModelFile[]; readonly matrix: Matrix }> {
  const data = awkwardLoans(1000, 5);
  const lightgbm = await boosters.train({
    engine: 'lightgbm',
    parameters: { objective: 'binary', num_leaves: 8, min_data_per_group: 5, cat_smooth: 1 },
    rounds: 5,
    data,
  });
  const xgboost = await boosters.train({
    engine: 'xgboost',
    parameters: { objective: 'binary:logistic', max_depth: 3 },
    rounds: 5,
    data,
  });
  return {
    files: [
      { engine: 'lightgbm', bytes: Buffer.from(lightgbm.text) },
      { engine: 'xgboost', bytes: Buffer.from(xgboost.text) },
      { engine: 'xgboost', bytes: asUbjson(xgboost.text) },
    ],
    matrix: { ...data.matrix, rows: 1, values: data.matrix.values.slice(0, 12) },
  };
}
