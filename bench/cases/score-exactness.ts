import type { Boosters, BoosterModel, TrainRequest } from '@octroi/boosters';
import type { Matrix } from '@octroi/core';
import {
  openScorer,
  parseLightgbmText,
  parseXgboostModel,
  type TreeEnsemble,
} from '@octroi/scoring';
import { LightgbmEngine } from '../../packages/boosters/src/lightgbm/engine.ts';
import { awkwardLoans, awkwardRows } from '../../test/parity/scoring/awkward-rows.ts';
import { compareContributions } from '../../test/parity/scoring/compare-contributions.ts';
import { differingRows } from '../../test/parity/scoring/compare-scores.ts';
import {
  nativeLibraries,
  startNativeEngines,
  withoutLevels,
} from '../../test/parity/scoring/native-engines.ts';
import type { BenchCase, BenchContext, Figure } from '../case.ts';

type Training = Pick<TrainRequest, 'engine' | 'parameters' | 'rounds'>;

const xgb = { objective: 'binary:logistic', seed: 3 } as const;
const trainings: Readonly<Record<string, Training>> = {
  lgbm: {
    engine: 'lightgbm',
    parameters: { objective: 'binary', seed: 3, min_data_per_group: 5, cat_smooth: 1 },
    rounds: 100,
  },
  xgb: { engine: 'xgboost', parameters: xgb, rounds: 100 },
  gb: {
    engine: 'xgboost',
    parameters: { ...xgb, max_depth: 3, learning_rate: 0.1, reg_lambda: 0, min_child_weight: 0 },
    rounds: 100,
  },
};

export const scoreExactness: BenchCase = {
  name: 'score-exactness',
  title: 'Scores and SHAP values beside the native engines',
  about:
    'Raw scores of 100,000 awkward rows (missing, tiny and huge numbers, thresholds and their ' +
    'neighbours, zeros of both signs, category codes unseen, fractional, negative, vast), compared bit ' +
    'by bit with LightGBM 4.7.0 and XGBoost 3.4.1; LightGBM also on infinities, which XGBoost refuses. ' +
    'SHAP values of 2,000 such rows, each difference relative to the row’s largest value: XGBoost’s own ' +
    'are 32-bit numbers, and only LightGBM’s can be met to 1e-12.',
  needsRealData: false,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  await using boosters = await startNativeEngines();
  const figures: Figure[] = [];
  for (const [name, training] of Object.entries(trainings)) {
    figures.push(...(await compare({ context, boosters, name, training })));
    context.say(name);
  }
  return figures;
}

interface Comparison {
  readonly context: BenchContext;
  readonly boosters: Boosters;
  readonly name: string;
  readonly training: Training;
}

async function compare({ context, boosters, name, training }: Comparison): Promise<Figure[]> {
  const rows = context.quick ? 2000 : 100_000;
  const data = awkwardLoans(4000, 5);
  const model = await boosters.train({ ...training, data } as TrainRequest);
  const thresholds = numberThresholds(model).slice(0, 5000);
  const matrix = awkwardRows(data.matrix, { rows, seed: 21, thresholds });
  const native = await boosters.predict({ model, matrix: withoutLevels(matrix), output: 'raw' });
  const some = awkwardRows(data.matrix, { rows: context.quick ? 100 : 2000, seed: 22, thresholds });
  const { furthest, unexplained } = await compareContributions(boosters, model, some);
  const wide = model.engine === 'lightgbm';
  return [
    differing(`\`${name}\`: raw scores that differ`, score(model, matrix), native),
    ...(wide ? [withInfinities(name, model, matrix)] : []),
    {
      what: `\`${name}\`: largest relative difference of a SHAP value`,
      ...(wide
        ? { value: furthest * 1e12, unit: '× 10⁻¹²', digits: 3, target: { atMost: 1 } }
        : { value: furthest * 1e6, unit: '× 10⁻⁶', digits: 2 }),
      detail: wide ? '' : 'the engine’s own values have 32 bits',
    },
    {
      what: `\`${name}\`: largest gap between score and base + SHAP values`,
      ...(wide
        ? { value: unexplained * 1e9, unit: '× 10⁻⁹', digits: 6, target: { atMost: 1 } }
        : { value: unexplained * 1e6, unit: '× 10⁻⁶', digits: 2 }),
      detail: wide ? '' : 'the score is a sum of 32-bit numbers',
    },
  ];
}

/** The training child refuses infinities; LightGBM itself takes them. */
function withInfinities(name: string, model: BoosterModel, matrix: Matrix): Figure {
  const values = matrix.values.map((value, at) => {
    if (at % 7 !== 0) return value;
    return at % 2 === 0 ? Infinity : -Infinity;
  });
  const endless = { ...matrix, values };
  const native = new LightgbmEngine(nativeLibraries().lightgbm).predict({
    text: model.text,
    threads: 1,
    matrix: {
      rows: matrix.rows,
      codes: matrix.columns.map((column) => column.name),
      categories: [],
      values,
    },
    output: 'raw',
  });
  return differing(`\`${name}\`: the same with infinities`, score(model, endless), native);
}

function score({ engine, text }: BoosterModel, matrix: Matrix): Float64Array {
  return openScorer({ engine, bytes: Buffer.from(text) }).score(matrix);
}

function differing(what: string, ours: Float64Array, native: Float64Array): Figure {
  return {
    what,
    value: differingRows(ours, native),
    unit: '',
    digits: 0,
    target: { atMost: 0 },
    detail: `of ${ours.length}`,
  };
}

function numberThresholds({ engine, text }: BoosterModel): number[] {
  const parse = engine === 'lightgbm' ? parseLightgbmText : parseXgboostModel;
  const { threshold, flags }: TreeEnsemble = parse(Buffer.from(text));
  return Array.from(threshold).filter((_, node) => (flags[node] & 1) === 0);
}
