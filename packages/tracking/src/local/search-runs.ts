import { createHash } from 'node:crypto';
import { OctroiError } from '@octroi/core';
import { parseFilter } from '../filter/parse-filter.ts';
import { parseOrder } from '../filter/parse-order.ts';
import { limits } from '../limits.ts';
import type { RunPage, SearchRuns } from '../tracker.ts';
import { runOfRow, type ArtifactFolder } from './read-runs.ts';
import { conditionSql, orderSql, type Sql } from './search-sql.ts';
import type { Store } from './store.ts';

const usualPage = 100;

/**
 * One page of the runs a search finds, read within one transaction.
 *
 * @throws OctroiError TRACKING_FILTER_INVALID, TRACKING_PAGE_INVALID, TRACKING_VALUE_INVALID
 */
export function searchRuns(store: Store, folder: ArtifactFolder, search: SearchRuns): RunPage {
  const { maxResults = usualPage, pageToken, lifecycle = 'active' } = search;
  checkPageSize(maxResults);
  const sql = searchSql(search);
  const key = createHash('sha256').update(JSON.stringify(sql)).digest('hex').slice(0, 16);
  const offset = pageToken === undefined ? 0 : offsetOf(pageToken, key);
  // A local run is never deleted.
  if (lifecycle === 'deleted') return { runs: [] };
  const text = `${sql.text} LIMIT ? OFFSET ?`;
  const rows = store.all(text, ...sql.values, maxResults + 1, offset);
  const runs = rows.slice(0, maxResults).map((row) => runOfRow(store, row, folder));
  if (rows.length <= maxResults) return { runs };
  return { runs, nextPageToken: tokenOf(offset + maxResults, key) };
}

function searchSql({ experimentIds, filter = '', orderBy = [] }: SearchRuns): Sql {
  const conditions = parseFilter(filter).map(conditionSql);
  if (experimentIds !== undefined) {
    const places = experimentIds.map(() => '?').join();
    const values = experimentIds.map(Number);
    conditions.push({ text: `r.experiment IN (${places})`, values });
  }
  const { joins, orderBy: order } = orderSql(parseOrder(orderBy));
  const where = conditions.map(({ text }) => text).join(' AND ');
  return {
    text: `SELECT r.* FROM runs r ${joins.text} ${where === '' ? '' : `WHERE ${where}`}
      ORDER BY ${order}`,
    values: [...joins.values, ...conditions.flatMap(({ values }) => values)],
  };
}

function checkPageSize(maxResults: number): void {
  const isPage = Number.isInteger(maxResults) && maxResults >= 1;
  if (isPage && maxResults <= limits.pageOfRuns) return;
  throw new OctroiError('TRACKING_VALUE_INVALID', {
    what: { en: 'number of runs a page', fr: 'le nombre d’exécutions par page' },
    name: 'maxResults',
    found: String(maxResults),
    expected: {
      en: `a whole number from 1 to ${limits.pageOfRuns}`,
      fr: `un nombre entier de 1 à ${limits.pageOfRuns}`,
    },
  });
}

/** Where the next page begins, and of which search. */
function tokenOf(offset: number, key: string): string {
  return Buffer.from(`${offset}.${key}`).toString('base64url');
}

function offsetOf(token: string, key: string): number {
  const match = /^(\d{1,15})\.([0-9a-f]{16})$/.exec(Buffer.from(token, 'base64url').toString());
  if (match?.[2] !== key) throw new OctroiError('TRACKING_PAGE_INVALID', {});
  return Number(match[1]);
}
