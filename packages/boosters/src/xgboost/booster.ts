import { checkColumns } from '../engine/check-columns.ts';
import type {
  EngineMatrix,
  EngineParameters,
  ImportanceKind,
  PredictionOutput,
  PredictJob,
} from '../engine/engine.ts';
import { NativeObject } from '../engine/open-handles.ts';
import type { RoundBooster } from '../engine/train-rounds.ts';
import { copyBytes, copyStrings, type Handle, type Out, written } from '../raw/memory.ts';
import {
  PREDICT_CONTRIBUTION,
  PREDICT_LEAF,
  PREDICT_MARGIN,
  PREDICT_NORMAL,
} from '../raw/xgboost/index.ts';
import { featureTypes, XgboostDmatrix } from './dmatrix.ts';
import type { Xgboost } from './library.ts';

const validationName = 'validation';
const rowsAtOnce = 1 << 16;

const predictTypes: Record<PredictionOutput, number> = {
  probability: PREDICT_NORMAL,
  raw: PREDICT_MARGIN,
  contributions: PREDICT_CONTRIBUTION,
  leaf: PREDICT_LEAF,
};

const increasing = /^(auc|aucpr|pre|map|ndcg|ams|interval-regression-accuracy)(@.*)?$/;

/** An XGBoost model, under training or read from its JSON. */
export class XgboostBooster extends NativeObject implements RoundBooster {
  readonly engine = 'xgboost';
  readonly #xgboost: Xgboost;
  readonly #data: XgboostDmatrix | undefined;
  readonly #validation: XgboostDmatrix | undefined;

  private constructor(
    xgboost: Xgboost,
    handle: Handle,
    matrices: { data?: XgboostDmatrix | undefined; validation?: XgboostDmatrix | undefined } = {},
  ) {
    super(handle, (freed) => {
      xgboost.api.XGBoosterFree(freed);
    });
    this.#xgboost = xgboost;
    this.#data = matrices.data;
    this.#validation = matrices.validation;
  }

  /** Ready for its first round. The matrices must outlive it. Throws BOOSTER_REFUSED. */
  static create(
    xgboost: Xgboost,
    source: {
      data: XgboostDmatrix;
      validation: XgboostDmatrix | undefined;
      parameters: EngineParameters;
      features: EngineMatrix;
    },
  ): XgboostBooster {
    const cached = [source.data, ...(source.validation ? [source.validation] : [])];
    const handle = newBooster(xgboost, cached);
    const booster = new XgboostBooster(xgboost, handle, source);
    try {
      booster.#setParameters(source.parameters);
      booster.#setFeatures(source.features.codes, featureTypes(source.features));
      return booster;
    } catch (error) {
      booster[Symbol.dispose]();
      throw error;
    }
  }

  /** Throws BOOSTER_REFUSED on a text XGBoost does not take. */
  static fromText(xgboost: Xgboost, text: string, threads: number): XgboostBooster {
    const booster = new XgboostBooster(xgboost, newBooster(xgboost, []));
    try {
      booster.#setParameters({ nthread: String(threads) });
      const bytes = Buffer.from(text, 'utf8');
      const { api, check } = xgboost;
      check(
        api.XGBoosterLoadModelFromBuffer(booster.handle, bytes, bytes.length),
        'read the model text',
      );
      return booster;
    } catch (error) {
      booster[Symbol.dispose]();
      throw error;
    }
  }

  update(round: number): void {
    const { api, check } = this.#xgboost;
    const data = this.#data;
    if (data === undefined) throw new Error('a model read from text has no rows to train on');
    check(api.XGBoosterUpdateOneIter(this.handle, round, data.handle), 'add a round');
  }

