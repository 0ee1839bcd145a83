import { models, parameterSets } from '@octroi/training';
import { InvalidArgumentError } from 'commander';
import { describe, expect, test } from 'vitest';
import {
  byteSize,
  cutOff,
  foldCount,
  knownModels,
  knownParameterSets,
  modelNames,
  percentage,
  portNumber,
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
    [portNumber, '0', 0],
    [portNumber, '65535', 65_535],
    [cutOff, '0', 0],
    [cutOff, '.65', 0.65],
    [cutOff, '1', 1],
    [byteSize, '500MB', 5e8],
    [byteSize, '1.5 gb', 1.5e9],
    [byteSize, '2GiB', 2 ** 31],
    [byteSize, '64MiB', 2 ** 26],
    [byteSize, '100000000', 1e8],
  ])('%o reads %s as %o', (parse, text, value) => {
    expect(parse(text)).toBe(value);
  });

  test('models come once each, in the order given', () => {
    expect(modelNames('lgbm, log_reg,lgbm')).toEqual(['lgbm', 'log_reg']);
  });

  test('the models and parameter sets of the help are those that training has', () => {
    expect(knownModels).toEqual(models.map(({ name }) => name));
    expect(knownParameterSets).toEqual(parameterSets);
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
    [portNumber, '65536'],
    [portNumber, '-1'],
    [portNumber, '80.5'],
    [portNumber, ''],
    [cutOff, '1.01'],
    [cutOff, '-0.1'],
    [cutOff, ''],
    [cutOff, 'half'],
    [byteSize, '0MB'],
    [byteSize, '63MiB'],
    [byteSize, '5TB'],
    [byteSize, '-5MB'],
    [modelNames, ' , '],
  ])('%o refuses %o', (parse, text) => {
    expect(() => parse(text)).toThrow(InvalidArgumentError);
  });
});
