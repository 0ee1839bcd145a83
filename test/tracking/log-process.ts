/** Logs to a local tracker as fast as it can and says what was acknowledged: `log-process.ts FOLDER`. */
import { openLocalTracker } from '@octroi/tracking';

const [folder] = process.argv.slice(2);
const tracker = openLocalTracker({ folder, now: Date.now });
const experimentId = await tracker.openExperiment('killed');
const run = await tracker.startRun({ experimentId, name: `by ${process.pid}` });
process.send?.({ run });
for (let step = 0; ; step += 1) {
  const at = { step, timestampMs: step };
  const metrics = ['a', 'b', 'c'].map((key) => ({ key, value: step, ...at }));
  await tracker.log(run, { metrics, parameters: { [`p${step}`]: `${step}` } });
  if (step % 3 === 0) await tracker.logArtifact(run, `files/${step}`, Buffer.from(`${step}`));
  process.send?.({ step });
}
