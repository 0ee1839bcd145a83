import type { LocalTracker } from '@octroi/tracking';
import { expect } from 'vitest';
import type { PythonRun } from './read-back.ts';

/** The run on the server is the local one, as Python reads it. */
export async function expectSame(local: LocalTracker, there: PythonRun): Promise<void> {
  const here = await local.getRun(there.tags['octroi.run_id']);
  expect(there).toMatchObject({
    name: here.name,
    status: here.status,
    start: here.startTimeMs,
    end: here.endTimeMs,
    params: here.parameters,
  });
  expect(there.inputs.map(([name, digest]) => [name, digest])).toEqual(
    here.inputs.map(({ name, digest }) => [name, digest]),
  );
  for (const [path, bytes] of Object.entries(there.artifacts)) {
    expect(Buffer.from(await local.readArtifact(here.id, path)).toString('hex')).toBe(bytes);
  }
  expect(Object.keys(there.metrics).sort()).toEqual(here.metrics.map(({ key }) => key).sort());
  for (const { key } of here.metrics) {
    const history = await local.metricHistory(here.id, key);
    const kept = history.map(({ step, timestampMs, value }) => [step, timestampMs, asKept(value)]);
    expect(there.metrics[key]).toEqual(kept);
  }
}

/** As the server keeps a value and Python's JSON writes it. */
function asKept(value: number): number | string {
  if (Number.isNaN(value)) return 'nan';
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value)) + 0;
}
