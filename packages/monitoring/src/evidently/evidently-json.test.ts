import { expect, test } from 'vitest';
import { evidentlyDrift, type EvidentlyColumn } from './evidently-drift.ts';
import { evidentlyJson } from './evidently-json.ts';

const column = (name: string, drift: boolean): EvidentlyColumn => ({
  name,
  method: 'Jensen-Shannon distance',
  threshold: 0.1,
  score: drift ? 0.2 : 0.05,
  drift,
});

test('the data set drifts where half of the columns do', () => {
  const drift = (flags: boolean[]) =>
    evidentlyDrift(flags.map((flag, at) => column(`c${at}`, flag))).drift;
  expect(drift([true, false])).toBe(true);
  expect(drift([true, false, false])).toBe(false);
  expect(drift([])).toBe(false);
});

test('the JSON has a metric and a test for the count and for every column', () => {
  const { metrics, tests } = evidentlyJson(evidentlyDrift([column('a', true), column('b', false)]));
  expect(metrics.map(({ metric_name }) => metric_name)).toEqual([
    'DriftedColumnsCount(drift_share=0.5)',
    'ValueDrift(column=a,method=Jensen-Shannon distance,threshold=0.1)',
    'ValueDrift(column=b,method=Jensen-Shannon distance,threshold=0.1)',
  ]);
  expect(metrics[0].value).toEqual({ count: 1, share: 0.5 });
  expect(metrics[1].value).toBe(0.2);
  expect(tests.map(({ status }) => status)).toEqual(['FAIL', 'FAIL', 'SUCCESS']);
  expect(tests[1].description).toBe(
    'Drift score is 0.20. The drift detection method is Jensen-Shannon distance. The drift threshold is 0.1.',
  );
  expect(tests.map(({ metric_config }) => metric_config.metric_id)).toEqual(
    metrics.map(({ id }) => id),
  );
});
