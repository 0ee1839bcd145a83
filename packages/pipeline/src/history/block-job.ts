import type { StartJob } from '@octroi/threads';
import type { EncodedColumn } from '../parquet/encode-column.ts';
import { blockEvaluator, type BlockWork } from './evaluate-batch.ts';
import type { RowBatch } from './row-batches.ts';

/** Computes batch after batch of a block. */
export const start: StartJob<BlockWork, RowBatch, EncodedColumn[][]> = (work) => {
  const evaluate = blockEvaluator(work);
  return (batch) => {
    const answer = evaluate(batch);
    return { answer, handedOver: answer.flat().map(({ bytes }) => bytes.buffer as ArrayBuffer) };
  };
};
