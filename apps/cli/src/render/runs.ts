import type { Run } from '@octroi/tracking';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { renderTable, type TextColumn } from './table.ts';

/** Enough of an id to name a run by. */
export const shortId = (id: string): string => id.slice(0, 8);

/** Milliseconds since 1970 as a minute, in universal time. */
export const minuteOf = (timeMs: number): string =>
  new Date(timeMs).toISOString().slice(0, 16).replace('T', ' ');

/** Runs as a table, one a row. */
export function renderRuns(runs: readonly Run[], { language, width }: Display): string {
  const text = (title: Parameters<typeof say>[0], of: (run: Run) => string): TextColumn => ({
    title: say(title, language),
    align: 'left',
    cells: runs.map(of),
  });
  const metric = (title: string, key: string, decimals: number): TextColumn => ({
    title,
    align: 'decimal',
    cells: runs.map((run) => {
      const value = run.metrics.find((one) => one.key === key)?.value;
      return value === undefined ? '' : formatNumber(value, decimals, language);
    }),
  });
  return renderTable(
    [
      text('runId', ({ id }) => shortId(id)),
      text('runStarted', ({ startTimeMs }) => minuteOf(startTimeMs)),
      text('runName', ({ name }) => name),
      text('runStatus', ({ status }) => statusName(status, language)),
      text('runChosen', ({ tags }) => chosenIn(tags, language)),
      metric('AUC', 'auc', 4),
      metric(say('costShort', language), 'cost', 0),
      metric(say('threshold', language), 'threshold', 4),
    ],
    width,
  );
}

/** Of a training the model it chose; of a model whether it is that. */
function chosenIn(tags: Run['tags'], language: Display['language']): string {
  const chosen = tags['octroi.chosen'] ?? '';
  if (tags['octroi.kind'] !== 'model') return chosen;
  return chosen === 'true' ? say('yes', language) : '';
}

const statuses = {
  SCHEDULED: 'runScheduled',
  RUNNING: 'runRunning',
  FINISHED: 'runFinished',
  FAILED: 'runFailed',
  KILLED: 'runKilled',
} as const;

export function statusName(status: Run['status'], language: Display['language']): string {
  return say(statuses[status], language);
}
