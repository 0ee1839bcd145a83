import { stat } from 'node:fs/promises';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { readFrame } from '@octroi/pipeline';
import { openApplicants, openWorkspace } from '@octroi/workspace';
import type { Context } from '../../apps/cli/src/context.ts';
import { applicationTables } from '../../apps/cli/src/steps/application-tables.ts';
import { neededHistories } from '../../apps/cli/src/steps/history-tables.ts';
import { indexApplicants } from '../../apps/cli/src/steps/index-applicants.ts';
import { presetNamed } from '../../apps/cli/src/steps/preset-named.ts';
import { quantile, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { pipelineContext } from '../real-applications.ts';
import { makeWorkspace } from '../relational/make-workspace.ts';

export const applicantIndex: BenchCase = {
  name: 'applicant-index',
  title: 'The index of applicants',
  about:
    'What `octroi serve` makes before it starts: the applications and, for the preset relational, the histories ' +
    'of the synthetic portfolio at scale .1 in `applicants.sqlite`, from the ingested Parquet. Then every tenth ' +
    'applicant’s rows are looked up by id and unpacked, one after the other.',
  needsRealData: false,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const made = await makeWorkspace(context, context.quick ? 0.01 : 0.1);
  const workspace = openWorkspace(path.resolve(made.folder));
  const pipeline: Context = { ...pipelineContext(context), workspace };
  const tables = applicationTables(pipeline);
  const histories = neededHistories(pipeline, presetNamed(homeCredit, 'relational'));
  const started = performance.now();
  await indexApplicants(pipeline, { tables, histories });
  const seconds = (performance.now() - started) / 1000;
  const sources = [...tables, ...histories].flatMap((each) => each.path ?? []);
  const sizes = await Promise.all(sources.map(async (file) => (await stat(file)).size));
  const parquet = sizes.reduce((sum, size) => sum + size, 0);
  const { size } = await stat(workspace.applicants);
  const ids = await idsOf(tables.map((table) => table.path));
  const found = findEach(pipeline, ids);
  return [
    { what: 'to make it', value: seconds, unit: 's', digits: 1 },
    {
      what: 'its size',
      value: size / 1e6,
      unit: 'MB',
      digits: 1,
      detail: `${ids.length} applicants; the ${sources.length} tables as Parquet: ${(parquet / 1e6).toFixed(1)} MB`,
    },
    { what: 'its size, an applicant', value: size / ids.length / 1e3, unit: 'kB', digits: 2 },
    { what: 'to find one applicant, median', value: quantile(found, 0.5), unit: 'ms', digits: 2 },
    { what: 'to find one applicant, p99', value: quantile(found, 0.99), unit: 'ms', digits: 2 },
  ];
}

async function idsOf(paths: readonly string[]): Promise<number[]> {
  const [ids] = (await readFrame({ paths, columns: [homeCredit.applicantKey] })).columns;
  if (ids.kind !== 'number') throw new Error('ids are numbers');
  return [...ids.values];
}

/** Milliseconds to find and unpack the rows of every tenth applicant. */
function findEach({ workspace }: Context, ids: readonly number[]): number[] {
  using store = openApplicants(workspace);
  if (store === undefined) throw new Error('there is no index');
  return ids
    .filter((_, at) => at % 10 === 0)
    .map((id) => {
      const started = performance.now();
      if (store.find(id) === undefined) throw new Error(`${id} is not in the index`);
      store.history(id);
      return performance.now() - started;
    });
}
