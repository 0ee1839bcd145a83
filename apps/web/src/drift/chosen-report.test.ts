import type { DriftListAnswer } from '@octroi/contract';
import { expect, test } from 'vitest';
import { chosenReport } from './chosen-report.ts';

const report = (id: string): DriftListAnswer['reports'][number] => ({
  id,
  createdAt: '2026-01-01T00:00:00.000Z',
  reference: { name: 'a', kind: 'file', rows: 1 },
  current: { name: 'b', kind: 'file', rows: 1 },
  preset: 'loans',
  bundle: null,
  verdict: 'none',
  features: { compared: 1, drift: 0, watch: 0 },
});
const reports = [report('new'), report('old')];

test('the report that the address names is shown, else the newest', () => {
  expect(chosenReport('#report=old', reports)).toBe('old');
  expect(chosenReport('', reports)).toBe('new');
  expect(chosenReport('#report=gone', reports)).toBe('new');
  expect(chosenReport('#applicant=risky', reports)).toBe('new');
  expect(chosenReport('#report=old', [])).toBeUndefined();
});
