import { homeCredit } from '@octroi/home-credit';
import { request, Agent } from 'node:http';
import { expect, test } from 'vitest';
import { processesFrom, residentBytes } from './processes.ts';
import { startServer } from './start-server.ts';
import { testWorkspace } from './test-workspace.ts';

test.skipIf(process.platform !== 'linux')(
  'memory hardly grows over 20,000 requests, good and bad (Linux only)',
  async () => {
    const { folder } = await testWorkspace();
    await using server = await startServer({ workspace: folder });
    const agent = new Agent({ keepAlive: true, maxSockets: 16 });
    const bodies = homeCredit.demoApplicants.map(({ values }) => JSON.stringify(values));
    bodies.push('{"AMT_CREDIT": "x"}', '{');
    const send = (body: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const headers = { 'content-type': 'application/json' };
        const asked = request(`${server.address}/predict`, { method: 'POST', agent, headers });
        asked
          .on('response', (response) => response.resume().on('end', resolve))
          .on('error', reject);
        asked.end(body);
      });
    const sendMany = async (count: number): Promise<void> => {
      let left = count;
      const lane = async (): Promise<void> => {
        for (; left > 0; left -= 1) await send(bodies[left % bodies.length]);
      };
      await Promise.all(Array.from({ length: 16 }, lane));
    };
    const memory = (): number =>
      processesFrom(server.processId)
        .map(residentBytes)
        .reduce((sum, bytes) => sum + bytes, 0);
    await sendMany(5000);
    const before = memory();
    await sendMany(20_000);
    agent.destroy();
    expect((memory() - before) / 2 ** 20).toBeLessThan(40);
  },
);
