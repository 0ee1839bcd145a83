import { parentPort, workerData } from 'node:worker_threads';
import { columnEvaluator, type ColumnWork } from './evaluate-columns.ts';
import type { ColumnGroup } from './column-groups.ts';

const evaluate = columnEvaluator(workerData as ColumnWork);

parentPort?.on('message', (group: ColumnGroup) => {
  const encoded = evaluate(group);
  parentPort?.postMessage(
    encoded,
    encoded.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
});
