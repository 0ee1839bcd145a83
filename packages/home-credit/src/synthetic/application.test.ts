import { createRandom } from '@octroi/core';
import type { ClientBlock, SyntheticRows } from '@octroi/features';
import { expect, test } from 'vitest';
import { applicationTest, applicationTrain } from '../tables/index.ts';
import { applicationPart, drawApplications } from './application.ts';
import { columnAt } from './application-columns.ts';
import { testTargets } from './shares/test-targets.ts';
import { trainTargets } from './shares/train-targets.ts';
import type { TargetShares } from './target-shares.ts';

const clients = 20_000;
const [trainTable, testTable] = applicationPart.tables;
const block = (options: { seed?: string; unlabelled?: number; clients?: number }): ClientBlock => ({
  first: 0,
  clients: options.clients ?? clients,
  unlabelled: options.unlabelled ?? 0,
  rows: {},
  random: createRandom(options.seed ?? 'applications'),
});

const [train] = applicationPart.draw(block({}));
const [, unlabelled] = applicationPart.draw(block({ unlabelled: clients }));
const files: readonly [string, SyntheticRows, TargetShares][] = [
  ['application_train', train, trainTargets],
  ['application_test', unlabelled, testTargets],
];

function values(rows: SyntheticRows, name: string): number[] {
  const { columns } = rows.table === trainTable.name ? trainTable : testTable;
  const at = columns.findIndex((column) => column.name === name);
  return Array.from({ length: rows.rows }, (_, row) => rows.values[row * columns.length + at]);
}

/** A point, and three standard errors of a share among so many rows. */
function tolerance(share: number): number {
  return 0.01 + 3 * Math.sqrt((share * (1 - share)) / clients);
}

function levelsOf(name: string): readonly string[] {
  const column = trainTable.columns[columnAt(name)];
  return column.form === 'text' ? column.levels : [];
}

test.each([
  ['application_train', trainTable, applicationTrain],
  ['application_test', testTable, applicationTest],
] as const)('%s has the columns of its contract in their order', (_, table, contract) => {
  expect(table.columns.map(({ name }) => name)).toEqual(Object.keys(contract.columns));
  for (const column of table.columns) {
    const known = Object.entries(contract.columns).find(([name]) => name === column.name)?.[1];
    expect([column.name, column.form === 'text']).toEqual([column.name, known?.type === 'text']);
    const levels = known?.type === 'text' ? known.levels : undefined;
    if (column.form !== 'text' || levels === undefined) continue;
    const unknown = column.levels.filter(
      (level) => level !== '' && !levels.some((known) => known === level),
    );
    expect(unknown.filter((level) => level !== 'XNA')).toEqual([]);
  }
});

test.each(files)('%s misses values as the real one does, in every column', (_, rows, targets) => {
  const { columns } = rows.table === trainTable.name ? trainTable : testTable;
  for (const { name } of columns) {
    const expected: number = targets.missing[name] ?? 0;
    const share = values(rows, name).filter(Number.isNaN).length / rows.rows;
    expect(Math.abs(share - expected), `${name}: ${String(share)}`).toBeLessThan(
      tolerance(expected),
    );
  }
});

test.each(files)('%s has the shares of the real levels', (_, rows, targets) => {
  for (const [name, expected] of Object.entries(targets.levels)) {
    const found = values(rows, name);
    for (const [level, share] of Object.entries(expected)) {
      const levels = levelsOf(name);
      const value = levels.length > 0 ? levels.indexOf(level) : Number(level);
      const drawn = found.filter((one) => one === value).length / rows.rows;
      expect(Math.abs(drawn - share), `${name} ${level}: ${String(drawn)}`).toBeLessThan(
        tolerance(share),
      );
    }
  }
});

test('the default rate is .0807 whatever the seed', () => {
  for (const seed of ['a', 'b', 'c']) {
    const [rows] = applicationPart.draw(block({ seed, clients: 5000 }));
    const defaults = values(rows, 'TARGET').reduce((sum, label) => sum + label, 0);
    expect(Math.abs(defaults - 0.0807 * 5000)).toBeLessThanOrEqual(1);
  }
});

test('clients in difficulty have lower external scores, are younger and carry hidden risk', () => {
  const { values: rows, hiddenRisk } = drawApplications(block({}));
  const width = trainTable.columns.length;
  const column = (name: string): number[] =>
    Array.from(hiddenRisk, (_, client) => rows[client * width + columnAt(name)]);
  const labels = column('TARGET');
  expect(areaUnderCurve(column('EXT_SOURCE_1'), labels)).toBeCloseTo(0.345, 1);
  expect(areaUnderCurve(column('EXT_SOURCE_2'), labels)).toBeLessThan(0.38);
  expect(areaUnderCurve(column('EXT_SOURCE_3'), labels)).toBeLessThan(0.34);
  expect(areaUnderCurve(column('DAYS_BIRTH'), labels)).toBeGreaterThan(0.56);
  expect(areaUnderCurve([...hiddenRisk], labels)).toBeGreaterThan(0.62);
});

