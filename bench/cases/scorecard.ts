import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { noProgress, type Frame } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { ingest, readFrame } from '@octroi/pipeline';
import { scoreCard, scorecardSql, type Scorecard } from '@octroi/scoring';
import { delongInterval, monotoneBins, rocAuc } from '@octroi/statistics';
import { fitScorecard, modelNamed, train } from '@octroi/training';
import { openBoosters } from '../../apps/cli/src/steps/boosters.ts';
import { featuresStep } from '../../apps/cli/src/steps/features-step.ts';
import { useDuckdb } from '../../packages/pipeline/src/duckdb/use-duckdb.ts';
import { rowsWhere } from '../../packages/training/src/folds/stratified-folds.ts';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import { optbinningPackages, PythonPeer } from '../python-peer.ts';
import { pipelineContext, realApplications, realFile } from '../real-applications.ts';

const rules = { maximumBins: 6, minimumShare: 0.05 };
const scale = { baseScore: 600, baseOdds: 50, pointsToDouble: 20 };
const folds = 5;
const seed = 42;
/** Of sums of logarithms: equal bins may differ by it. */
const rounding = 1e-12;

/** optbinning's own defaults, and groups as fine as it can make good use of. */
const prebinnings = {
  'its defaults': {},
  'finer groups': { max_n_prebins: 40, min_prebin_size: 0.01 },
};

export const scorecard: BenchCase = {
  name: 'scorecard',
  title: 'Bins and a points card beside optbinning',
  about:
    'The 20 columns of the reference form on the real applications (preset `demo20`). Bins of both sides keep ' +
    'the same rules: default rates in one direction (the better of both), at least 5 % of all rows a bin, ' +
    'at most 6 bins, missing rows in one of their own. Information values are of all rows the bins were ' +
    'made of. optbinning 0.21 makes them of up to 20 groups of a decision tree by default, or of finer ' +
    'ones; its time is that of one direction, ours of both. Points are of a card fitted on all rows, ' +
    'compared over both application files: our scorer, the card’s SQL in DuckDB, and its JSON read by ' +
    'numpy. Areas are out of fold, five folds, the logistic regression with our tuned parameters.',
  needsRealData: true,
  run: measure,
};

interface ColumnFile {
  readonly name: string;
  readonly file: string;
}

async function measure(context: BenchContext): Promise<Figure[]> {
  const source = await realApplications(context, homeCredit.demoPreset);
  const { frame, labels } = source;
  await using peer = PythonPeer.start(context, 'scorecard_peer', optbinningPackages);
  const rows = Int32Array.from(labels, (_, row) => row);
  const { card } = await fitScorecard({ frame, labels, rows, rules, scale });
  return [
    ...(await compareBins(context, peer, source)),
    ...(await comparePoints(context, peer, card)),
    await compareAreas(context, source),
  ];
}

type Source = Awaited<ReturnType<typeof realApplications>>;

async function compareBins(
  context: BenchContext,
  peer: PythonPeer,
  { frame, labels }: Source,
): Promise<Figure[]> {
  const ours = frame.columns.map((column) => {
    if (column.kind !== 'number') throw new TypeError(`${column.name} is no number`);
    const runs = Array.from({ length: 5 }, () => {
      const started = performance.now();
      const { informationValue } = monotoneBins({ values: column.values, labels, ...rules });
      return { informationValue, milliseconds: performance.now() - started };
    });
    const milliseconds = median(runs.map((run) => run.milliseconds));
    return { name: column.name, informationValue: runs[0].informationValue, milliseconds };
  });
  context.say('our bins are made');
  const columns = await writeColumns(context, 'fitted', frame);
  const labelFile = await writeNumbers(context, 'labels', Float64Array.from(labels));
  const figures: Figure[] = [];
  for (const [name, prebinning] of Object.entries(prebinnings)) {
    const theirs = await peer.ask<{ informationValue: number; seconds: number }[]>({
      columns,
      labels: labelFile,
      rules: { ...rules, prebinning },
    });
    const gaps = ours.map((own, at) => own.informationValue - theirs[at].informationValue);
    const least = gaps.indexOf(Math.min(...gaps));
    const slowest = Math.max(...theirs.map(({ seconds }) => seconds));
    figures.push({
      what: `columns whose bins hold at least as much information as optbinning’s (${name})`,
      value: gaps.filter((gap) => gap >= -rounding).length,
      unit: `of ${columns.length}`,
      digits: 0,
      target: { atLeast: columns.length },
      detail:
        `sum ${sum(ours).toFixed(4)}, theirs ${sum(theirs).toFixed(4)}; least gain ` +
        `${gaps[least].toExponential(1)} (${ours[least].name}); their slowest column ${(slowest * 1000).toFixed(0)} ms`,
    });
  }
  const slowest = ours.toSorted((one, other) => other.milliseconds - one.milliseconds)[0];
  figures.push({
    what: 'slowest column of ours, median of five',
    value: slowest.milliseconds,
    unit: 'ms',
    digits: 0,
    target: { atMost: 100 },
    detail: `${slowest.name}, ${labels.length} rows`,
  });
  return figures;
}

