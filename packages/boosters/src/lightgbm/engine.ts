import type {
  Engine,
  ImportanceKind,
  PredictJob,
  TrainJob,
  TrainResult,
  TrainWatch,
} from '../engine/engine.ts';
import { trainRounds } from '../engine/train-rounds.ts';
import { LightgbmBooster } from './booster.ts';
import { LightgbmDataset } from './dataset.ts';
import { loadLightgbm, type Lightgbm } from './library.ts';
import { lightgbmParameterText } from './parameter-text.ts';

/** LightGBM as an engine. */
export class LightgbmEngine implements Engine {
  readonly name = 'lightgbm';
  readonly #lightgbm: Lightgbm;

  constructor(path: string) {
    this.#lightgbm = loadLightgbm(path);
  }

  async train(job: TrainJob, watch: TrainWatch): Promise<TrainResult> {
    const parameters = lightgbmParameterText(job);
    using data = LightgbmDataset.fromMatrix(this.#lightgbm, { data: job.data, parameters });
    using validation =
      job.validation === undefined
        ? undefined
        : LightgbmDataset.fromMatrix(this.#lightgbm, {
            data: job.validation,
            parameters,
            reference: data,
          });
    using booster = LightgbmBooster.create(this.#lightgbm, { data, validation, parameters });
    return await trainRounds(booster, job, watch);
  }

  predict(job: PredictJob): Float64Array {
    using booster = LightgbmBooster.fromText(this.#lightgbm, job.text);
    return booster.predict(job);
  }

  importances(text: string, kind: ImportanceKind): Float64Array {
    using booster = LightgbmBooster.fromText(this.#lightgbm, text);
    return booster.importances(kind);
  }
}