test('amounts hang together', () => {
  const [credit, goods, annuity, kind] = [
    'AMT_CREDIT',
    'AMT_GOODS_PRICE',
    'AMT_ANNUITY',
    'NAME_CONTRACT_TYPE',
  ].map((name) => values(train, name));
  const cash = levelsOf('NAME_CONTRACT_TYPE').indexOf('Cash loans');
  credit.forEach((amount, row) => {
    const ratio = annuity[row] / amount;
    if (kind[row] === cash) {
      expect(amount).toBeGreaterThanOrEqual(goods[row]);
      expect(amount).toBeLessThan(1.7 * goods[row]);
      expect(ratio).toBeGreaterThan(0.015);
      expect(ratio).toBeLessThan(0.3);
    } else {
      expect(ratio).toBeCloseTo(0.05, 10);
      expect(Number.isNaN(goods[row]) || goods[row] === amount).toBe(true);
    }
  });
});

test('days, car and employer agree with the client', () => {
  const names = ['DAYS_BIRTH', 'DAYS_EMPLOYED', 'FLAG_OWN_CAR', 'OWN_CAR_AGE', 'ORGANIZATION_TYPE'];
  const [birth, employed, car, carAge, employer] = names.map((name) => values(train, name));
  const notEmployed = levelsOf('ORGANIZATION_TYPE').indexOf('XNA');
  birth.forEach((days, row) => {
    expect(days).toBeGreaterThan(-70 * 366);
    expect(days).toBeLessThan(-20 * 365);
    if (employed[row] === 365_243) expect(employer[row]).toBe(notEmployed);
    else {
      expect(employed[row]).toBeLessThanOrEqual(0);
      expect(employed[row]).toBeGreaterThan(days + 15 * 365);
    }
    expect(Number.isNaN(carAge[row])).toBe(car[row] === 0);
  });
});

test('average, mode and median of a building measure are missing together and near each other', () => {
  const [average, mode, median] = ['AVG', 'MODE', 'MEDI'].map((suffix) =>
    values(train, `LIVINGAREA_${suffix}`),
  );
  let near = 0;
  average.forEach((value, row) => {
    expect([mode[row], median[row]].map(Number.isNaN)).toEqual([
      Number.isNaN(value),
      Number.isNaN(value),
    ]);
    if (Math.abs(median[row] - value) <= 0.02 * value + 0.0002) near += 1;
  });
  expect(near / average.filter((value) => !Number.isNaN(value)).length).toBeGreaterThan(0.95);
});

test('columns of a building are missing in blocks', () => {
  const area = values(train, 'LIVINGAREA_AVG');
  const apartments = values(train, 'APARTMENTS_AVG');
  const same = area.filter((value, row) => Number.isNaN(value) === Number.isNaN(apartments[row]));
  expect(same.length / area.length).toBeGreaterThan(0.94);
});

test('one seed gives one block, another seed another', () => {
  const draw = (seed: string): Float64Array =>
    applicationPart.draw(block({ seed, clients: 500, unlabelled: 70 }))[0].values;
  expect(draw('one')).toEqual(draw('one'));
  expect(draw('one')).not.toEqual(draw('two'));
});

test('train and test share no client, and lie among each other', () => {
  const [labelled, others] = applicationPart.draw(block({ clients: 1000, unlabelled: 137 }));
  expect([labelled.rows, others.rows]).toEqual([863, 137]);
  const ids = [...values(labelled, 'SK_ID_CURR'), ...values(others, 'SK_ID_CURR')];
  expect(new Set(ids).size).toBe(1000);
  expect([Math.min(...ids), Math.max(...ids)]).toEqual([100_001, 101_000]);
  expect(Math.min(...values(others, 'SK_ID_CURR'))).toBeLessThan(100_101);
});

/** Probability that a client in difficulty has the higher value; missing values are left out. */
function areaUnderCurve(scores: readonly number[], labels: readonly number[]): number {
  const known = scores
    .map((score, at) => ({ score, label: labels[at] }))
    .filter(({ score }) => !Number.isNaN(score))
    .sort((left, right) => left.score - right.score);
  let repaidBelow = 0;
  let pairs = 0;
  for (const { label } of known) {
    if (label === 0) repaidBelow += 1;
    else pairs += repaidBelow;
  }
  return pairs / (repaidBelow * (known.length - repaidBelow));
}
