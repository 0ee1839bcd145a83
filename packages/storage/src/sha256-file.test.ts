import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256File } from './sha256-file.ts';

test('the digest is that of FIPS 180-2, appendix B.1', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'octroi-sha-'));
  writeFileSync(join(folder, 'abc'), 'abc');
  expect(await sha256File(join(folder, 'abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
  rmSync(folder, { recursive: true });
});
