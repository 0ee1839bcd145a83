import { startBoosters, type Boosters, type LightgbmParameters } from '@octroi/boosters';
import type { Matrix } from '@octroi/core';
import { librariesOf } from '../../apps/cli/src/steps/boosters.ts';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { encodedRows } from '../encoded-rows.ts';
import { writeMatrix, writeVector } from '../matrix-file.ts';
import { PythonPeer } from '../python-peer.ts';
import { realApplications } from '../real-applications.ts';

/** LGBMClassifier's defaults. */
const parameters: LightgbmParameters = {
  objective: 'binary',
  learning_rate: 0.1,
  num_leaves: 31,
  min_data_in_leaf: 20,
  seed: 42,
};
const rounds = 100;
const pairs = 25;

export const lightgbmBinding: BenchCase = {
  name: 'lightgbm-binding',
  title: 'LightGBM through the binding',
  about:
    'Training of 100 rounds with 31 leaves on the real applications (preset `application`), by this ' +
    'project and by Python’s lightgbm 4.7.0, in turn, each first every other time: the same matrix of ' +
    '32-bit floats in memory, the same parameters. A time is of making the dataset, training and ' +
    'writing the model’s text. The first pair is not counted; the ratio is the median of the pairs’ ' +
    'ratios. Beside two busy loops LightGBM’s OpenMP threads stall for many seconds on either side: the ' +
    'likely cause of ratios far from the others on a machine that is shared.',
  needsRealData: true,
  run: measure,
};

interface Sides {
  readonly context: BenchContext;
  readonly matrix: Matrix;
  readonly labels: Float32Array;
  readonly peer: PythonPeer;
}

async function measure(context: BenchContext): Promise<Figure[]> {
  const { matrix, labels } = await readMatrix(context);
  await using peer = PythonPeer.start(context, 'lightgbm_peer');
  await peer.ask({
    do: 'load',
    matrix: await writeMatrix(context.work, 'matrix', matrix),
    labels: await writeVector(context.work, 'labels', labels),
  });
  const sides = { context, matrix, labels, peer };
  return [...(await compare(sides, 1)), ...(await compare(sides, 2))];
}

async function readMatrix(
  context: BenchContext,
): Promise<{ matrix: Matrix; labels: Float32Array }> {
  const source = await realApplications(context, 'application');
  const rows = Int32Array.from(source.labels, (_, row) => row);
  const { fitting } = encodedRows(source, { fitting: rows, scored: rows.subarray(0, 0) });
  const columns = fitting.columns.map((_, index) => ({ name: `c${index}` }));
  return { matrix: { ...fitting, columns }, labels: source.labels };
}

interface Pair {
  readonly ours: { readonly text: string; readonly seconds: number; readonly wall: number };
  readonly theirs: { readonly text: string; readonly seconds: number };
}

async function compare(sides: Sides, threads: number): Promise<Figure[]> {
  const { context } = sides;
  const { root: home, environment } = context;
  const libraries = librariesOf({ home, environment });
  await using boosters = await startBoosters({ libraries, threads, environment });
  const counted: Pair[] = [];
  for (let count = 0; count <= (context.quick ? 1 : pairs); count += 1) {
    const pair = await trainPair(boosters, sides, { threads, oursFirst: count % 2 === 0 });
    const { ours, theirs } = pair;
    if (count > 0) counted.push(pair);
    context.say(`${threads} threads: ${ours.seconds.toFixed(2)} s, ${theirs.seconds.toFixed(2)} s`);
  }
  return [
    ...times(counted, threads),
    differentModels(counted, threads),
    {
      ...(await differentScores(boosters, sides, counted[0])),
      what: `rows scored differently when the model files are opened on the other side, ${threadsOf(threads)}`,
    },
  ];
}

async function trainPair(
  boosters: Boosters,
  sides: Sides,
  { threads, oursFirst }: { readonly threads: number; readonly oursFirst: boolean },
): Promise<Pair> {
  if (oursFirst) {
    const ours = await trainOurs(boosters, sides);
    return { ours, theirs: await trainTheirs(sides, threads) };
  }
  const theirs = await trainTheirs(sides, threads);
  return { ours: await trainOurs(boosters, sides), theirs };
}

