import type { ColumnContract, ColumnLabel, Columns, Portfolio } from '@octroi/features';
import { columnSchema } from './column-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** The columns of an application that is yet to be decided: all of the labelled table's but the target. */
export function applicationColumns({ tables, labelled, target }: Portfolio): Columns {
  const table = tables.find(({ name }) => name === labelled);
  const columns = Object.entries(table?.columns ?? {}).filter(([name]) => name !== target);
  return Object.fromEntries(columns);
}

/** A full application: every column may be left out or null, which is missing; no other field. */
export function applicationSchema(portfolio: Portfolio): JsonSchema {
  const columns = Object.entries(applicationColumns(portfolio));
  return {
    type: 'object',
    properties: Object.fromEntries(
      columns.map(([name, column]) => [
        name,
        columnSchema(column, labelOf(portfolio.labels, name, column)),
      ]),
    ),
    additionalProperties: false,
    minProperties: 1,
    examples: [applicationExample(portfolio)],
  };
}

/** A column without a label is called by its name. */
export function labelOf(
  labels: Portfolio['labels'],
  name: string,
  column: ColumnContract,
): ColumnLabel {
  if (Object.hasOwn(labels, name)) return labels[name];
  const unit = column.type === 'text' ? 'category' : 'none';
  return { label: { en: name, fr: name }, unit };
}

/** The first demo applicant as far as its values are columns, and the first level of each text. */
export function applicationExample(
  portfolio: Portfolio,
): Readonly<Record<string, number | string | null>> {
  const demo = portfolio.demoApplicants.at(0)?.values ?? {};
  const cells = Object.entries(applicationColumns(portfolio)).flatMap(([name, column]) => {
    if (column.type === 'text') {
      const level = column.levels?.at(0);
      return level === undefined ? [] : [[name, level] as const];
    }
    return Object.hasOwn(demo, name) ? [[name, demo[name]] as const] : [];
  });
  return Object.fromEntries(cells);
}
