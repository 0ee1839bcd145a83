import { describe, expect, it } from 'vitest';
import { parameterTexts } from './parameter-value.ts';

const known = { seed: true, metric: true, deterministic: true, monotone_constraints: true };
const texts = (parameters: object) => parameterTexts('lightgbm', parameters, known);

describe('parameterTexts', () => {
  it('writes numbers, truth values, texts and lists as the engines read them', () => {
    const monotone_constraints = [1, 0, -1];
    expect(texts({ seed: 3, metric: 'auc', deterministic: true, monotone_constraints })).toEqual({
      seed: '3',
      metric: 'auc',
      deterministic: 'true',
      monotone_constraints: '1,0,-1',
    });
  });

  it('leaves out what is undefined', () => {
    expect(texts({ seed: undefined })).toEqual({});
  });

  it('refuses a name it does not know, also one every object has', () => {
    for (const name of ['num_treess', 'toString', '__proto__x']) {
      expect(() => texts({ [name]: 1 })).toThrow(/expected a known parameter name/);
    }
  });

  it('refuses a value that would smuggle in another parameter, or is no number', () => {
    for (const value of ['auc num_threads=64', 'a=b', '', 'x\ny', Number.NaN, Infinity]) {
      expect(() => texts({ metric: value })).toThrow(
        expect.objectContaining({ code: 'BOOSTER_PARAMETER_INVALID' }),
      );
    }
  });
});
