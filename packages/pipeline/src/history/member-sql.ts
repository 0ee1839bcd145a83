import type { HistoryNeed } from '@octroi/features';
import { quoteIdentifier } from '../duckdb/sql.ts';

/** Where the rows of each table are: SQL relations. */
export interface HistoryRelations {
  /** The applications: the applicant's id as `applicant`, and whatever keys tie other tables to it. */
  readonly applications: string;
  /** Each table by name, every row with a number of its own. */
  readonly tables: ReadonlyMap<string, string>;
}

/**
 * SQL of the rows of a table that belong to applicants: `applicant` and every column of the table's
 * relation. A row that belongs to two applicants comes twice; one that belongs to an applicant by two
 * keys comes once.
 *
 * A tie back to a table on the way is left out: rows reached by it only are nobody's.
 */
export function memberSql(
  table: string,
  needs: ReadonlyMap<string, HistoryNeed>,
  relations: HistoryRelations,
): string {
  return membersOf(table, []);

  function membersOf(name: string, way: readonly string[]): string {
    const ties = (needs.get(name)?.ties ?? []).filter(
      ({ to }) => to === undefined || (to !== name && !way.includes(to)),
    );
    return ties
      .map(({ key, to }) => {
        const column = quoteIdentifier(key);
        const outer = to === undefined ? relations.applications : membersOf(to, [...way, name]);
        const owners = `SELECT DISTINCT applicant, ${column} AS tie FROM (${outer})`;
        return `SELECT owners.applicant, held.* FROM (${owners}) AS owners JOIN (${relations.tables.get(name) ?? ''}) AS held ON held.${column} = owners.tie`;
      })
      .join(' UNION ');
  }
}
