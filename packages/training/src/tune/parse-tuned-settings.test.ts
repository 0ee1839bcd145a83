import { expect, test } from 'vitest';
import { parseTunedSettings } from './parse-tuned-settings.ts';

const settings = { rounds: 10, parameters: { learning_rate: 0.1 }, leaveOut: ['age'] };
const whole = { format: 'octroi-settings', preset: 'loans', models: { lgbm: settings }, seed: 3 };

test('what was searched is read, and how it came about let through', () => {
  expect(parseTunedSettings('s.json', JSON.stringify(whole))).toEqual(whole);
});

test.each<[string, unknown, string]>([
  ['no JSON', undefined, 'format'],
  ['another file', { ...whole, format: 'octroi-bundle' }, 'format'],
  ['no preset', { ...whole, preset: 3 }, 'preset'],
  ['no model', { ...whole, models: {} }, 'models'],
  ['a model without a search', { ...whole, models: { log_reg: settings } }, 'models.log_reg'],
  [
    'half a round',
    { ...whole, models: { lgbm: { ...settings, rounds: 0.5 } } },
    'models.lgbm.rounds',
  ],
  [
    'features that are no names',
    { ...whole, models: { lgbm: { ...settings, leaveOut: [1] } } },
    'models.lgbm.leaveOut',
  ],
  [
    'a parameter of the other engine',
    { ...whole, models: { xgb: { ...settings, parameters: { num_leaves: 3 } } } },
    'models.xgb.parameters.num_leaves',
  ],
  [
    'a number as a text',
    { ...whole, models: { lgbm: { ...settings, parameters: { max_bin: '63' } } } },
    'models.lgbm.parameters.max_bin',
  ],
])('%s is a known error that says where', (_, document, place) => {
  const text = document === undefined ? '{' : JSON.stringify(document);
  expect(() => parseTunedSettings('s.json', text)).toThrow(
    expect.objectContaining({
      code: 'TRAINING_SETTINGS_INVALID',
      values: expect.objectContaining({ file: 's.json', place }) as object,
    }),
  );
});
