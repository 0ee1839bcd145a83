import { homeCredit } from '@octroi/home-credit';
import type { BenchCase, BenchContext, Figure } from '../case.ts';
import { commonFeatures } from '../relational/common-columns.ts';
import {
  describeLimits,
  featuresRun,
  type FeaturesRun,
  historyPreset,
  type Limits,
} from '../relational/features-run.ts';
import { makeWorkspace } from '../relational/make-workspace.ts';
import { measureCommon } from '../relational/measure-common.ts';

const gigabyte = 1e9;

export const relationalFeatures: BenchCase = {
  name: 'relational-features',
  title: 'Features from all eight tables',
  about:
    'The synthetic portfolio at scale 1 (58 million rows): `./octroi ingest` from CSV, then `./octroi features ' +
    `--preset ${historyPreset}\` from the ingested Parquet, with the memory limits below, every matrix hashed. Then ${commonFeatures().length} common columns (rows, mean, max, min, sum and ` +
    'standard deviation of values of five tables, over all rows and the last year) from the same Parquet by ' +
    'Octroi, pandas and polars in turn, each in a process of its own; a sum of nothing is 0 in the peers and ' +
    'missing here, all else must agree to 1e-9.',
  needsRealData: false,
  run: measure,
};

const limits: readonly Limits[] = [
  { threads: 2, memory: '2GB' },
  { threads: 2, memory: '1GB' },
];

async function measure(context: BenchContext): Promise<Figure[]> {
  const workspace = await makeWorkspace(context, context.quick ? 0.01 : 1);
  const runs: FeaturesRun[] = [];
  for (const limit of limits) {
    const run = await featuresRun(context, workspace, limit);
    context.say(`${limit.threads} threads, ${limit.memory}: ${run.seconds.toFixed(1)} s`);
    runs.push(run);
  }
  const [first, tight] = runs;
  const columns = homeCredit.presets.find(({ name }) => name === historyPreset)?.features.length;
  return [
    {
      what: 'from ingested Parquet',
      value: first.seconds,
      unit: 's',
      digits: 1,
      target: { atMost: 45 },
      detail: `${columns ?? 0} features; ${describeLimits(limits[0])}`,
    },
    {
      what: 'from CSV, ingest included',
      value: workspace.ingest.seconds + first.seconds,
      unit: 's',
      digits: 1,
      target: { atMost: 120 },
    },
    {
      what: 'peak memory',
      value: Math.max(workspace.ingest.peakBytes, first.peakBytes) / gigabyte,
      unit: 'GB',
      digits: 2,
      target: { atMost: 4 },
    },
    {
      what: 'with --memory 1GB, times as long',
      value: tight.seconds / first.seconds,
      unit: '',
      digits: 2,
      target: { atMost: 4 },
      detail: `peak memory ${(tight.peakBytes / gigabyte).toFixed(2)} GB`,
    },
    {
      what: 'different matrices',
      value: new Set(runs.map(({ hash }) => hash)).size,
      unit: '',
      digits: 0,
      target: { atMost: 1 },
      detail: limits.map(describeLimits).join('; '),
    },
    ...(await measureCommon(context, workspace.tables)),
  ];
}
