import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Frame, Matrix } from '@octroi/core';
import { startExplainers } from '@octroi/explaining';
import {
  encode,
  openApplicationScorer,
  openScorer,
  type Bundle,
  type Scorer,
} from '@octroi/scoring';
import { champion, openNamedBundle, openWorkspace } from '@octroi/workspace';
import { build } from 'vite';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { inTurns, secondsOf } from '../in-turns.ts';
import { firstRows, singleRows } from '../matrix-rows.ts';
import { NativeLightgbm } from '../native-lightgbm.ts';
import { widePortfolio, wideFields } from '../wide/wide-portfolio.ts';
import { asApplication, wideRows } from '../wide/wide-rows.ts';
import { wideWorkspace } from '../wide/wide-workspace.ts';

export const scoreSpeed: BenchCase = {
  name: 'score-speed',
  title: 'Scoring and explaining without native code',
  about:
    'LightGBM of 1,000 trees with 34 leaves over 240 columns. One row at a time, ours and LightGBM 4.7.0’s ' +
    'fast path for one row called through the foreign function interface of Node, in the same process, in ' +
    'turns of 200 rows (SHAP values: 10); medians over all rows. Many rows: the pool of two threads that ' +
    'the API explains with, and LightGBM with two threads. Loading is from the files to a scorer, hashes ' +
    'checked. Size is of all a page needs to score with, minified.',
  needsRealData: false,
  run: measure,
};

interface Sides {
  readonly context: BenchContext;
  readonly bundle: Bundle;
  readonly scorer: Scorer;
  readonly native: NativeLightgbm;
  readonly matrix: Matrix;
}

async function measure(context: BenchContext): Promise<Figure[]> {
  const workspace = openWorkspace(await wideWorkspace(context));
  const loading = await millisecondsToLoad(() => openNamedBundle(workspace, champion));
  const bundle = await openNamedBundle(workspace, champion);
  const matrix = encode(bundle.encoder, frameOf(context.quick ? 400 : 4000));
  using native = new NativeLightgbm(
    Buffer.from(bundle.model).toString('utf8'),
    matrix.columns.length,
  );
  const sides = { context, bundle, scorer: openScorer(modelOf(bundle)), native, matrix };
  return [
    ...scoreOneByOne(sides),
    applicationOneByOne(sides),
    ...explainOneByOne(sides),
    ...(await explainMany(sides)),
    {
      what: 'loading the bundle',
      value: loading,
      unit: 'ms',
      digits: 0,
      target: { atMost: 150 },
      detail: 'median of 15; the files in the system’s cache',
    },
    {
      what: 'size of the scorer, gzip',
      value: (await scorerBytes(context)) / 1000,
      unit: 'kB',
      digits: 1,
      target: { atMost: 30 },
    },
  ];
}

function scoreOneByOne({ scorer, native, matrix }: Sides): Figure[] {
  const rows = singleRows(matrix);
  const nativeScore = native.scorer();
  const times = inTurns({
    rows,
    turn: 200,
    ours: (row) => scorer.score(row)[0],
    theirs: (row) => nativeScore(row.values),
    equal: Object.is,
  });
  return beside('a row’s score', { ...times, unit: 'µs', factor: 1000, target: 60 });
}

/** What the API does for an application: fields in, features, encoding, score, probabilities. */
function applicationOneByOne({ context, bundle }: Sides): Figure {
  const scorer = openApplicationScorer(bundle, widePortfolio.presets[0]);
  const rows = [...wideRows(context.quick ? 400 : 4000, 'applications')].map(asApplication);
  const times = rows.map((row) => {
    const started = performance.now();
    scorer.assess([row]);
    return performance.now() - started;
  });
  return {
    what: 'an application from its 240 fields to its probability',
    value: median(times.slice(200)) * 1000,
    unit: 'µs',
    digits: 0,
    detail: `${times.length - 200} rows`,
  };
}

function explainOneByOne({ context, scorer, native, matrix }: Sides): Figure[] {
  const rows = singleRows(matrix).slice(0, context.quick ? 20 : 300);
  const nativeExplain = native.explainer();
  const times = inTurns({
    rows,
    turn: 10,
    ours: (row) => scorer.explain(row).contributions[0],
    theirs: (row) => nativeExplain(row.values)[0],
    equal: (one, other) => Math.abs(one - other) < 1e-9,
  });
  return beside('a row’s SHAP values', { ...times, unit: 'ms', factor: 1, target: 12 });
}

async function explainMany({ context, bundle, native, matrix }: Sides): Promise<Figure[]> {
  const preset = widePortfolio.presets[0];
  const models = { wide: { bundle, preset } };
  await using explainers = startExplainers({ models, workers: 2, queueLimit: 10 });
  const some = firstRows(matrix, context.quick ? 64 : 1000);
  const against = 'training';
  await explainers.explainMatrix({ model: 'wide', matrix: firstRows(some, 64), against });
  const rates: { ours: number; theirs: number }[] = [];
  for (let count = 0; count < (context.quick ? 1 : 3); count += 1) {
    const ours = await secondsOf(() =>
      explainers.explainMatrix({ model: 'wide', matrix: some, against }),
    );
    const theirs = await secondsOf(() => native.explain(some, 2));
    rates.push({ ours: some.rows / ours, theirs: some.rows / theirs });
  }
  const ours = median(rates.map((rate) => rate.ours));
  const theirs = median(rates.map((rate) => rate.theirs));
  const unit = 'rows/s';
  return [
    {
      what: 'SHAP values of many rows, two threads',
      value: ours,
      unit,
      digits: 0,
      target: { atLeast: Math.round(theirs) },
      detail: 'the target is the native figure of this run',
    },
    { what: 'the same by LightGBM', value: theirs, unit, digits: 0 },
  ];
}

function beside(
  what: string,
  side: {
    readonly ours: readonly number[];
    readonly theirs: readonly number[];
    readonly unit: string;
    readonly factor: number;
    readonly target: number;
  },
): Figure[] {
  const { unit, factor } = side;
  const digits = unit === 'ms' ? 1 : 0;
  return [
    {
      what,
      value: median(side.ours) * factor,
      unit,
      digits,
      target: { atMost: side.target },
      detail: `${side.ours.length} rows`,
    },
    { what: `${what} by LightGBM`, value: median(side.theirs) * factor, unit, digits },
  ];
}

async function millisecondsToLoad(open: () => Promise<Bundle>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 15; count += 1) {
    times.push(1000 * (await secondsOf(async () => openScorer(modelOf(await open())))));
  }
  return median(times);
}

/** What opens a bundle, scores and explains, as one minified file for a browser. */
async function scorerBytes({ root, work }: BenchContext): Promise<number> {
  const entry = path.join(root, 'bench', 'wide', 'scorer-entry.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: work,
    build: {
      outDir: path.join(work, 'scorer'),
      minify: true,
      lib: { entry, formats: ['es'], fileName: () => 'scorer.js' },
    },
  });
  return gzipSync(await readFile(path.join(work, 'scorer', 'scorer.js'))).length;
}

function modelOf({ manifest, model }: Bundle): Parameters<typeof openScorer>[0] {
  return { engine: manifest.model.engine, bytes: model };
}

function frameOf(count: number): Frame {
  const rows = [...wideRows(count, 'score speed')];
  const columns = wideFields.map((name, column) => ({
    kind: 'number' as const,
    name,
    values: Float64Array.from(rows, (row) => row[column] ?? NaN),
  }));
  return { rows: count, columns };
}
