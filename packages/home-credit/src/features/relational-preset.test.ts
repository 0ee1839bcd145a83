import { resolveFeatures, tablesUsed } from '@octroi/features';
import { expect, test } from 'vitest';
import { relationalPreset } from './relational-preset.ts';

const { features } = relationalPreset;
const names = features.map(({ name }) => name);

test('the whole history gives at least 600 columns', () => {
  expect(features.length).toBeGreaterThanOrEqual(600);
});

test('every name is in capitals, used once', () => {
  expect(names.filter((name) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(names.filter((name) => name.length > 60)).toEqual([]);
});

test('every reference finds its feature', () => {
  expect(resolveFeatures(features)).toHaveLength(features.length);
});

test('each of the six tables of history is read', () => {
  const read = new Set(features.flatMap(({ expression }) => [...tablesUsed(expression)]));
  expect([...read].sort()).toEqual([
    'POS_CASH_balance',
    'bureau',
    'bureau_balance',
    'credit_card_balance',
    'installments_payments',
    'previous_application',
  ]);
});

test('no two features have the same formula', () => {
  const formulas = new Map<string, string>();
  const twice = features.flatMap(({ name, expression }) => {
    const formula = JSON.stringify(expression);
    const other = formulas.get(formula);
    formulas.set(formula, name);
    return other === undefined ? [] : [[other, name]];
  });
  expect(twice).toEqual([]);
});

test('a later delay, a lower payment or a worse external score never lowers the risk', () => {
  const direction = (of: string): unknown => features.find(({ name }) => name === of)?.monotone;
  expect(
    ['INSTALMENTS_DPD_MEAN', 'INSTALMENTS_PAID_SHARE_MIN', 'EXT_SOURCE_MEAN'].map(direction),
  ).toEqual(['increasing', 'decreasing', 'decreasing']);
});
