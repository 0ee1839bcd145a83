import { isOctroiError } from '@octroi/core';
import { openApplicants, type ApplicantStore } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { applicationTables } from './application-tables.ts';
import { isStill } from './table-fingerprint.ts';

/**
 * Makes the index of applicants where it is not what the tables hold; the data engine is loaded only
 * then. A workspace whose tables are gone keeps its index.
 *
 * @returns whether it was made
 */
export async function applicantsStep(context: Context): Promise<boolean> {
  const tables = applicationTables(context);
  if (tables.length === 0) return false;
  const store = await openFreshApplicants(context);
  if (store !== undefined) {
    store.close();
    return false;
  }
  const { indexApplicants } = await import('./index-applicants.ts');
  await indexApplicants(context, tables);
  return true;
}

/** The index of applicants, where there is one and it holds the tables as they are now, or they are gone. */
export async function openFreshApplicants(
  context: Pick<Context, 'portfolio' | 'workspace'>,
): Promise<ApplicantStore | undefined> {
  const store = openWhole(context);
  if (store === undefined || (await isFresh(context, store))) return store;
  store.close();
  return undefined;
}

/** A damaged index counts as none: it is made again. */
function openWhole({ workspace }: Pick<Context, 'workspace'>): ApplicantStore | undefined {
  try {
    return openApplicants(workspace);
  } catch (error) {
    if (isOctroiError(error, 'WORKSPACE_APPLICANTS_DAMAGED')) return undefined;
    throw error;
  }
}

async function isFresh(
  context: Pick<Context, 'portfolio' | 'workspace'>,
  { tables: indexed }: ApplicantStore,
): Promise<boolean> {
  const tables = applicationTables(context);
  if (tables.length === 0) return true;
  if (tables.length !== indexed.length) return false;
  for (const [at, { name, path }] of tables.entries()) {
    if (indexed[at].name !== name || !(await isStill(path, indexed[at].fingerprint))) return false;
  }
  return true;
}
