import type { EngineData } from '../engine/engine.ts';
import { NativeObject } from '../engine/open-handles.ts';
import { C_API_DTYPE_FLOAT32 } from '../raw/lightgbm/index.ts';
import { type Handle, type Out, written } from '../raw/memory.ts';
import type { Lightgbm } from './library.ts';

/** What a dataset is made of. */
export interface DatasetSource {
  readonly data: EngineData;
  readonly parameters: string;
  /** The training set, whose bins a validation set takes over. */
  readonly reference?: LightgbmDataset;
}

/** A matrix in LightGBM's bins, with labels and weights. LightGBM keeps no reference to the arrays. */
export class LightgbmDataset extends NativeObject {
  /** Throws BOOSTER_REFUSED. */
  static fromMatrix(lightgbm: Lightgbm, source: DatasetSource): LightgbmDataset {
    const { api, check } = lightgbm;
    const { data, parameters } = source;
    const out: Out<Handle> = [null];
    const status = api.LGBM_DatasetCreateFromMat(
      data.values,
      C_API_DTYPE_FLOAT32,
      data.rows,
      data.codes.length,
      0,
      parameters,
      source.reference?.handle ?? null,
      out,
    );
    check(status, 'read the matrix');
    const dataset = new LightgbmDataset(written(out), (handle) => {
      api.LGBM_DatasetFree(handle);
    });
    try {
      describe(lightgbm, dataset.handle, data);
    } catch (error) {
      dataset[Symbol.dispose]();
      throw error;
    }
    return dataset;
  }
}

function describe({ api, check }: Lightgbm, handle: Handle, data: EngineData): void {
  setField({ api, check }, handle, { name: 'label', values: data.labels });
  if (data.weights !== undefined) {
    setField({ api, check }, handle, { name: 'weight', values: data.weights });
  }
  check(
    api.LGBM_DatasetSetFeatureNames(handle, data.codes, data.codes.length),
    'take the feature names',
  );
}

function setField(
  { api, check }: Lightgbm,
  handle: Handle,
  field: { name: string; values: Float32Array },
): void {
  const { name, values } = field;
  check(
    api.LGBM_DatasetSetField(handle, name, values, values.length, C_API_DTYPE_FLOAT32),
    `take the ${name} values`,
  );
}
