import type {
  Engine,
  EngineData,
  ImportanceKind,
  PredictJob,
  TrainJob,
  TrainResult,
  TrainWatch,
} from '../engine/engine.ts';
import { releaseValues } from '../engine/release-values.ts';
import { trainRounds } from '../engine/train-rounds.ts';
import { XgboostBooster } from './booster.ts';
import { XgboostDmatrix } from './dmatrix.ts';
import { loadXgboost, type Xgboost } from './library.ts';

/** XGBoost as an engine. */
export class XgboostEngine implements Engine {
  readonly name = 'xgboost';
  readonly #xgboost: Xgboost;

  constructor(path: string) {
    this.#xgboost = loadXgboost(path);
  }

  async train(job: TrainJob, watch: TrainWatch): Promise<TrainResult> {
    using data = this.#dmatrix(job.data, job.threads);
    using validation = job.validation && this.#dmatrix(job.validation, job.threads);
    const parameters = { ...job.parameters, nthread: String(job.threads) };
    using booster = XgboostBooster.create(this.#xgboost, {
      data,
      validation,
      parameters,
      features: job.data,
    });
    return await trainRounds(booster, job, watch);
  }

  predict(job: PredictJob): Float64Array {
    using booster = XgboostBooster.fromText(this.#xgboost, job.text, job.threads);
    return booster.predict(job);
  }

  importances(text: string, kind: ImportanceKind): Float64Array {
    using booster = XgboostBooster.fromText(this.#xgboost, text, 1);
    return booster.importances(kind);
  }

  #dmatrix(data: EngineData, threads: number): XgboostDmatrix {
    const dmatrix = XgboostDmatrix.fromData(this.#xgboost, data, threads);
    releaseValues(data);
    return dmatrix;
  }
}
