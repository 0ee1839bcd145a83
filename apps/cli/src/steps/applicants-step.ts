import { isOctroiError } from '@octroi/core';
import { coversNeeds, openApplicants, type ApplicantStore } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { applicationTables } from './application-tables.ts';
import { servedHistories, type NeededHistory } from './history-tables.ts';
import { isStill } from './table-fingerprint.ts';

type Where = Pick<Context, 'portfolio' | 'workspace'>;

/**
 * Makes the index of applicants where it is not what the tables hold, or lacks what the served bundle
 * reads of other tables: the one named, else the champion. The data engine is loaded only then. A workspace
 * whose tables are gone keeps its index.
 *
 * @returns whether it was made
 */
export async function applicantsStep(context: Context, bundle?: string): Promise<boolean> {
  const tables = applicationTables(context);
  if (tables.length === 0) return false;
  const histories = await servedHistories(context, bundle);
  const store = await openFreshApplicants(context, histories);
  if (store !== undefined) {
    store.close();
    return false;
  }
  const { indexApplicants } = await import('./index-applicants.ts');
  await indexApplicants(context, { tables, histories });
  return true;
}

/**
 * The index of applicants, where there is one and it holds the tables as they are now and all that is
 * needed of others, or the tables are gone.
 */
export async function openFreshApplicants(
  context: Where,
  histories: readonly NeededHistory[],
): Promise<ApplicantStore | undefined> {
  const store = openWhole(context);
  if (store === undefined || (await isFresh(context, store, histories))) return store;
  store.close();
  return undefined;
}

/** A damaged index counts as none: it is made again. */
function openWhole({ workspace }: Where): ApplicantStore | undefined {
  try {
    return openApplicants(workspace);
  } catch (error) {
    if (isOctroiError(error, 'WORKSPACE_APPLICANTS_DAMAGED')) return undefined;
    throw error;
  }
}

async function isFresh(
  context: Where,
  { tables: indexed, historyTables }: ApplicantStore,
  histories: readonly NeededHistory[],
): Promise<boolean> {
  const tables = applicationTables(context);
  if (tables.length === 0) return true;
  if (tables.length !== indexed.length || !coversNeeds(historyTables, histories)) return false;
  for (const [at, { name, path }] of tables.entries()) {
    if (indexed[at].name !== name || !(await isStill(path, indexed[at].fingerprint))) return false;
  }
  for (const { table, path } of histories) {
    const fingerprint = historyTables.find((each) => each.table === table)?.fingerprint;
    if (path === undefined || fingerprint === undefined) {
      if (path !== fingerprint) return false;
    } else if (!(await isStill(path, fingerprint))) return false;
  }
  return true;
}