  evaluate(round: number): { metric: string; value: number }[] {
    if (this.#validation === undefined) return [];
    const { api, check } = this.#xgboost;
    const out: Out<string> = [null];
    const status = api.XGBoosterEvalOneIter(
      this.handle,
      round,
      [this.#validation.handle],
      [validationName],
      1,
      out,
    );
    check(status, 'evaluate a round');
    return metricsOf(written(out));
  }

  higherIsBetter(metric: string): boolean {
    return increasing.test(metric);
  }

  rounds(): number {
    const out: Out<number> = [null];
    const { api, check } = this.#xgboost;
    check(api.XGBoosterBoostedRounds(this.handle, out), 'count its rounds');
    return written(out);
  }

  text(rounds?: number): string {
    if (rounds !== undefined && rounds < this.rounds()) {
      using first = this.#firstRounds(rounds);
      return first.text();
    }
    const { api, check } = this.#xgboost;
    const length: Out<number> = [null];
    const out: Out<Handle> = [null];
    const status = api.XGBoosterSaveModelToBuffer(this.handle, '{"format":"json"}', length, out);
    check(status, 'write the model text');
    const bytes = copyBytes(written(out), written(length));
    return Buffer.from(bytes).toString('utf8');
  }

  /** One row after the other; several values per row for contributions and leaves. */
  predict(job: PredictJob): Float64Array {
    const { rows } = job.matrix;
    checkColumns(this.#columns(), job.matrix);
    let result = new Float64Array(0);
    for (let from = 0; from < rows; from += rowsAtOnce) {
      const to = Math.min(rows, from + rowsAtOnce);
      const part = this.#predictRows(job, { from, to });
      const perRow = part.length / (to - from);
      if (from === 0) result = new Float64Array(rows * perRow);
      result.set(part, from * perRow);
    }
    return result;
  }

  /** The gain or the number of splits of each column; 0 for a column the model does not use. */
  importances(kind: ImportanceKind): Float64Array {
    const { api, check } = this.#xgboost;
    const type = kind === 'gain' ? 'total_gain' : 'weight';
    const count: Out<number> = [null];
    const names: Out<Handle> = [null];
    const dimensions: Out<number> = [null];
    const shape: Out<Handle> = [null];
    const scores: Out<Handle> = [null];
    const config = JSON.stringify({ importance_type: type });
    check(
      api.XGBoosterFeatureScore(this.handle, config, count, names, dimensions, shape, scores),
      'weigh its features',
    );
    const used = copyStrings(written(names), written(count));
    if (used.length === 0) return new Float64Array(this.featureNames().length);
    const values = new Float32Array(copyBytes(written(scores), used.length * 4));
    const byName = new Map(used.map((name, index) => [name, values[index]]));
    return Float64Array.from(this.featureNames(), (name) => byName.get(name) ?? 0);
  }

  /** The codes of its columns; `f0`, `f1` … where the model carries no names. */
  featureNames(): string[] {
    const names = this.#features('feature_name');
    if (names.length > 0) return names;
    return Array.from({ length: this.#columns() }, (_, index) => `f${index}`);
  }

  #columns(): number {
    const out: Out<number> = [null];
    const { api, check } = this.#xgboost;
    check(api.XGBoosterGetNumFeature(this.handle, out), 'count its features');
    return written(out);
  }

  #setParameters(parameters: EngineParameters): void {
    const { api, check } = this.#xgboost;
    for (const [name, value] of Object.entries(parameters)) {
      check(api.XGBoosterSetParam(this.handle, name, value), `take the parameter ${name}=${value}`);
    }
  }

  #firstRounds(rounds: number): XgboostBooster {
    const { api, check } = this.#xgboost;
    const out: Out<Handle> = [null];
    check(api.XGBoosterSlice(this.handle, 0, rounds, 1, out), 'keep its best rounds');
    const first = new XgboostBooster(this.#xgboost, written(out));
    first.#setFeatures(this.#features('feature_name'), this.#features('feature_type'));
    return first;
  }

  #setFeatures(names: readonly string[], types: readonly string[]): void {
    const { api, check } = this.#xgboost;
    const { handle } = this;
    check(
      api.XGBoosterSetStrFeatureInfo(handle, 'feature_name', names, names.length),
      'take the feature names',
    );
    check(
      api.XGBoosterSetStrFeatureInfo(handle, 'feature_type', types, types.length),
      'take the feature types',
    );
  }

  #features(field: 'feature_name' | 'feature_type'): string[] {
    const { api, check } = this.#xgboost;
    const count: Out<number> = [null];
    const out: Out<Handle> = [null];
    check(api.XGBoosterGetStrFeatureInfo(this.handle, field, count, out), 'name its features');
    return copyStrings(written(out), written(count));
  }

  #predictRows(job: PredictJob, slice: { from: number; to: number }): Float32Array {
    const { api, check } = this.#xgboost;
    const { matrix, threads } = job;
    using rows = XgboostDmatrix.fromMatrix(this.#xgboost, { matrix, threads, slice });
    const config = JSON.stringify({
      type: predictTypes[job.output],
      training: false,
      iteration_begin: 0,
      iteration_end: 0,
      strict_shape: true,
    });
    const shape: Out<Handle> = [null];
    const dimensions: Out<number> = [null];
    const out: Out<Handle> = [null];
    check(
      api.XGBoosterPredictFromDMatrix(this.handle, rows.handle, config, shape, dimensions, out),
      'predict',
    );
    const sizes = new BigUint64Array(copyBytes(written(shape), written(dimensions) * 8));
    const length = sizes.reduce((product, size) => product * Number(size), 1);
    return new Float32Array(copyBytes(written(out), length * 4));
  }
}

function newBooster({ api, check }: Xgboost, cached: readonly XgboostDmatrix[]): Handle {
  const out: Out<Handle> = [null];
  const handles = cached.map((matrix) => matrix.handle);
  check(api.XGBoosterCreate(handles, handles.length, out), 'start training');
  return written(out);
}

/** `[0]\tvalidation-auc:0.5\tvalidation-logloss:0.6` */
function metricsOf(line: string): { metric: string; value: number }[] {
  const parts = line.split(`\t${validationName}-`).slice(1);
  return parts.map((part) => {
    const colon = part.lastIndexOf(':');
    return { metric: part.slice(0, colon), value: Number(part.slice(colon + 1)) };
  });
}
