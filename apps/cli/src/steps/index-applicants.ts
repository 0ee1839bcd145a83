import { readRows } from '@octroi/pipeline';
import { writeApplicants } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { say } from '../words.ts';
import type { ApplicationTable } from './application-tables.ts';
import { engineSettings } from './engine-settings.ts';
import { fingerprintOf } from './table-fingerprint.ts';

/** Writes the index of applicants from the tables: an applicant in two of them is the first's. */
export async function indexApplicants(
  context: Context,
  tables: readonly ApplicationTable[],
): Promise<void> {
  const { portfolio, workspace, progress, language } = context;
  await writeApplicants(workspace, async (openTable) => {
    for (const { name, path } of tables) {
      const fingerprint = await fingerprintOf(path);
      const step = say('stepApplicants', language, { of: name });
      let done = 0;
      await readRows({
        ...engineSettings(context),
        path,
        take: (columns) => {
          const add = openTable({ name, fingerprint, columns, key: portfolio.applicantKey });
          return (rows) => {
            add(rows);
            progress({ step, done: (done += rows.length), unit: 'rows' });
          };
        },
      });
    }
  });
}
