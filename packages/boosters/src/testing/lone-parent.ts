/** Trains without end, and tells the child's process id: to be killed. */
import { writeSync } from 'node:fs';
import { startBoosters } from '../child-boosters.ts';
import { loanData } from './loan-data.ts';
import { librariesOfThisMachine } from './this-machine.ts';

const standardOutput = 1;

const boosters = await startBoosters({ libraries: librariesOfThisMachine(), threads: 1 });
let told = false;
await boosters.train({
  engine: 'lightgbm',
  parameters: { objective: 'binary' },
  rounds: 1_000_000,
  data: loanData(300, 1),
  onProgress: () => {
    if (!told) writeSync(standardOutput, `${boosters.processId ?? 0}\n`);
    told = true;
  },
});
