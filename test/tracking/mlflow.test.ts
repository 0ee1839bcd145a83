/** Our client, tracker and push against the real server of MLflow; its own Python client reads them back. */
import { afterAll, beforeAll, describe } from 'vitest';
import { clientTests } from './client-tests.ts';
import { commandTests } from './command-tests.ts';
import { mlflowPython, startMlflowServer, type MlflowServer } from './mlflow-server.ts';
import { pushTests } from './push-tests.ts';
import { trackerTests } from './tracker-tests.ts';

describe.skipIf(mlflowPython === undefined)(
  'against the real MLflow server (`make test` brings it where pip answers)',
  () => {
    let server: MlflowServer;
    beforeAll(async () => {
      server = await startMlflowServer();
    }, 200_000);
    afterAll(async () => {
      await server[Symbol.asyncDispose]();
    });
    const address = (): string => server.address;

    describe('the client', () => {
      clientTests(address);
    });
    describe('the tracker', () => {
      trackerTests(address);
    });
    describe('the command line', () => {
      commandTests(address);
    });
    describe('a push of local runs', () => {
      pushTests(() => server);
    });
  },
);
