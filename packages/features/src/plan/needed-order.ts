import type { AnyAggregate, Block } from './plan-features.ts';

/** The same block without the order of its rows, where no aggregate depends on it. */
export function inNeededOrder(block: Block): Block {
  if (block.columns.some(({ aggregate }) => dependsOnOrder(aggregate))) return block;
  const columns = block.columns.map(({ name, aggregate }) => ({
    name,
    aggregate: { ...aggregate, rows: { ...aggregate.rows, order: [] } },
  }));
  return { ...block, columns };
}

function dependsOnOrder({ statistic, rows }: AnyAggregate): boolean {
  return ordered.has(statistic) || rows.steps.some(({ kind }) => kind === 'end');
}

const ordered: ReadonlySet<AnyAggregate['statistic']> = new Set([
  'latest',
  'earliest',
  'list',
  'weighted-mean',
] as const);
