import { missing } from '../expression/build.ts';
import type {
  Aggregate,
  Expression,
  NumberExpression,
  TextAggregate,
} from '../expression/expression.ts';
import type { Feature } from '../feature.ts';
import { replaceAggregates } from './replace-aggregates.ts';

export type AnyAggregate = Aggregate | TextAggregate;

/** One value for each key of a block; an aggregate in its formulas has become a column already. */
export interface BlockColumn {
  /** Unique in the plan, and the same whatever the other blocks hold. */
  readonly name: string;
  readonly aggregate: AnyAggregate;
}

/** Aggregates over the rows of one table that share a key: computed together, the table read once. */
export interface Block {
  /** Unique in the plan. */
  readonly name: string;
  readonly table: string;
  readonly key: string;
  readonly columns: readonly BlockColumn[];
  /** Blocks whose columns its formulas read: joined to the rows of `table`, each by its own key. */
  readonly inner: readonly Block[];
}

/** Features as formulas over the applications' own columns and those of blocks. */
export interface Plan {
  /** Every block, after those it reads. */
  readonly blocks: readonly Block[];
  /** The blocks that the features read: joined to the applications, each by its own key. */
  readonly joined: readonly Block[];
  readonly features: readonly Feature[];
  /** Tables that are not there and that aggregates are over: these are missing. */
  readonly absent: readonly string[];
}

/**
 * Groups the aggregates of features into blocks, the inner ones of two levels first.
 *
 * An aggregate over a table that is not among `tables` is missing. References between features must be
 * resolved before.
 */
export function planFeatures(features: readonly Feature[], tables: ReadonlySet<string>): Plan {
  const planner = new Planner(tables);
  const joined = new Set<OpenBlock>();
  const planned = features.map((feature) => ({
    ...feature,
    expression: planner.place(feature.expression, joined),
  }));
  const { blocks, absent } = planner;
  return { blocks, joined: [...joined], features: planned, absent: [...absent] };
}

interface OpenBlock extends Block {
  readonly columns: BlockColumn[];
  readonly inner: OpenBlock[];
}

class Planner {
  readonly absent = new Set<string>();
  readonly #tables: ReadonlySet<string>;
  readonly #open: OpenBlock[] = [];
  readonly #placed = new Map<string, { readonly block: OpenBlock; readonly column: BlockColumn }>();

  constructor(tables: ReadonlySet<string>) {
    this.#tables = tables;
  }

  /** Innermost first. */
  get blocks(): Block[] {
    const sorted = new Set<OpenBlock>();
    const visit = (block: OpenBlock): void => {
      block.inner.forEach(visit);
      sorted.add(block);
    };
    this.#open.forEach(visit);
    return [...sorted];
  }

  /** The formula with its aggregates as columns; the blocks that hold them are added to `read`. */
  place<Formula>(formula: Formula, read: Set<OpenBlock>): Formula {
    return replaceAggregates(formula, (aggregate) => this.#column(aggregate, read));
  }

  #column(aggregate: AnyAggregate, read: Set<OpenBlock>): Expression {
    const { table } = aggregate.rows;
    if (!this.#tables.has(table)) {
      this.absent.add(table);
      return missingOf(aggregate);
    }
    const content = JSON.stringify(aggregate);
    const placed = this.#placed.get(content) ?? this.#place(aggregate);
    this.#placed.set(content, placed);
    read.add(placed.block);
    return columnOf(placed.column);
  }

  #place(aggregate: AnyAggregate): { block: OpenBlock; column: BlockColumn } {
    const inner = new Set<OpenBlock>();
    const parts = Object.entries(aggregate).map(
      ([name, part]: [string, unknown]) => [name, this.place(part, inner)] as const,
    );
    const block = this.#blockFor(aggregate, inner);
    block.inner.push(...[...inner].filter((each) => !block.inner.includes(each)));
    const column: BlockColumn = {
      name: `${block.name}:${block.columns.length + 1}`,
      aggregate: Object.fromEntries(parts) as unknown as AnyAggregate,
    };
    block.columns.push(column);
    return { block, column };
  }

  /** The block of the same table and key, unless what the aggregate reads is made from that very block. */
  #blockFor({ rows: { table, key } }: AnyAggregate, inner: ReadonlySet<OpenBlock>): OpenBlock {
    const alike = this.#open.filter((block) => block.table === table && block.key === key);
    const found = alike.find((block) => ![...inner].some((each) => reads(each, block)));
    if (found !== undefined) return found;
    const stage = alike.length === 0 ? '' : ` ${alike.length + 1}`;
    const opened = { name: `${table} by ${key}${stage}`, table, key, columns: [], inner: [] };
    this.#open.push(opened);
    return opened;
  }
}

function reads(block: OpenBlock, other: OpenBlock): boolean {
  return block === other || block.inner.some((inner) => reads(inner, other));
}

/** How often something is found is 0, not missing, where no row is. */
function columnOf({ name, aggregate }: BlockColumn): Expression {
  if (aggregate.kind === 'text-aggregate') return { kind: 'text-column', name, sentinels: [] };
  const column: NumberExpression = { kind: 'number-column', name, sentinels: [] };
  if (aggregate.statistic !== 'count' && aggregate.statistic !== 'distinct') return column;
  const zero: NumberExpression = { kind: 'constant', value: 0 };
  return {
    kind: 'choose',
    when: { kind: 'is-missing', of: column },
    then: zero,
    otherwise: column,
  };
}

function missingOf(aggregate: AnyAggregate): Expression {
  return aggregate.kind === 'aggregate' ? missing : { kind: 'category', of: missing, decimals: 0 };
}
