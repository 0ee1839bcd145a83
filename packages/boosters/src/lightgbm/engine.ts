import type {
  Engine,
  ImportanceKind,
  PredictJob,
  TrainJob,
  TrainResult,
  TrainWatch,
} from '../engine/engine.ts';
import { releaseValues } from '../engine/release-values.ts';
import { trainRounds } from '../engine/train-rounds.ts';
import { LightgbmBooster } from './booster.ts';
import { LightgbmDataset, type DatasetSource } from './dataset.ts';
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
    using data = this.#dataset({ data: job.data, parameters });
    using validation =
      job.validation && this.#dataset({ data: job.validation, parameters, reference: data });
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

  #dataset(source: DatasetSource): LightgbmDataset {
    const dataset = LightgbmDataset.fromMatrix(this.#lightgbm, source);
    releaseValues(source.data);
    return dataset;
  }
}
