import path from 'node:path';
import { columnsByName, type Frame } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { readFrame } from '@octroi/pipeline';
import type { BenchContext, Figure } from '../case.ts';
import { type MeasuredProcess, measureProcess } from '../measure-process.ts';
import { pythonWithPackages } from '../python-peer.ts';
import { commonFeatures, summaries } from './common-columns.ts';

interface Side extends MeasuredProcess {
  readonly matrix: Frame;
}

/** Octroi, pandas and polars over the same columns. @throws where they do not agree */
export async function measureCommon(context: BenchContext, tables: string): Promise<Figure[]> {
  const ours = await ourSide(context, tables);
  const pandas = await peerSide(context, tables, 'pandas');
  const polars = await peerSide(context, tables, 'polars');
  for (const peer of [pandas, polars]) refuseDifference(ours.matrix, peer.matrix);
  return [
    ...[pandas, polars].map((peer, at) => ({
      what: `common columns: ${names[at]}, times as long as Octroi`,
      value: peer.seconds / ours.seconds,
      unit: '',
      digits: 2,
      target: { atLeast: at === 0 ? 8 : 1.5 },
      detail: `${peer.seconds.toFixed(1)} s against ${ours.seconds.toFixed(1)} s`,
    })),
    ...[pandas, polars].map((peer, at) => ({
      what: `common columns: memory of ${names[at]}, times that of Octroi`,
      value: peer.peakBytes / ours.peakBytes,
      unit: '',
      digits: 2,
      target: { atLeast: 1 },
      detail: `${gigabytes(peer)} against ${gigabytes(ours)} GB`,
    })),
  ];
}

const names = ['pandas', 'polars'] as const;
const gigabytes = ({ peakBytes }: Side): string => (peakBytes / 1e9).toFixed(2);

async function ourSide(
  { root, work, environment, threads }: BenchContext,
  tables: string,
): Promise<Side> {
  const out = path.join(work, 'common', 'octroi.parquet');
  const program = path.join(root, 'bench', 'relational', 'compute-common.ts');
  const measured = await measureProcess({
    command: process.execPath,
    arguments: [program, tables, out, String(threads)],
    environment,
  });
  return { ...measured, matrix: await readFrame({ paths: [out] }) };
}

async function peerSide(
  context: BenchContext,
  tables: string,
  name: (typeof names)[number],
): Promise<Side> {
  const out = path.join(context.work, 'common', `${name}.parquet`);
  const { labelled, applicantKey: key } = homeCredit;
  const measured = await measureProcess({
    command: pythonWithPackages(context),
    arguments: [
      path.join(context.root, 'bench', 'peers', `${name}_history.py`),
      JSON.stringify({ tables, out, labelled, key, summaries }),
    ],
    environment: context.environment,
  });
  return { ...measured, matrix: await readFrame({ paths: [out] }) };
}

/** Missing counts as 0: a sum of nothing is 0 in the peers. */
function refuseDifference(ours: Frame, theirs: Frame): void {
  const [mine, others] = [columnsByName(ours), columnsByName(theirs)];
  for (const { name } of commonFeatures()) {
    const [one, other] = [mine.get(name), others.get(name)];
    if (one?.kind !== 'number' || other?.kind !== 'number') throw new Error(`no column ${name}`);
    const row = one.values.findIndex((value, at) => !isNear(value, other.values[at]));
    if (row >= 0)
      throw new Error(`${name}, row ${row}: ${one.values[row]}, not ${other.values[row]}`);
  }
}

function isNear(one: number, other: number): boolean {
  const [a, b] = [one, other].map((value) => (Number.isNaN(value) ? 0 : value));
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
