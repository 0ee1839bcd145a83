import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import {
  byteSize,
  foldCount,
  modelNames,
  percentage,
  positiveInteger,
  positiveNumber,
  seedNumber,
} from './options.ts';

describe('accepted', () => {
  test.each<[(text: string) => unknown, string, unknown]>([
    [positiveInteger, '3', 3],
    [seedNumber, '0', 0],
    [positiveNumber, '.5', 0.5],
    [foldCount, '2', 2],
    [percentage, '0', 0],
    [percentage, '2.5', 2.5],
    [byteSize, '500MB', 5e8],
    [byteSize, '1.5 gb', 1.5e9],
    [byteSize, '2GiB', 2 ** 31],
    [byteSize, '64MiB', 2 ** 26],
    [byteSize, '100000000', 1e8],
  ])('%o reads %s as %o', (parse, text, value) => {
    expect(parse(text)).toBe(value);
  });

  test('models come once each, in the order given', () => {
    expect(modelNames('lgbm, log_reg,lgbm').map(({ name }) => name)).toEqual(['lgbm', 'log_reg']);
  });
});

describe('refused', () => {
  test.each<[(text: string) => unknown, string]>([
    [positiveInteger, '0'],
    [positiveInteger, '1.5'],
    [positiveInteger, 'many'],
    [seedNumber, ''],
    [seedNumber, '-1'],
    [seedNumber, '9007199254740993'],
    [positiveNumber, '0'],
    [positiveNumber, 'Infinity'],
    [foldCount, '1'],
    [percentage, '101'],
    [percentage, ''],
    [byteSize, '0MB'],
    [byteSize, '63MiB'],
    [byteSize, '5TB'],
    [byteSize, '-5MB'],
    [modelNames, ' , '],
  ])('%o refuses %o', (parse, text) => {
    expect(() => parse(text)).toThrow(InvalidArgumentError);
  });

  test('a model nobody knows is named with those that are known', () => {
    expect(() => modelNames('lgbm,svm')).toThrow(
      expect.objectContaining({
        code: 'TRAINING_MODEL_UNKNOWN',
        values: { model: 'svm', known: 'log_reg, xgb, lgbm, gb' },
      }),
    );
  });
});
