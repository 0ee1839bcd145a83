import type { EncodedColumn } from '../parquet/encode-column.ts';
import type { StartJob } from '@octroi/threads';
import type { ColumnGroup } from './column-groups.ts';
import { columnEvaluator, type ColumnWork } from './evaluate-columns.ts';

/** Computes the columns of group after group of rows. */
export const start: StartJob<ColumnWork, ColumnGroup, EncodedColumn[]> = (work) => {
  const evaluate = columnEvaluator(work);
  return (group) => {
    const answer = evaluate(group);
    return { answer, handedOver: answer.map(({ bytes }) => bytes.buffer as ArrayBuffer) };
  };
};
