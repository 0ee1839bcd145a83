import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openJournal } from './open-journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'octroi-journal-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('what was set is there when it is opened again, the last value of each key', async () => {
  const path = join(folder, 'new', 'kept.jsonl');
  {
    await using journal = await openJournal(path);
    await journal.set('one', { area: 0.75 });
    await journal.set('two', [1, 2]);
    await journal.set('one', 'é\n"');
    expect(journal.get('one')).toBe('é\n"');
  }
  await using again = await openJournal(path);
  expect([again.get('one'), again.get('two'), again.get('three')]).toEqual([
    'é\n"',
    [1, 2],
    undefined,
  ]);
});

test('a line that was not written whole is cut off, and nothing else', async () => {
  const path = join(folder, 'torn.jsonl');
  {
    await using journal = await openJournal(path);
    await journal.set('whole', 1);
  }
  const whole = readFileSync(path, 'utf8');
  appendFileSync(path, '["torn", {"area": 0.');
  {
    await using journal = await openJournal(path);
    expect([journal.get('whole'), journal.get('torn')]).toEqual([1, undefined]);
    expect(readFileSync(path, 'utf8')).toBe(whole);
    await journal.set('next', 2);
  }
  await using again = await openJournal(path);
  expect([again.get('whole'), again.get('next')]).toEqual([1, 2]);
});

test('a folder that is a file is a known error', async () => {
  const file = join(folder, 'a file');
  writeFileSync(file, '');
  const path = join(file, 'inside.jsonl');
  await expect(openJournal(path)).rejects.toMatchObject({ code: 'STORAGE_NOT_WRITABLE' });
});
