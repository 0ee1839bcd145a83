import { afterEach, expect, test } from 'vitest';
import { holdKey, keyHeld, keyRefused, onKeyRefused } from './key.ts';

const global = globalThis as { sessionStorage?: Partial<Storage> };
afterEach(() => {
  delete global.sessionStorage;
});

test('without storage a key is held by the page', () => {
  holdKey('first-key-of-sixteen');
  expect(keyHeld()).toBe('first-key-of-sixteen');
});

test('with storage the tab’s own key is the one that counts', () => {
  const kept = new Map<string, string>();
  global.sessionStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
  };
  holdKey('second-key-of-sixteen');
  expect([...kept.values()]).toEqual(['second-key-of-sixteen']);
  kept.set('octroi.key', 'third');
  expect(keyHeld()).toBe('third');
});

test('who listens is told of a refusal, until it stops listening', () => {
  let told = 0;
  const stop = onKeyRefused(() => (told += 1));
  keyRefused();
  stop();
  keyRefused();
  expect(told).toBe(1);
});
