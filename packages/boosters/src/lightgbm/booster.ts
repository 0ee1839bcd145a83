import { checkColumns } from '../engine/check-columns.ts';
import type { ImportanceKind, PredictionOutput, PredictJob } from '../engine/engine.ts';
import { NativeObject } from '../engine/open-handles.ts';
import type { RoundBooster } from '../engine/train-rounds.ts';
import {
  C_API_DTYPE_FLOAT32,
  C_API_FEATURE_IMPORTANCE_GAIN,
  C_API_FEATURE_IMPORTANCE_SPLIT,
  C_API_PREDICT_CONTRIB,
  C_API_PREDICT_LEAF_INDEX,
  C_API_PREDICT_NORMAL,
  C_API_PREDICT_RAW_SCORE,
} from '../raw/lightgbm/index.ts';
import { StringBuffers, type Handle, type Out, written } from '../raw/memory.ts';
import type { LightgbmDataset } from './dataset.ts';
import type { Lightgbm } from './library.ts';

const allRounds = -1;
const nameBytes = 256;
const firstTextBytes = 1 << 20;

const predictTypes: Record<PredictionOutput, number> = {
  probability: C_API_PREDICT_NORMAL,
  raw: C_API_PREDICT_RAW_SCORE,
  contributions: C_API_PREDICT_CONTRIB,
  leaf: C_API_PREDICT_LEAF_INDEX,
};

const increasing = /^(auc|auc_mu|average_precision|r2|map@?\d*|ndcg@?\d*)$/;

/** A LightGBM model, under training or read from its text. */
export class LightgbmBooster extends NativeObject implements RoundBooster {
  readonly engine = 'lightgbm';
  readonly #lightgbm: Lightgbm;
  readonly #metrics: readonly string[];

  private constructor(lightgbm: Lightgbm, handle: Handle, withValidation: boolean) {
    super(handle, (freed) => {
      lightgbm.api.LGBM_BoosterFree(freed);
    });
    this.#lightgbm = lightgbm;
    this.#metrics = withValidation ? metricNames(lightgbm, handle) : [];
  }

  /** Ready for its first round. The datasets must outlive it. Throws BOOSTER_REFUSED. */
  static create(
    lightgbm: Lightgbm,
    source: {
      data: LightgbmDataset;
      validation: LightgbmDataset | undefined;
      parameters: string;
    },
  ): LightgbmBooster {
    const { api, check } = lightgbm;
    const out: Out<Handle> = [null];
    check(api.LGBM_BoosterCreate(source.data.handle, source.parameters, out), 'start training');
    const handle = written(out);
    if (source.validation !== undefined) {
      try {
        check(
          api.LGBM_BoosterAddValidData(handle, source.validation.handle),
          'take the validation set',
        );
      } catch (error) {
        api.LGBM_BoosterFree(handle);
        throw error;
      }
    }
    return new LightgbmBooster(lightgbm, handle, source.validation !== undefined);
  }

  /** Throws BOOSTER_REFUSED on a text LightGBM does not take; a hostile one can end the process. */
  static fromText(lightgbm: Lightgbm, text: string): LightgbmBooster {
    const out: Out<Handle> = [null];
    const rounds: Out<number> = [null];
    lightgbm.check(
      lightgbm.api.LGBM_BoosterLoadModelFromString(text, rounds, out),
      'read the model text',
    );
    return new LightgbmBooster(lightgbm, written(out), false);
  }

  /**
   * LightGBM's sign that a round found no split is left aside, as its Python package does:
   * with sampled rows or columns the next round may find one.
   */
  update(): void {
    const nothingFound: Out<number> = [null];
    const { api, check } = this.#lightgbm;
    check(api.LGBM_BoosterUpdateOneIter(this.handle, nothingFound), 'add a round');
  }

  evaluate(): { metric: string; value: number }[] {
    if (this.#metrics.length === 0) return [];
    const { api, check } = this.#lightgbm;
    const values = new Float64Array(this.#metrics.length);
    const count: Out<number> = [null];
    check(api.LGBM_BoosterGetEval(this.handle, 1, count, values), 'evaluate a round');
    return this.#metrics.map((metric, index) => ({ metric, value: values[index] }));
  }

  higherIsBetter(metric: string): boolean {
    return increasing.test(metric);
  }

  rounds(): number {
    const out: Out<number> = [null];
    const { api, check } = this.#lightgbm;
    check(api.LGBM_BoosterGetCurrentIteration(this.handle, out), 'count its rounds');
    return written(out);
  }

  text(rounds: number = allRounds): string {
    const { api, check } = this.#lightgbm;
    const length: Out<number> = [null];
    const save = (buffer: Buffer) => {
      const split = C_API_FEATURE_IMPORTANCE_SPLIT;
      const size = buffer.length;
      const { handle } = this;
      check(
        api.LGBM_BoosterSaveModelToString(handle, 0, rounds, split, size, length, buffer),
        'write the model text',
      );
      return buffer;
    };
    let buffer = save(Buffer.alloc(firstTextBytes));
    if (written(length) > buffer.length) buffer = save(Buffer.alloc(written(length)));
    return buffer.toString('utf8', 0, written(length) - 1);
  }

  /** One row after the other; several values per row for contributions and leaves. */
  predict(job: PredictJob): Float64Array {
    const { api, check } = this.#lightgbm;
    const { matrix } = job;
    const columns = this.#columns();
    checkColumns(columns, matrix);
    const type = predictTypes[job.output];
    const length: Out<number> = [null];
    check(
      api.LGBM_BoosterCalcNumPredict(this.handle, matrix.rows, type, 0, allRounds, length),
      'predict',
    );
    const result = new Float64Array(written(length));
    const status = api.LGBM_BoosterPredictForMat(
      this.handle,
      matrix.values,
      C_API_DTYPE_FLOAT32,
      matrix.rows,
      columns,
      0,
      type,
      0,
      allRounds,
      `num_threads=${job.threads}`,
      length,
      result,
    );
    check(status, 'predict');
    return result;
  }

  importances(kind: ImportanceKind): Float64Array {
    const { api, check } = this.#lightgbm;
    const type = kind === 'gain' ? C_API_FEATURE_IMPORTANCE_GAIN : C_API_FEATURE_IMPORTANCE_SPLIT;
    const result = new Float64Array(this.#columns());
    check(
      api.LGBM_BoosterFeatureImportance(this.handle, allRounds, type, result),
      'weigh its features',
    );
    return result;
  }

  #columns(): number {
    const out: Out<number> = [null];
    const { api, check } = this.#lightgbm;
    check(api.LGBM_BoosterGetNumFeature(this.handle, out), 'count its features');
    return written(out);
  }
}

function metricNames({ api, check }: Lightgbm, handle: Handle): string[] {
  const count: Out<number> = [null];
  check(api.LGBM_BoosterGetEvalCounts(handle, count), 'count its metrics');
  using names = new StringBuffers(written(count), nameBytes);
  const longest: Out<number> = [null];
  const action = 'name its metrics';
  check(
    api.LGBM_BoosterGetEvalNames(
      handle,
      written(count),
      count,
      nameBytes,
      longest,
      names.addresses,
    ),
    action,
  );
  return names.read(written(count));
}
