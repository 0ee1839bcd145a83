import { describe, expect, it } from 'vitest';
import { checkData, checkValidation, type BoosterData } from './data-check.ts';

function tinyData(): BoosterData & { matrix: { values: Float32Array } } {
  return {
    matrix: {
      rows: 2,
      columns: [{ name: 'income' }, { name: 'purpose', levels: 3 }],
      values: Float32Array.of(1, Number.NaN, 2, Number.NaN),
    },
    labels: Float32Array.of(0, 1),
    weights: Float32Array.of(1, 0),
  };
}

function refusal(code: string, values: object): unknown {
  return expect.objectContaining({ code, values: expect.objectContaining(values) as object });
}

describe('checkData', () => {
  it('takes finite numbers, missing values and category codes', () => {
    expect(() => {
      checkData(tinyData());
    }).not.toThrow();
  });

  it.each([Infinity, -Infinity])('names the column and row of %s', (value) => {
    const data = tinyData();
    data.matrix.values[1] = value;
    expect(() => {
      checkData(data);
    }).toThrow(refusal('BOOSTER_MATRIX_VALUE', { column: 'income', row: 1, found: value }));
  });

  it.each([3, -1, 0.5])('refuses %s as one of three categories', (code) => {
    const data = tinyData();
    data.matrix.values[2] = code;
    expect(() => {
      checkData(data);
    }).toThrow(refusal('BOOSTER_MATRIX_VALUE', { column: 'purpose', row: 0, found: code }));
  });

  it('refuses a missing label and a negative weight', () => {
    const labels = Float32Array.of(0, Number.NaN);
    const weights = Float32Array.of(-1, 1);
    for (const odd of [{ labels }, { weights }]) {
      expect(() => {
        checkData({ ...tinyData(), ...odd });
      }).toThrow(refusal('BOOSTER_MATRIX_VALUE', {}));
    }
  });

  it('refuses arrays of another length, which an engine would read beyond', () => {
    const data = tinyData();
    const short = { ...data.matrix, values: data.matrix.values.subarray(1) };
    const odd = [
      { matrix: short },
      { labels: Float32Array.of(1) },
      { weights: Float32Array.of(1, 1, 1) },
      { matrix: { ...data.matrix, rows: 0, values: new Float32Array(0) } },
    ];
    for (const change of odd) {
      expect(() => {
        checkData({ ...data, ...change });
      }).toThrow(refusal('BOOSTER_MATRIX_SHAPE', {}));
    }
  });

  it('refuses a validation set of other columns', () => {
    const data = tinyData();
    const matrix = { rows: 2, columns: [{ name: 'a' }], values: new Float32Array(2) };
    expect(() => {
      checkValidation(data, { ...data, matrix });
    }).toThrow(refusal('BOOSTER_MATRIX_SHAPE', { expected: 2, found: 1 }));
  });
});
