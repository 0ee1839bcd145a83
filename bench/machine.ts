import { cpus, release, totalmem, type } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** The machine in one line. */
export function describeMachine(): string {
  const processors = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(1)} GiB of memory`;
  const system = `${type()} ${release()} ${process.arch}`;
  return `${processors.length} × ${processors[0].model}, ${memory}, ${system}, Node ${process.versions.node}`;
}

/** Share of the processors' time that was used in the next few seconds: by others, if we only wait. */
export async function busyShare(seconds: number): Promise<number> {
  const before = processorTimes();
  await setTimeout(seconds * 1000);
  const after = processorTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

function processorTimes(): { idle: number; all: number } {
  const times = cpus().map((processor) => processor.times);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    idle: sum(times.map(({ idle }) => idle)),
    all: sum(times.flatMap((each) => Object.values(each))),
  };
}
