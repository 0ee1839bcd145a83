import { readHistory, readRows } from '@octroi/pipeline';
import { writeApplicants, type ApplicantIndex } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { say } from '../words.ts';
import type { ApplicationTable } from './application-tables.ts';
import { engineSettings } from './engine-settings.ts';
import type { NeededHistory } from './history-tables.ts';
import { fingerprintOf } from './table-fingerprint.ts';

interface Indexed {
  readonly tables: readonly ApplicationTable[];
  readonly histories: readonly NeededHistory[];
}

/**
 * Writes the index of applicants from the tables: an applicant in two of them is the first's. What other
 * tables tell of an applicant comes with it.
 */
export async function indexApplicants(context: Context, indexed: Indexed): Promise<void> {
  await writeApplicants(context.workspace, async (index) => {
    for (const table of indexed.tables) await indexTable(context, table, index);
    for (const { table } of indexed.histories) {
      await indexHistory(context, indexed, { table, openHistory: index.openHistory });
    }
  });
}

async function indexTable(
  context: Context,
  { name, path }: ApplicationTable,
  { openTable }: ApplicantIndex,
): Promise<void> {
  const fingerprint = await fingerprintOf(path);
  const count = rowCounter(context, name);
  await readRows({
    ...engineSettings(context),
    path,
    take: (columns) => {
      const add = openTable({ name, fingerprint, columns, key: context.portfolio.applicantKey });
      return (rows) => {
        add(rows);
        count(rows.length);
      };
    },
  });
}

async function indexHistory(
  context: Context,
  { tables, histories }: Indexed,
  { table, openHistory }: Pick<ApplicantIndex, 'openHistory'> & { readonly table: string },
): Promise<void> {
  const present = histories.flatMap((each) =>
    each.path === undefined ? [] : [{ ...each, path: each.path }],
  );
  const need = histories.find((each) => each.table === table);
  if (need === undefined) return;
  const fingerprint = need.path === undefined ? undefined : await fingerprintOf(need.path);
  const add = openHistory({ ...need, fingerprint });
  if (need.path === undefined) return;
  const count = rowCounter(context, table);
  await readHistory({
    ...engineSettings(context),
    applications: tables.map(({ path }) => path),
    applicantKey: context.portfolio.applicantKey,
    tables: present,
    table,
    take: (applicant, rows) => {
      add(applicant, rows);
      count(rows.length);
    },
  });
}

/** Tells the progress now and then: a row more by row would cost more than the rows. */
function rowCounter({ progress, language }: Context, table: string): (rows: number) => void {
  const step = say('stepApplicants', language, { of: table });
  let [done, told] = [0, 0];
  return (rows) => {
    done += rows;
    if (done - told < 2000) return;
    told = done;
    progress({ step, done, unit: 'rows' });
  };
}
