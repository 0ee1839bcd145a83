import { expect, test } from 'vitest';
import { mlmodelText } from './mlmodel.ts';

const text = mlmodelText({
  createdAt: '2026-01-01T08:30:00.250Z',
  features: [
    { name: 'income', kind: 'number' },
    { name: "métier d'avant: “1” \\", kind: 'text' },
  ],
  module: 'loader',
  pythonVersion: '3.11',
});

test('the loader is named, with where it lies and what it needs', () => {
  expect(text).toContain('    code: .\n');
  expect(text).toContain('    loader_module: loader\n');
  expect(text).toContain('      virtualenv: python_env.yaml\n');
  expect(text).toContain("utc_time_created: '2026-01-01 08:30:00.250'\n");
});

test('features of any name are inputs, in ASCII and with quotes that YAML reads', () => {
  expect(text).toMatch(/^[ -~\n]*$/);
  const [, quoted] = /^ {2}inputs: '(.*)'$/m.exec(text) ?? [];
  expect(JSON.parse(quoted.replaceAll("''", "'"))).toEqual([
    { type: 'double', name: 'income', required: true },
    { type: 'string', name: "métier d'avant: “1” \\", required: true },
  ]);
  expect(quoted.replaceAll("''", '')).not.toContain("'");
});
