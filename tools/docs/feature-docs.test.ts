import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { featureDocs } from './feature-docs.ts';

const docs = readFileSync(path.resolve(import.meta.dirname, '../../docs/features.md'), 'utf8');

test('docs/features.md says what the catalogue says (node tools/write-feature-docs.ts)', () => {
  expect(docs.split('\n')).toEqual(featureDocs().split('\n'));
});