function trainTheirs({ peer }: Sides, threads: number): Promise<Pair['theirs']> {
  return peer.ask({
    do: 'train',
    rounds,
    parameters: {
      ...parameters,
      num_threads: threads,
      deterministic: true,
      force_row_wise: true,
      verbosity: -1,
    },
  });
}

async function trainOurs(boosters: Boosters, { matrix, labels }: Sides): Promise<Pair['ours']> {
  const started = performance.now();
  const data = { matrix, labels };
  const { text, trainSeconds } = await boosters.train({
    engine: 'lightgbm',
    parameters,
    rounds,
    data,
  });
  return { text, seconds: trainSeconds, wall: (performance.now() - started) / 1000 };
}

function times(pairs: readonly Pair[], threads: number): Figure[] {
  const named = threadsOf(threads);
  const middle = (of: (pair: Pair) => number) => median(pairs.map(of));
  const fastest = (of: (pair: Pair) => number) => Math.min(...pairs.map(of));
  const ours = middle((pair) => pair.ours.seconds).toFixed(2);
  const theirs = middle((pair) => pair.theirs.seconds).toFixed(2);
  const ratios = pairs.map((pair) => pair.ours.seconds / pair.theirs.seconds);
  const spread = `${Math.min(...ratios).toFixed(3)} - ${Math.max(...ratios).toFixed(3)}`;
  return [
    {
      what: `time over Python’s, ${named}`,
      value: median(ratios),
      unit: '×',
      digits: 3,
      target: { atMost: 1.03 },
      detail: `medians ${ours} s and ${theirs} s; ${pairs.length} pairs, ratios ${spread}`,
    },
    {
      what: `fastest time over Python’s fastest, ${named}`,
      value: fastest((pair) => pair.ours.seconds) / fastest((pair) => pair.theirs.seconds),
      unit: '×',
      digits: 3,
    },
    {
      what: `the same with the matrix sent to the child, ${named}`,
      value: middle((pair) => pair.ours.wall / pair.theirs.seconds),
      unit: '×',
      digits: 3,
      detail: `median ${middle((pair) => pair.ours.wall).toFixed(2)} s`,
    },
  ];
}

function differentModels(pairs: readonly Pair[], threads: number): Figure {
  const different = pairs.filter(({ ours, theirs }) => trees(ours.text) !== trees(theirs.text));
  return {
    what: `pairs whose model texts differ, ${threadsOf(threads)}`,
    value: different.length,
    unit: '',
    digits: 0,
    target: { atMost: 0 },
    detail: `of ${pairs.length}; byte for byte, Python’s last line \`pandas_categorical\` left out`,
  };
}

/** Both texts, read by both sides: every score of every row is one number. */
async function differentScores(
  boosters: Boosters,
  { matrix, peer }: Sides,
  { ours, theirs }: Pair,
): Promise<Omit<Figure, 'what'>> {
  const model = { engine: 'lightgbm', text: theirs.text } as const;
  const theirsHere = await boosters.predict({ model, matrix, output: 'raw' });
  const ask = (text: string) => peer.ask<{ scores: number[] }>({ do: 'predict', text });
  const readings = [theirsHere, (await ask(ours.text)).scores, (await ask(theirs.text)).scores];
  const own = { engine: 'lightgbm', text: ours.text } as const;
  const reference = await boosters.predict({ model: own, matrix, output: 'raw' });
  const different = reference.filter((score, row) =>
    readings.some((scores) => scores[row] !== score),
  );
  return {
    value: different.length,
    unit: '',
    digits: 0,
    target: { atMost: 0 },
    detail: `of ${reference.length}; both files on both sides`,
  };
}

const threadsOf = (count: number): string => `${count} ${count === 1 ? 'thread' : 'threads'}`;

/** The model’s text up to the line that only the Python package writes. */
function trees(text: string): string {
  return text.split('\npandas_categorical:')[0].trimEnd();
}
