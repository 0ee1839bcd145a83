import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { gunzipSync } from 'node:zlib';
import type { IngestReport } from '@octroi/pipeline';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { measureProcess } from '../measure-process.ts';
import { PythonPeer } from '../python-peer.ts';
import { realFile } from '../real-applications.ts';

const table = 'application_test';
const repetitions = 6;
const runs = 5;

export const ingestSpeed: BenchCase = {
  name: 'ingest',
  title: 'Ingest',
  about:
    `Uncompressed CSV to typed Parquet, every value checked: the real \`${table}\` ${repetitions} times in ` +
    `one file, keys made unique. Medians of ${runs} runs of \`./octroi ingest\`, each in an empty ` +
    'workspace, in turn with pandas (`read_csv`, `to_parquet`), which checks nothing. MB is 10^6 bytes.',
  needsRealData: true,
  run: measure,
};

interface Run {
  readonly report: IngestReport;
  readonly seconds: number;
  readonly peakBytes: number;
  readonly pandasSeconds: number;
}

async function measure(context: BenchContext): Promise<Figure[]> {
  const source = path.join(context.work, `${table}.csv`);
  await writeRepeated(realFile(context, table), source);
  const done: Run[] = [];
  for (let count = 0; count < (context.quick ? 1 : runs); count += 1) {
    await using peer = PythonPeer.start(context, 'pandas_peer');
    const ours = await ingestOnce(context, source, count);
    const out = path.join(context.work, 'pandas.parquet');
    const { seconds: pandasSeconds } = await peer.ask<{ seconds: number }>({ source, out });
    done.push({ ...ours, pandasSeconds });
    context.say(`${ours.report.seconds.toFixed(2)} s, pandas ${pandasSeconds.toFixed(2)} s`);
  }
  const { bytes, tables } = done[0].report;
  const speed = (of: (run: Run) => number) => bytes / 1e6 / median(done.map(of));
  const size = `${(bytes / 1e6).toFixed(0)} MB, ${tables[0].rowsKept} rows`;
  return [
    {
      what: 'ingest',
      value: speed(({ report }) => report.seconds),
      unit: 'MB/s',
      digits: 0,
      target: { atLeast: 60 },
      detail: `${size}; ${context.threads} threads`,
    },
    {
      what: 'the whole command, start and hash of the file included',
      value: speed(({ seconds }) => seconds),
      unit: 'MB/s',
      digits: 0,
    },
    {
      what: 'pandas',
      value: speed(({ pandasSeconds }) => pandasSeconds),
      unit: 'MB/s',
      digits: 0,
    },
    {
      what: 'peak memory of the command',
      value: Math.max(...done.map(({ peakBytes }) => peakBytes)) / 1e9,
      unit: 'GB',
      digits: 2,
    },
  ];
}

async function ingestOnce(
  { root, work, environment, threads }: BenchContext,
  source: string,
  count: number,
): Promise<Omit<Run, 'pandasSeconds'>> {
  const workspace = path.join(work, `workspace-${count}`);
  const { stdout, ...measured } = await measureProcess({
    command: path.join(root, 'octroi'),
    arguments: ['ingest', source, '--workspace', workspace, '--threads', `${threads}`, '--json'],
    environment,
  });
  return { ...measured, report: JSON.parse(stdout) as IngestReport };
}

/** The rows of a CSV.gz several times over, numbered in their first column. */
async function writeRepeated(compressed: string, out: string): Promise<void> {
  const text = gunzipSync(await readFile(compressed)).toString('utf8');
  const [header, ...lines] = text.split('\n').filter((line) => line !== '');
  const rests = lines.map((line) => line.slice(line.indexOf(',')));
  function* blocks(): Generator<string> {
    yield `${header}\n`;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const first = 1_000_000 + repetition * rests.length;
      yield rests.map((rest, row) => `${first + row}${rest}\n`).join('');
    }
  }
  await pipeline(Readable.from(blocks()), createWriteStream(out));
}
