import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

test('so many tasks are under way at once, in their order', async () => {
  const [begun, ended]: [number[], number[]] = [[], []];
  const running: number[] = [];
  await sideBySide([0, 1, 2, 3, 4], { most: 2 }, async (task) => {
    begun.push(task);
    running.push(begun.length - ended.length);
    for (let turn = 0; turn < (task === 0 ? 20 : 3); turn += 1) await Promise.resolve();
    ended.push(task);
  });
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  expect(ended).not.toEqual(begun);
  expect(Math.max(...running)).toBe(2);
});

test('a failure stops what is under way and what has not begun; it is thrown when all has ended', async () => {
  const seen: string[] = [];
  const work = (task: string, signal: AbortSignal): Promise<void> => {
    seen.push(task);
    if (task === 'failing') return Promise.reject(new Error('a task failed'));
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => {
        seen.push('stopped');
        reject(signal.reason as Error);
      });
    });
  };
  const all = sideBySide(['waiting', 'failing', 'next'], { most: 2 }, work);
  await expect(all).rejects.toThrow('a task failed');
  expect(seen).toEqual(['waiting', 'failing', 'stopped']);
});

test('nothing begins after the signal', async () => {
  const signal = AbortSignal.abort(new Error('not wanted'));
  const work = (): Promise<void> => Promise.reject(new Error('begun'));
  await expect(sideBySide([1], { most: 1, signal }, work)).rejects.toThrow('not wanted');
});
