/** Pushes the runs of a folder to a server: `push-process.ts FOLDER ADDRESS`. */
import { openLocalTracker, openMlflowClient, pushRuns } from '@octroi/tracking';
import { realTiming } from './timing.ts';

const [folder, address] = process.argv.slice(2);
const local = openLocalTracker({ folder, now: Date.now });
const client = openMlflowClient({ address }, realTiming);
process.send?.('begun');
await pushRuns({ local, client });
client.close();
await local.close();
process.disconnect();
