import type { SyntheticPortfolio } from '@octroi/features';
import { parentPort, workerData } from 'node:worker_threads';
import { blockDrawer, type DrawRequest } from './draw-block.ts';

/** What a drawing thread is started with. */
export interface DrawWorkerData {
  readonly module: string;
  readonly request: DrawRequest;
}

const { module, request } = workerData as DrawWorkerData;
const { syntheticPortfolio } = (await import(module)) as {
  readonly syntheticPortfolio: SyntheticPortfolio;
};
const draw = blockDrawer(syntheticPortfolio, request);

parentPort?.on('message', (index: number) => {
  const drawn = draw(index);
  parentPort?.postMessage(
    drawn,
    drawn.map(({ csv }) => csv.buffer),
  );
});
