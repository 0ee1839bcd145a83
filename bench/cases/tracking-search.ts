import { openLocalTracker, type LocalTracker } from '@octroi/tracking';
import { createRandom } from '@octroi/core';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { secondsOf } from '../in-turns.ts';

const metricsOfRun = 300;
const searches = 15;

const filters = {
  'one figure and one parameter': "metrics.m7 > 0.99 AND params.model = 'lgbm'",
  'three figures': 'metrics.m1 > 0.5 AND metrics.m150 > 0.5 AND metrics.m299 > 0.5',
  'a name': "attributes.run_name LIKE '%run 77%'",
} as const;

export const trackingSearch: BenchCase = {
  name: 'tracking-search',
  title: 'Search over tracked runs',
  about:
    'The workspace’s store with 10,000 runs of 300 metrics each: a filter, sorted by a metric, its first ' +
    'page of 20 runs read with all that belongs to them, as `octroi runs search` does; and a page of 100. ' +
    'Median of 15 searches.',
  needsRealData: false,
  run: measure,
};

async function measure(bench: BenchContext): Promise<Figure[]> {
  const { work, quick } = bench;
  const count = quick ? 200 : 10_000;
  await using tracker = openLocalTracker({ folder: work, now: () => 1 });
  const filled = await secondsOf(() => fill(tracker, count));
  bench.say(`${count} runs logged in ${filled.toFixed(0)} s`);
  const figures: Figure[] = [];
  for (const [name, filter] of Object.entries(filters)) {
    figures.push(await searchFigure(tracker, { name, filter, maxResults: 20 }));
  }
  const page = { name: 'a page of 100 runs', filter: "params.model = 'lgbm'", maxResults: 100 };
  figures.push(await searchFigure(tracker, page));
  return figures;
}

async function fill(tracker: LocalTracker, count: number): Promise<void> {
  const random = createRandom(11);
  const experimentId = await tracker.openExperiment('search');
  const models = ['log_reg', 'xgb', 'lgbm', 'gb'];
  for (let run = 0; run < count; run += 1) {
    const id = await tracker.startRun({ experimentId, name: `run ${run}`, startTimeMs: run });
    const metrics = Array.from({ length: metricsOfRun }, (_, at) => ({
      key: `m${at}`,
      value: random.uniform(),
      timestampMs: run,
      step: 0,
    }));
    const parameters = { model: models[run % models.length], seed: String(run) };
    await tracker.log(id, { metrics, parameters });
  }
}

async function searchFigure(
  tracker: LocalTracker,
  { name, filter, maxResults }: { name: string; filter: string; maxResults: number },
): Promise<Figure> {
  const request = { filter, orderBy: ['metrics.m0 DESC'], maxResults };
  let found = 0;
  const seconds: number[] = [];
  for (let search = 0; search < searches; search += 1) {
    seconds.push(
      await secondsOf(async () => {
        found = (await tracker.searchRuns(request)).runs.length;
      }),
    );
  }
  return {
    what: name,
    value: 1000 * median(seconds),
    unit: 'ms',
    digits: 0,
    target: { atMost: 200 },
    detail: `\`${filter}\`, ${found} runs read; slowest ${(1000 * Math.max(...seconds)).toFixed(0)} ms`,
  };
}
