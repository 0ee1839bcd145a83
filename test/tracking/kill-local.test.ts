import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createRandom } from '@octroi/core';
import { openLocalTracker } from '@octroi/tracking';
import { expect, test } from 'vitest';

const kills = 8;

test(`${kills} processes killed while they log lose nothing acknowledged, and leave nothing half done`, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'octroi-kill-'));
  const random = createRandom(1);
  for (let kill = 0; kill < kills; kill += 1) {
    const { run, acknowledged } = await killed(folder, 20 + random.integer(150));
    await using tracker = openLocalTracker({ folder, now: Date.now });
    const { metrics, parameters } = await tracker.getRun(run);
    const steps = Object.keys(parameters).length;
    expect(steps).toBeGreaterThanOrEqual(acknowledged);
    expect(metrics.map(({ step }) => step)).toEqual(
      steps === 0 ? [] : [steps - 1, steps - 1, steps - 1],
    );
    for (const key of ['a', 'b', 'c']) {
      const history = await tracker.metricHistory(run, key);
      expect(history.map(({ step }) => step)).toEqual(Array.from({ length: steps }, (_, at) => at));
    }
    for (let step = 0; step < acknowledged; step += 3) {
      const bytes = await tracker.readArtifact(run, `files/${step}`);
      expect(Buffer.from(bytes).toString()).toBe(`${step}`);
    }
  }
  rmSync(folder, { recursive: true });
});

/** A process that logs until it is killed: its run, and how many steps it was told are kept. */
async function killed(
  folder: string,
  afterMs: number,
): Promise<{ run: string; acknowledged: number }> {
  const child = fork(path.join(import.meta.dirname, 'log-process.ts'), [folder]);
  let run = '';
  let acknowledged = 0;
  child.on('message', (message: { run?: string; step?: number }) => {
    run = message.run ?? run;
    acknowledged = message.step === undefined ? acknowledged : message.step + 1;
  });
  await once(child, 'message');
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await once(child, 'exit');
  return { run, acknowledged };
}
