import type { Language, Progress, ProgressUpdate } from '@octroi/core';
import { formatNumber } from '../render/numbers.ts';
import { say, type Word } from '../words.ts';

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;
const redrawMs = 80;

const units: Readonly<Record<ProgressUpdate['unit'], Word>> = {
  rows: 'unitRows',
  columns: 'unitColumns',
  bytes: 'unitBytes',
  rounds: 'unitRounds',
  files: 'unitFiles',
  fits: 'unitFits',
  runs: 'unitRuns',
  seconds: 'unitSeconds',
};

/**
 * One line that shows the step under way, redrawn in place; where the stream is not a terminal, a line a
 * milestone and nothing else.
 *
 * `clear` removes the line before anything else is printed.
 */
export function createProgressLine(
  terminal: Terminal,
  now: () => number,
  language: Language,
): { progress: Progress; clear: () => void } {
  if (terminal.isTTY !== true) {
    const progress: Progress = (update) => {
      if (update.isMilestone === true) terminal.write(`${countText(update, language)}\n`);
    };
    return { progress, clear: () => undefined };
  }
  let drawnAt = -Infinity;
  let shown = false;
  let step = '';
  let startedAt = 0;
  return {
    progress: (update) => {
      if (update.step !== step) [step, startedAt] = [update.step, now()];
      const isLast = update.done === update.total;
      if (!isLast && now() - drawnAt < redrawMs) return;
      drawnAt = now();
      shown = true;
      const seconds = (now() - startedAt) / 1000;
      const text = progressText(update, language, seconds);
      terminal.write(`\r\u001b[2K${text.slice(0, (terminal.columns ?? 80) - 1)}`);
    },
    clear: () => {
      if (shown) terminal.write('\r\u001b[2K');
      shown = false;
    },
  };
}

/** `lgbm  ████░░░░  7 / 24 fits`, or a count alone where the total is not known; rows with how many a second. */
export function progressText(update: ProgressUpdate, language: Language, seconds = 0): string {
  const { done, total } = update;
  const text = countText(update, language, seconds);
  if (total === undefined || total === 0) return text;
  const full = Math.round(Math.min(done / total, 1) * barWidth);
  const bar = '█'.repeat(full) + '░'.repeat(barWidth - full);
  return text.replace('  ', `  ${bar}  `);
}

function countText(update: ProgressUpdate, language: Language, seconds = 0): string {
  const { step, done, total, unit } = update;
  const count = (value: number): string => formatNumber(value, 0, language);
  const of = total === undefined || total === 0 ? '' : ` / ${count(total)}`;
  const rate =
    unit === 'rows' && seconds >= 1 && done > 0
      ? ` · ${say('rowsASecond', language, { rows: count(done / seconds) })}`
      : '';
  return `${step}  ${count(done)}${of} ${say(units[unit], language)}${rate}`;
}
