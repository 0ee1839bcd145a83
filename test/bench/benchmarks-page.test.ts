import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { meets, median, type Figure } from '../../bench/case.ts';
import { cases } from '../../bench/cases.ts';
import { asked, benchmarksPage, measured } from '../../bench/page.ts';
import { readResult } from '../../bench/results.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const figure: Figure = { what: 'time', value: 1.0304, unit: '×', digits: 2 };

test('the page says what the kept results say', async () => {
  const page = readFileSync(path.join(root, 'docs', 'benchmarks.md'), 'utf8');
  expect(page, 'node bench/run.ts --page').toBe(await benchmarksPage(root));
});

test('every kept result belongs to a case and names no folder of a machine', () => {
  const folder = path.join(root, 'bench', 'results');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const names = new Set(cases.map(({ name }) => `${name}.json`));
  expect(names.size).toBe(cases.length);
  expect(files.filter((file) => !names.has(file))).toEqual([]);
  for (const { name } of cases) {
    const result = readResult(root, name);
    if (result === undefined) continue;
    expect(result.case).toBe(name);
    expect(result.figures).not.toEqual([]);
    expect(JSON.stringify(result)).not.toMatch(/"[^"]*(?:^|[ "])\/(?:home|root|tmp|work|Users)\//);
  }
});

test('a target is held against the number, not against what is shown of it', () => {
  const missed = { ...figure, target: { atMost: 1.03 } };
  expect(meets(missed)).toBe(false);
  expect([measured(missed), asked(missed)]).toEqual(['**1.03 ×: missed**', '≤ 1.03 ×']);
  expect(meets({ ...figure, target: { atLeast: 1.03 } })).toBe(true);
  expect(meets({ ...figure, value: Number.NaN, target: { atMost: 1.03 } })).toBe(false);
});

test('a figure without a target neither meets nor misses', () => {
  expect(meets(figure)).toBeUndefined();
  expect([measured(figure), asked(figure)]).toEqual(['1.03 ×', '']);
});

test('the median of an even number of values is the mean of the middle two', () => {
  expect([median([3, 1, 2]), median([4, 1, 10, 2])]).toEqual([2, 3]);
});
