/** Evidently's default tests, chosen and computed as Evidently 0.7.21 does (make_cases.py). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Column, Frame } from '@octroi/core';
import { evidentlyJson, measureDrift } from '@octroi/monitoring';
import { describe, expect, test } from 'vitest';

interface Rule {
  readonly step: number;
  readonly modulus: number;
  readonly divisor: number;
  readonly shift: number;
  readonly gap: number;
}

interface Cases {
  readonly columns: Readonly<
    Record<string, { kind: 'number' | 'category'; reference: Rule; current: Rule }>
  >;
  readonly reports: Readonly<
    Record<
      string,
      {
        rows: [number, number];
        count: { count: number; share: number };
        countName: string;
        status: string;
        columns: Record<
          string,
          { name: string; method: string; threshold: number; value: number; status: string }
        >;
      }
    >
  >;
}

const cases = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'cases.json'), 'utf8'),
) as Cases;

function columnOf(name: string, window: 'reference' | 'current', rows: number): Column {
  const { kind, [window]: rule } = cases.columns[name];
  const { step, shift, modulus, divisor, gap } = rule;
  const values = Float64Array.from({ length: rows }, (_, row) =>
    gap > 0 && row % gap === 0 ? NaN : ((row * step + shift) % modulus) / divisor,
  );
  if (kind === 'number') return { kind, name, values };
  const levels = Array.from({ length: modulus }, (_, code) => `L${code}`);
  return {
    kind,
    name,
    levels,
    codes: Int32Array.from(values, (value) => (value >= 0 ? value : -1)),
  };
}

function frameOf(window: 'reference' | 'current', rows: number): Frame {
  const columns = Object.keys(cases.columns).map((name) => columnOf(name, window, rows));
  return { rows, columns };
}

describe.each(Object.entries(cases.reports))('%s rows', (_, expected) => {
  const [rows, others] = expected.rows;
  const { evidently } = measureDrift({
    reference: { frame: frameOf('reference', rows) },
    current: { frame: frameOf('current', others) },
    features: Object.keys(cases.columns).map((name) => ({ name, label: { en: name, fr: name } })),
  });
  const { metrics, tests } = evidentlyJson(evidently);

  test.each(Object.entries(expected.columns))('%s: method, score and answer', (name, column) => {
    const found = evidently.columns.find((candidate) => candidate.name === name);
    expect(found).toMatchObject({ method: column.method, threshold: column.threshold });
    const score = found?.score ?? NaN;
    const isPValue = column.method.endsWith('p_value');
    // Evidently takes 1 - Φ, so its smallest p-values of a z-test are rounding.
    const slack = isPValue ? 1e-6 * column.value + 1e-15 : 1e-9;
    expect(Math.abs(score - column.value)).toBeLessThanOrEqual(slack);
    const metric = metrics.find(({ config }) => config['column'] === name);
    expect(metric?.metric_name).toBe(column.name);
    const own = tests.find(({ metric_config }) => metric_config.metric_id === metric?.id);
    expect(own?.status).toBe(column.status);
  });

  test('the count and the answer for the data set', () => {
    expect(metrics[0].metric_name).toBe(expected.countName);
    expect(metrics[0].value).toEqual({
      count: expected.count.count,
      share: expect.closeTo(expected.count.share, 12) as number,
    });
    expect(tests[0].status).toBe(expected.status);
  });
});
