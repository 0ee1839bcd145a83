import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLocalTracker, type LocalTracker } from './local-tracker.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-search-'));
let tracker: LocalTracker;

interface Given {
  readonly auc?: number;
  readonly model?: string;
  readonly note?: string;
}

const given: readonly Given[] = [
  { auc: 0.7, model: 'lgbm', note: 'a%b' },
  { auc: 0.8, model: 'LGBM' },
  { auc: NaN, model: 'xgb', note: 'axb' },
  { model: 'log_reg' },
  { auc: 0.75 },
];

beforeAll(async () => {
  tracker = openLocalTracker({ folder, now: () => 0 });
  const experimentId = await tracker.openExperiment('one');
  for (const [at, { auc, model, note }] of given.entries()) {
    const id = await tracker.startRun({ experimentId, name: `run ${at}`, startTimeMs: at });
    await tracker.log(id, {
      metrics: auc === undefined ? [] : [{ key: 'auc', value: auc, step: 0, timestampMs: 0 }],
      parameters: model === undefined ? {} : { model },
      tags: note === undefined ? {} : { 'a note': note },
    });
    if (at < 2) await tracker.finishRun(id, { status: 'FINISHED', endTimeMs: 10 + at });
  }
  await tracker.openExperiment('two');
});
afterAll(async () => {
  await tracker.close();
  rmSync(folder, { recursive: true });
});

async function found(filter: string, orderBy: readonly string[] = []): Promise<string> {
  const { runs } = await tracker.searchRuns({ filter, orderBy });
  return runs.map(({ name }) => name.slice(4)).join('');
}

describe('a search of local runs', () => {
  test.each([
    ['', '43210'],
    ['metrics.auc > 0.7', '41'],
    ['metrics.auc >= 0.7 AND metrics.auc < 0.8', '40'],
    ['metrics.auc != 0.7', '41'],
    ['metrics.auc = 0', ''],
    ['metrics.none > 0', ''],
    ["params.model = 'lgbm'", '0'],
    ["params.model != 'lgbm'", '321'],
    ["params.model LIKE 'l%'", '30'],
    ["params.model ILIKE 'l%'", '310'],
    ['params.model IS NULL', '4'],
    ['params.model IS NOT NULL', '3210'],
    ["tags.`a note` = 'a%b'", '0'],
    ["tags.`a note` LIKE 'a_b'", '20'],
    ["attributes.status = 'FINISHED'", '10'],
    ["status != 'FINISHED' AND metrics.auc > 0", '4'],
    ['start_time >= 3', '43'],
    ['end_time < 11', '0'],
    ["run_name LIKE 'run _' AND params.model = 'xgb'", '2'],
    ["run_id IN ('nobody')", ''],
  ])('%s', async (filter, expected) => {
    expect(await found(filter)).toBe(expected);
  });

  test('is sorted as asked; NaN, then what is missing, comes last', async () => {
    expect(await found('', ['metrics.auc DESC'])).toBe('14023');
    expect(await found('', ['metrics.auc'])).toBe('04123');
    expect(await found('', ['params.model', 'start_time ASC'])).toBe('10324');
    expect(await found('', ['end_time DESC', 'run_name'])).toBe('10234');
  });

  test('by run id, and within experiments', async () => {
    const { runs } = await tracker.searchRuns();
    expect(await found(`run_id IN ('${runs[0].id}', "${runs[2].id}")`)).toBe('42');
    expect((await tracker.searchRuns({ experimentIds: ['2'] })).runs).toEqual([]);
    expect((await tracker.searchRuns({ experimentIds: ['x', '1'] })).runs).toHaveLength(5);
    expect((await tracker.searchRuns({ lifecycle: 'deleted' })).runs).toEqual([]);
  });

  test('comes page by page', async () => {
    const names: string[] = [];
    let pageToken: string | undefined;
    do {
      const page = await tracker.searchRuns({ maxResults: 2, ...(pageToken && { pageToken }) });
      names.push(page.runs.map(({ name }) => name.slice(4)).join(''));
      pageToken = page.nextPageToken;
    } while (pageToken !== undefined);
    expect(names).toEqual(['43', '21', '0']);
  });

  test('a page token of another search, or a made-up one, is refused', async () => {
    const { nextPageToken = '' } = await tracker.searchRuns({ maxResults: 1 });
    const other = tracker.searchRuns({ filter: 'start_time > 0', pageToken: nextPageToken });
    await expect(other).rejects.toMatchObject({ code: 'TRACKING_PAGE_INVALID' });
    const invented = tracker.searchRuns({ pageToken: 'abc' });
    await expect(invented).rejects.toMatchObject({ code: 'TRACKING_PAGE_INVALID' });
    await expect(tracker.searchRuns({ maxResults: 0 })).rejects.toMatchObject({
      code: 'TRACKING_VALUE_INVALID',
    });
  });

  test('a filter is data: it cannot write SQL', async () => {
    expect(await found("params.`x') OR 1=1 --` = 'a'")).toBe('');
    expect(await found("tags.x = '; DROP TABLE runs; --'")).toBe('');
    expect(await found('')).toBe('43210');
  });
});
