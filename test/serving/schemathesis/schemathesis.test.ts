import { expect, test } from 'vitest';
import { startServer } from '../start-server.ts';
import { testWorkspace } from '../test-workspace.ts';
import { runSchemathesis, schemathesisProgram } from './run-schemathesis.ts';

test.skipIf(schemathesisProgram === undefined)(
  'every answer is as the OpenAPI document says (needs schemathesis: `make test` brings it)',
  { timeout: 180_000 },
  async () => {
    const { folder } = await testWorkspace();
    await using server = await startServer({ workspace: folder });
    const outcome = await runSchemathesis({ address: server.address, casesPerRoute: 15, seed: 1 });
    expect(outcome.failures, outcome.text).toEqual([]);
    expect(outcome.routes.tested).toBe(outcome.routes.total);
    expect(outcome.cases).toBeGreaterThan(500);
  },
);
