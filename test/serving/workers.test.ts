import { homeCredit } from '@octroi/home-credit';
import type { PredictAnswer } from '@octroi/contract';
import { expect, test } from 'vitest';
import { setTimeout } from 'node:timers/promises';
import { post } from './ask.ts';
import { processesFrom } from './processes.ts';
import { startServer } from './start-server.ts';
import { testWorkspace } from './test-workspace.ts';

const [{ values }] = homeCredit.demoApplicants;

test.skipIf(process.platform !== 'linux')(
  'two workers share a port; one that dies is replaced, and the other answers meanwhile (Linux only)',
  async () => {
    const { folder } = await testWorkspace();
    await using single = await startServer({ workspace: folder });
    const alone = processesFrom(single.processId);
    const { body: expected } = await post<PredictAnswer>(`${single.address}/predict`, values);
    await using server = await startServer({ workspace: folder, options: ['--workers', '2'] });
    const before = processesFrom(server.processId);
    expect(before.length).toBeGreaterThanOrEqual(alone.length + 1);
    const predict = async (): Promise<number | undefined> => {
      try {
        const { body } = await post<PredictAnswer>(`${server.address}/predict`, values);
        return body.logOdds;
      } catch {
        return undefined;
      }
    };
    expect(new Set(await Promise.all(Array.from({ length: 40 }, predict)))).toEqual(
      new Set([expected.logOdds]),
    );
    const worker = Math.max(...before);
    process.kill(worker, 'SIGKILL');
    let answered = 0;
    for (let count = 0; count < 50; count += 1) {
      if ((await predict()) === expected.logOdds) answered += 1;
      await setTimeout(20);
    }
    expect(answered).toBeGreaterThanOrEqual(48);
    const after = processesFrom(server.processId);
    expect(after).not.toContain(worker);
    expect(after.length).toBe(before.length);
    const { exitCode } = await server.stop();
    expect([exitCode, processesFrom(server.processId)]).toEqual([0, []]);
  },
);
