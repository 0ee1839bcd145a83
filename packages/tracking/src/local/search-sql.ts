import type { Condition, SortKey, Subject } from '../filter/filter.ts';
import type { SqlValue } from './store.ts';

/** A piece of SQL and the values of its places, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** The condition on a row `r` of `runs`. A run without the metric, parameter or tag does not match. */
export function conditionSql({ subject, operator, value }: Condition): Sql {
  switch (subject.kind) {
    case 'metric':
      return {
        text: `r.number IN (SELECT run FROM latest_metrics WHERE key = (${keyNumber})
          AND is_nan = 0 AND value ${operator} ?)`,
        values: [subject.key, value as number],
      };
    case 'parameter':
    case 'tag':
      return textSql({ table: tables[subject.kind], key: subject.key, operator, value });
    case 'number attribute':
      return { text: `r.${subject.key} ${operator} ?`, values: [value as number] };
    case 'text attribute':
      return compared({ column: columns[subject.key], operator, value });
  }
}

const tables = { parameter: 'parameters', tag: 'tags' } as const;
const columns = { run_id: 'r.id', run_name: 'r.name', status: 'r.status' } as const;
const keyNumber = 'SELECT number FROM metric_keys WHERE key = ?';

interface Compared {
  readonly operator: Condition['operator'];
  readonly value: Condition['value'];
}

function textSql({ table, key, operator, value }: Compared & { table: string; key: string }): Sql {
  if (operator === 'IS NULL' || operator === 'IS NOT NULL') {
    const not = operator === 'IS NULL' ? 'NOT ' : '';
    return {
      text: `${not}EXISTS (SELECT 1 FROM ${table} t WHERE t.run = r.number AND t.key = ?)`,
      values: [key],
    };
  }
  const condition = compared({ column: 'value', operator, value });
  return {
    text: `r.number IN (SELECT run FROM ${table} WHERE key = ? AND ${condition.text})`,
    values: [key, ...condition.values],
  };
}

function compared({ column, operator, value }: Compared & { column: string }): Sql {
  if (operator === 'ILIKE') {
    return { text: `lower(${column}) LIKE lower(?)`, values: [value as string] };
  }
  if (operator === 'IN' || operator === 'NOT IN') {
    const values = value as readonly string[];
    return { text: `${column} ${operator} (${values.map(() => '?').join()})`, values };
  }
  return { text: `${column} ${operator} ?`, values: [value as string] };
}

/** Joins and order of a search. Missing values come last, NaN before them; the latest run first. */
export function orderSql(order: readonly SortKey[]): { joins: Sql; orderBy: string } {
  const keys = order.map(({ subject, descending }, at) => sortKey(subject, descending, at));
  return {
    joins: {
      text: keys.map(({ join }) => join.text).join(' '),
      values: keys.flatMap(({ join }) => join.values),
    },
    orderBy: [...keys.map(({ by }) => by), 'r.start_time DESC', 'r.id'].join(', '),
  };
}

const nothing: Sql = { text: '', values: [] };

function sortKey(subject: Subject, descending: boolean, at: number): { join: Sql; by: string } {
  const direction = descending ? 'DESC' : 'ASC';
  const alias = `o${at}`;
  if (subject.kind === 'metric') {
    const text = `LEFT JOIN latest_metrics ${alias}
      ON ${alias}.run = r.number AND ${alias}.key = (${keyNumber})`;
    const last = `${alias}.run IS NULL, ${alias}.is_nan`;
    return { join: { text, values: [subject.key] }, by: `${last}, ${alias}.value ${direction}` };
  }
  if (subject.kind === 'parameter' || subject.kind === 'tag') {
    const text = `LEFT JOIN ${tables[subject.kind]} ${alias}
      ON ${alias}.run = r.number AND ${alias}.key = ?`;
    const by = `${alias}.run IS NULL, ${alias}.value ${direction}`;
    return { join: { text, values: [subject.key] }, by };
  }
  const column = subject.kind === 'text attribute' ? columns[subject.key] : `r.${subject.key}`;
  return { join: nothing, by: `${column} IS NULL, ${column} ${direction}` };
}
