import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { TrainRequest } from './boosters.ts';
import { startBoosters } from './child-boosters.ts';
import { loanData } from './testing/loan-data.ts';
import { librariesOfThisMachine } from './testing/this-machine.ts';

const libraries = librariesOfThisMachine();
const data = loanData(300, 1);
const short: TrainRequest = {
  engine: 'lightgbm',
  parameters: { objective: 'binary' },
  rounds: 5,
  data,
};
const endless = { ...short, rounds: 1_000_000 };

describe('a training child that dies', () => {
  it('rejects what is under way and what waits, and is replaced at the next request', async () => {
    await using boosters = await startBoosters({ libraries, threads: 1 });
    const started = Promise.withResolvers<undefined>();
    const underWay = boosters.train({
      ...endless,
      onProgress: () => {
        started.resolve(undefined);
      },
    });
    const waiting = boosters.train(short);
    await started.promise;
    const first = boosters.processId ?? 0;
    process.kill(first, 'SIGKILL');
    const death = { code: 'BOOSTER_CHILD_DIED', values: { engine: 'lightgbm', signal: 'SIGKILL' } };
    await expect(underWay).rejects.toMatchObject(death);
    await expect(waiting).rejects.toMatchObject(death);
    await expect(boosters.train(short)).resolves.toMatchObject({ rounds: 5 });
    expect(boosters.processId).not.toBe(first);
  });

  it('dies of a hostile model text without harm to the parent', async () => {
    await using boosters = await startBoosters({ libraries, threads: 1 });
    const { text } = await boosters.train(short);
    const hostile = {
      engine: 'lightgbm',
      text: text
        .replace(/\nleft_child=.*/, (line) => line.replaceAll(/-?\d+/g, '99999999'))
        .replace(/\nright_child=.*/, (line) => line.replaceAll(/-?\d+/g, '99999999')),
    } as const;
    const request = { model: hostile, matrix: data.matrix, output: 'raw' } as const;
    await expect(boosters.predict(request)).rejects.toMatchObject({
      code: 'BOOSTER_CHILD_DIED',
      values: {
        engine: 'lightgbm',
        signal: expect.stringMatching(/^SIG(SEGV|ABRT|BUS)$/) as string,
      },
    });
    await expect(boosters.train(short)).resolves.toMatchObject({ rounds: 5 });
  });

  it('is noticed when it dies between two requests', async () => {
    await using boosters = await startBoosters({ libraries, threads: 1 });
    await boosters.train(short);
    process.kill(boosters.processId ?? 0, 'SIGKILL');
    while (boosters.processId !== undefined) await setTimeout(5);
    await expect(boosters.train(short)).resolves.toMatchObject({ rounds: 5 });
  });

  it('tells the last lines it wrote', async () => {
    const lines: string[] = [];
    await using boosters = await startBoosters({
      libraries,
      threads: 1,
      onLog: (line) => lines.push(line),
    });
    const chatty = { ...endless, parameters: { objective: 'binary', verbosity: 1 } } as const;
    const training = boosters.train({
      ...chatty,
      onProgress: ({ done }) => {
        if (done > 20) process.kill(boosters.processId ?? 0, 'SIGABRT');
      },
    });
    await expect(training).rejects.toMatchObject({
      values: { signal: 'SIGABRT', log: expect.stringContaining('[LightGBM]') as string },
    });
    expect(lines.join()).toContain('[LightGBM]');
  });
});

describe('the training child', () => {
  it('rejects what is not done when it is closed', async () => {
    const boosters = await startBoosters({ libraries, threads: 1 });
    const training = boosters.train(endless);
    const waiting = boosters.train(short);
    const outcomes = Promise.allSettled([training, waiting]);
    await boosters[Symbol.asyncDispose]();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'BOOSTER_CLOSED' } });
    }
    await expect(boosters.train(short)).rejects.toMatchObject({ code: 'BOOSTER_CLOSED' });
    expect(boosters.processId).toBeUndefined();
  });

  it('names a library that cannot be loaded, and why', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'octroi-boosters-'));
    const lightgbm = path.join(folder, 'lib_lightgbm.so');
    writeFileSync(lightgbm, 'no library');
    const broken = { lightgbm, xgboost: libraries.xgboost };
    try {
      await using boosters = await startBoosters({ libraries: broken, threads: 1 });
      await expect(boosters.train(short)).rejects.toMatchObject({
        code: 'BOOSTER_LIBRARY_UNLOADABLE',
        values: { engine: 'lightgbm', path: lightgbm },
      });
      const other = { ...short, engine: 'xgboost', parameters: {} } as const;
      await expect(boosters.train(other)).resolves.toMatchObject({ rounds: 5 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'needs no libgomp of the system: both engines run on the one of the wheel',
    async () => {
      await using boosters = await startBoosters({ libraries, threads: 1 });
      await boosters.train(short);
      await boosters.train({ ...short, engine: 'xgboost', parameters: {} });
      const maps = readFileSync(`/proc/${boosters.processId ?? 0}/maps`, 'utf8');
      const runtimes = new Set(maps.match(/\/\S*gomp\S*/g));
      expect([...runtimes]).toEqual([expect.stringContaining('xgboost_cpu.libs/libgomp')]);
    },
  );

  it.skipIf(!existsSync('/proc/self'))('ends when its parent is killed', async () => {
    const parent = spawn(
      process.execPath,
      [fileURLToPath(new URL('testing/lone-parent.ts', import.meta.url))],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(line.toString('utf8'));
    expect(existsSync(`/proc/${child}`)).toBe(true);
    parent.kill('SIGKILL');
    while (existsSync(`/proc/${child}`) && !isZombie(child)) await setTimeout(20);
  });
});

/** Without an init process a dead orphan stays listed. */
function isZombie(processId: number): boolean {
  return readFileSync(`/proc/${processId}/stat`, 'utf8').includes(') Z ');
}
