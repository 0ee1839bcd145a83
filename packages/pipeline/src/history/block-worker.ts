import { parentPort, workerData } from 'node:worker_threads';
import { blockEvaluator, type BlockWork } from './evaluate-batch.ts';
import type { RowBatch } from './row-batches.ts';

const evaluate = blockEvaluator(workerData as BlockWork);

parentPort?.on('message', (batch: RowBatch) => {
  const files = evaluate(batch);
  parentPort?.postMessage(
    files,
    files.flat().map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
});