function sum(columns: readonly { readonly informationValue: number }[]): number {
  return columns.reduce((total, { informationValue }) => total + informationValue, 0);
}

/** Every row of both application files: the scorer's points against the SQL's and the JSON's. */
async function comparePoints(
  bench: BenchContext,
  peer: PythonPeer,
  card: Scorecard,
): Promise<Figure[]> {
  const context = pipelineContext(bench);
  const preset = homeCredit.presets.find(({ name }) => name === homeCredit.demoPreset);
  if (preset === undefined) throw new TypeError('no preset of the demo form');
  await ingest({
    source: realFile(bench, 'application_test'),
    tables: homeCredit.tables,
    out: context.workspace.tables,
  });
  const { files } = await featuresStep(context, preset);
  const cardFile = path.join(bench.work, 'scorecard.json');
  await writeFile(cardFile, JSON.stringify({ card }));
  let [rows, bySql, byJson] = [0, 0, 0];
  for (const { path: file } of Object.values(files)) {
    const frame = await readFrame({ paths: [file] });
    const points = scoreCard(card, frame);
    const inSql = await sqlPoints(scorecardSql(card, `read_parquet('${file}')`));
    const columns = await writeColumns(bench, 'scored', frame);
    const inJson = await peer.ask<number[]>({ card: cardFile, columns });
    rows += frame.rows;
    bySql += points.filter((own, row) => own !== inSql[row]).length;
    byJson += points.filter((own, row) => own !== inJson[row]).length;
  }
  const figure = (what: string, value: number): Figure => ({
    what: `rows whose points by ${what} are not the scorer’s`,
    value,
    unit: '',
    digits: 0,
    target: { atMost: 0 },
    detail: `of ${rows} rows`,
  });
  return [figure('the SQL in DuckDB', bySql), figure('the JSON in numpy', byJson)];
}

function sqlPoints(sql: string): Promise<number[]> {
  return useDuckdb({}, async (connection) => {
    const { points } = (await connection.runAndReadAll(sql)).getColumnsObject();
    return points.map(Number);
  });
}

async function compareAreas(context: BenchContext, source: Source): Promise<Figure> {
  const { frame, labels } = source;
  await using boosters = await openBoosters(pipelineContext(context), 0);
  const run = await train({
    ...source,
    models: [modelNamed('log_reg')],
    parameters: 'tuned',
    folds,
    holdout: 0,
    seed,
    boosters,
    progress: noProgress,
  });
  const points = new Float64Array(labels.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const rows = rowsWhere(run.split.foldOf, (of) => of !== fold);
    const { card } = await fitScorecard({ frame, labels, rows, rules, scale });
    const all = scoreCard(card, frame);
    run.split.foldOf.forEach((of, row) => {
      if (of === fold) points[row] = -all[row];
    });
  }
  const ofCard = delongInterval({ scores: points, labels });
  const ofModel = rocAuc({ scores: run.models[0].outOfFold, labels });
  return {
    what: 'area of `log_reg` less that of the card',
    value: ofModel - ofCard.auc,
    unit: '',
    digits: 4,
    target: { atMost: 0.006 },
    detail: `card ${ofCard.auc.toFixed(4)} [${ofCard.interval.lower.toFixed(4)}, ${ofCard.interval.upper.toFixed(4)}], log_reg ${ofModel.toFixed(4)}`,
  };
}

async function writeColumns(
  context: BenchContext,
  part: string,
  { columns }: Frame,
): Promise<ColumnFile[]> {
  const files: ColumnFile[] = [];
  for (const [at, column] of columns.entries()) {
    if (column.kind !== 'number') continue;
    const file = await writeNumbers(context, `${part}-${at}`, column.values);
    files.push({ name: column.name, file });
  }
  return files;
}

/** Little-endian doubles. */
async function writeNumbers(
  { work }: BenchContext,
  name: string,
  { buffer, byteOffset, byteLength }: Float64Array,
): Promise<string> {
  const file = path.join(work, `${name}.f8`);
  await writeFile(file, new Uint8Array(buffer, byteOffset, byteLength));
  return file;
}
