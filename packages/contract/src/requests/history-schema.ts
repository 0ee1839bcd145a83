import type { ColumnContract, Portfolio, Row, TableContract } from '@octroi/features';
import { labelOf } from './application-schema.ts';
import { columnSchema } from './column-schema.ts';
import type { JsonSchema } from './json-schema.ts';

/** What other tables tell of the applicant: rows by the table's name. */
export type HistoryRequest = Readonly<Record<string, readonly Row[]>>;

/** Rows of one table that a request may hold. */
export const mostHistoryRows = 10_000;

/** The tables that may tell of an applicant beside the application. */
export function historyTables(portfolio: Portfolio): TableContract[] {
  const { tables, labelled, unlabelled } = portfolio;
  return tables.filter(
    ({ name, auxiliary }) => auxiliary !== true && name !== labelled && name !== unlabelled,
  );
}

/**
 * A history: no other table, no other column. Of a row, the columns that its table cannot be without
 * must be there, but the applicant's id: it is the application's.
 */
export function historySchema(portfolio: Portfolio): JsonSchema {
  const tables = historyTables(portfolio);
  return {
    type: 'object',
    properties: Object.fromEntries(
      tables.map((table) => [table.name, rowsSchema(table, portfolio.applicantKey)]),
    ),
    additionalProperties: false,
    examples: [historyExample(portfolio)],
    'x-label': {
      en: 'rows of other tables that tell of the applicant; a table left out is unknown, an empty one has none',
      fr: 'lignes d’autres tables au sujet du demandeur ; une table omise est inconnue, une table vide n’en a pas',
    },
  };
}

function rowsSchema(table: TableContract, applicantKey: string): JsonSchema {
  const columns = Object.entries(table.columns);
  const needed = columns.filter(
    ([name, { required }]) => required === true && name !== applicantKey,
  );
  return {
    type: 'array',
    maxItems: mostHistoryRows,
    items: {
      type: 'object',
      properties: Object.fromEntries(
        columns.map(([name, column]) => [name, cellSchema(name, column, applicantKey)]),
      ),
      required: needed.map(([name]) => name),
      additionalProperties: false,
      'x-expected': { en: 'a row, as an object', fr: 'une ligne, comme objet' },
    },
    'x-label': table.label,
    'x-expected': {
      en: `a list of at most ${mostHistoryRows} rows`,
      fr: `une liste d’au plus ${mostHistoryRows} lignes`,
    },
  };
}

/** A column that its table cannot be without is never null, but the applicant's id. */
function cellSchema(name: string, column: ColumnContract, applicantKey: string): JsonSchema {
  const schema = columnSchema(column, labelOf({}, name, column));
  if (column.required !== true || name === applicantKey || !Array.isArray(schema.type))
    return schema;
  return { ...schema, type: schema.type[0] as string };
}

/** One row of the first table that names the applicant, of the columns it cannot be without and numbers. */
export function historyExample(portfolio: Portfolio): HistoryRequest {
  const [table] = historyTables(portfolio).filter(({ columns }) =>
    Object.hasOwn(columns, portfolio.applicantKey),
  );
  const cells = Object.entries(table.columns)
    .filter(([name, { type }]) => name !== portfolio.applicantKey && type !== 'text')
    .slice(0, 5)
    .map(([name, column]) => [name, exampleOf(column)] as const);
  return { [table.name]: [Object.fromEntries(cells)] };
}

function exampleOf(column: ColumnContract): number {
  if (column.type === 'text' || column.range === undefined) return 0;
  const { minimum = 0, maximum = Infinity, above = -Infinity } = column.range;
  return Math.min(Math.max(minimum, above < 0 ? 0 : above + 1), maximum);
}
