import type { EngineData, EngineMatrix } from '../engine/engine.ts';
import { NativeObject } from '../engine/open-handles.ts';
import { addressOf, type Handle, type Out, written } from '../raw/memory.ts';
import type { Xgboost } from './library.ts';

interface DmatrixSource {
  readonly matrix: EngineMatrix;
  readonly threads: number;
  /** Rows `from` … `to - 1` only; all when absent. */
  readonly slice?: { readonly from: number; readonly to: number };
}

/** A matrix as XGBoost holds it: a compressed copy, so the array may go afterwards. */
export class XgboostDmatrix extends NativeObject {
  readonly #xgboost: Xgboost;

  private constructor(xgboost: Xgboost, handle: Handle) {
    super(handle, (freed) => {
      xgboost.api.XGDMatrixFree(freed);
    });
    this.#xgboost = xgboost;
  }

  /** Throws BOOSTER_REFUSED. */
  static fromMatrix(xgboost: Xgboost, source: DmatrixSource): XgboostDmatrix {
    const { api, check } = xgboost;
    const out: Out<Handle> = [null];
    const config = `{"missing": NaN, "nthread": ${source.threads}}`;
    check(api.XGDMatrixCreateFromColumnar(arrayInterfaces(source), config, out), 'read the matrix');
    const dmatrix = new XgboostDmatrix(xgboost, written(out));
    try {
      dmatrix.#describe(source.matrix);
      return dmatrix;
    } catch (error) {
      dmatrix[Symbol.dispose]();
      throw error;
    }
  }

  /** Throws BOOSTER_REFUSED. */
  static fromData(xgboost: Xgboost, data: EngineData, threads: number): XgboostDmatrix {
    const dmatrix = XgboostDmatrix.fromMatrix(xgboost, { matrix: data, threads });
    try {
      dmatrix.#setFloats('label', data.labels);
      if (data.weights !== undefined) dmatrix.#setFloats('weight', data.weights);
      return dmatrix;
    } catch (error) {
      dmatrix[Symbol.dispose]();
      throw error;
    }
  }

  #describe(matrix: EngineMatrix): void {
    const { api, check } = this.#xgboost;
    const { codes } = matrix;
    const types = featureTypes(matrix);
    const { handle } = this;
    check(
      api.XGDMatrixSetStrFeatureInfo(handle, 'feature_name', codes, codes.length),
      'take the feature names',
    );
    check(
      api.XGDMatrixSetStrFeatureInfo(handle, 'feature_type', types, types.length),
      'take the feature types',
    );
  }

  #setFloats(field: string, values: Float32Array): void {
    const { api, check } = this.#xgboost;
    check(
      api.XGDMatrixSetInfoFromInterface(this.handle, field, arrayInterface(values, values.length)),
      `take the ${field} values`,
    );
  }
}

/** XGBoost's type of each column: `c` a category, `q` a number. */
export function featureTypes(matrix: EngineMatrix): string[] {
  return matrix.codes.map((_, column) => (matrix.categories.includes(column) ? 'c' : 'q'));
}

/** NumPy's array interface, version 3, one per column. */
function arrayInterfaces({ matrix, slice }: DmatrixSource): string {
  const { from, to } = slice ?? { from: 0, to: matrix.rows };
  const start = addressOf(matrix.values);
  const stride = BigInt(matrix.rows * Float32Array.BYTES_PER_ELEMENT);
  const offset = BigInt(from * Float32Array.BYTES_PER_ELEMENT);
  const columns = matrix.codes.map((_, column) =>
    interfaceAt(start + BigInt(column) * stride + offset, to - from),
  );
  return `[${columns.join(',')}]`;
}

function arrayInterface(values: Float32Array, length: number): string {
  return interfaceAt(addressOf(values), length);
}

function interfaceAt(address: bigint, length: number): string {
  return `{"data":[${address},true],"shape":[${length}],"typestr":"<f4","version":3}`;
}
