import { measureDrift, type DriftReport } from '@octroi/monitoring';
import { expect, test } from 'vitest';
import { fails, levelBy } from './failing-levels.ts';

const columns = (shift: number) => ({
  rows: 2000,
  columns: ['a', 'b'].map((name, at) => ({
    kind: 'number' as const,
    name,
    values: Float64Array.from({ length: 2000 }, (_, row) => (row % 97) + at * shift),
  })),
});
const features = ['a', 'b'].map((name) => ({ name, label: { en: name, fr: name } }));
const report = (shift: number): DriftReport =>
  measureDrift({ reference: { frame: columns(0) }, current: { frame: columns(shift) }, features });

test('each set of tests has its own answer', () => {
  expect(levelBy('octroi', report(0))).toBe('none');
  expect(levelBy('deck', report(0))).toBe('none');
  expect(levelBy('evidently', report(0))).toBe('none');
  // Half of the columns has moved a little: enough for a test of 2,000 rows, and for a fixed distance.
  expect(levelBy('octroi', report(5))).not.toBe('drift');
  expect(levelBy('deck', report(5))).toBe('drift');
  expect(levelBy('evidently', report(5))).toBe('drift');
});

test('watch fails from watch on, drift from drift on', () => {
  expect((['none', 'watch', 'drift'] as const).map((level) => fails(level, 'drift'))).toEqual([
    false,
    false,
    true,
  ]);
  expect((['none', 'watch', 'drift'] as const).map((level) => fails(level, 'watch'))).toEqual([
    false,
    true,
    true,
  ]);
});
