import { expect, test } from 'vitest';
import { createProgressLine, progressText } from './progress-line.ts';

const erase = '\r\u001b[2K';

function terminal(isTTY: boolean): { isTTY: boolean; columns: number; written: string[] } & {
  write: (text: string) => void;
} {
  const written: string[] = [];
  return { isTTY, columns: 60, written, write: (text) => void written.push(text) };
}

test('where the stream is no terminal milestones alone are written, a line each', () => {
  const file = terminal(false);
  const { progress, clear } = createProgressLine(file, () => 0, 'en');
  progress({ step: 'ingest', done: 1, total: 1, unit: 'rows' });
  progress({ step: 'lgbm', done: 4, total: 24, unit: 'fits', isMilestone: true });
  clear();
  expect(file.written).toEqual(['lgbm  4 / 24 fits\n']);
});

test('the line is redrawn at most every 80 ms, and always at the end', () => {
  const screen = terminal(true);
  let now = 0;
  const { progress } = createProgressLine(screen, () => now, 'en');
  const at = (time: number, done: number): number => {
    now = time;
    progress({ step: 'lgbm', done, total: 10, unit: 'fits' });
    return screen.written.length;
  };
  expect([at(0, 1), at(79, 2), at(80, 3), at(81, 4), at(82, 10)]).toEqual([1, 1, 2, 2, 3]);
  expect(screen.written.at(-1)).toContain('10 / 10 fits');
});

test('the line is erased once, and only where one is shown', () => {
  const screen = terminal(true);
  const { progress, clear } = createProgressLine(screen, () => 0, 'en');
  clear();
  expect(screen.written).toEqual([]);
  progress({ step: 'score', done: 5, unit: 'rows' });
  clear();
  clear();
  expect(screen.written).toEqual([`${erase}score  5 rows`, erase]);
});

test('a line never runs over the width of the terminal', () => {
  const screen = terminal(true);
  const { progress } = createProgressLine(screen, () => 0, 'en');
  progress({ step: 'x'.repeat(200), done: 1, total: 2, unit: 'rows' });
  expect(screen.written[0].slice(erase.length)).toHaveLength(59);
});

test('the text shows the share done, in the words of the language', () => {
  const half = { step: 'lgbm', done: 1200, total: 2400, unit: 'rounds' } as const;
  expect(progressText(half, 'en')).toBe(
    `lgbm  ${'█'.repeat(12)}${'░'.repeat(12)}  1,200 / 2,400 rounds`,
  );
  expect(progressText({ ...half, done: 3, total: 4 }, 'fr')).toMatch(/3 \/ 4 itérations$/);
  expect(progressText({ step: 'lu', done: 7, unit: 'rows' }, 'fr')).toBe('lu  7 lignes');
});

test('rows come with how many a second, from the second second on', () => {
  const half = { step: 'bureau', done: 3000, total: 6000, unit: 'rows' } as const;
  expect(progressText(half, 'en', 2)).toMatch(/3,000 \/ 6,000 rows · 1,500 rows\/s$/);
  expect(progressText(half, 'fr', 0.5)).not.toContain('lignes/s');
  const screen = { ...terminal(true), columns: 100 };
  let now = 5000;
  const { progress } = createProgressLine(screen, () => now, 'fr');
  progress({ ...half, done: 0 });
  now = 8000;
  progress(half);
  expect(screen.written.at(-1)).toMatch(/1\s000 lignes\/s$/);
});
