/** Our side of the common columns: a process of its own, so that its memory can be measured. */
import path from 'node:path';
import { planFeatures } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { materialise, materialiseApplicantBlock } from '@octroi/pipeline';
import { commonFeatures, summaries } from './common-columns.ts';

const [tables, out, threads] = process.argv.slice(2);
const settings = { threads: Number(threads), memoryBytes: 2 ** 29 };
const plan = planFeatures(commonFeatures(), new Set(summaries.map(({ table }) => table)));
const from = path.join(tables, `${homeCredit.labelled}.parquet`);
const pathOf = (name: string): string => path.join(path.dirname(out), `${name}.parquet`);

for (const block of plan.blocks) {
  const table = path.join(tables, `${block.table}.parquet`);
  const applications = [{ path: from, out: pathOf(block.name) }];
  const sortedBy = homeCredit.tables.find(({ name }) => name === block.table)?.sortedBy?.key;
  await materialiseApplicantBlock({ ...settings, block, table, sortedBy, inner: {}, applications });
}
const key = homeCredit.applicantKey;
await materialise({
  ...settings,
  from,
  beside: plan.joined.map(({ name }) => pathOf(name)),
  select: [
    { name: key, sql: `"${key}"` },
    ...plan.features.map(({ name, expression }) => ({ name, formula: expression })),
  ],
  out,
});
