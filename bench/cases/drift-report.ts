import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DriftReport } from '@octroi/monitoring';
import { writeFrame } from '@octroi/pipeline';
import { createRandom } from '@octroi/core';
import { frameRows } from '../../apps/cli/src/drift/frame-rows.ts';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';
import {
  defaultTests,
  gapOf,
  isRounded,
  ourDefaultTests,
  ourTests,
  testsOfNumbers,
  type ComparedScore,
} from '../drift/compare-tests.ts';
import {
  evidentlyOfFrames,
  evidentlyReport,
  evidentlyTests,
  type TwoMatrices,
} from '../drift/evidently.ts';
import { matrixOf, referenceColumns, type TwoFrames } from '../drift/reference-columns.ts';
import type { ReportSeconds } from '../drift/report-from-features.ts';
import { writeMatrix } from '../matrix-file.ts';
import { measureProcess, type MeasuredProcess } from '../measure-process.ts';
import { realApplications } from '../real-applications.ts';

const runs = 3;

export const driftReport: BenchCase = {
  name: 'drift-report',
  title: 'The drift report, beside Evidently',
  about:
    'The reference project’s comparison: 239 one-hot columns, 246,008 rows against 61,503, drawn with replacement ' +
    'from the real applications. Ours is a process that reads both windows’ features from Parquet, measures every ' +
    `statistic and writes the report in its four forms (median of ${runs}); ingest and features come before. ` +
    'Evidently 0.7.21 (pandas 2) reads the same numbers from flat files, runs its drift preset with tests and ' +
    'writes its page (once). Then its default tests, and each of its tests of numbers, column by column; windows of ' +
    '1,000 and 20,000 raw applications have p-values and categories too. Gaps of p-values are relative. ' +
    'A Jensen–Shannon distance near 0 is the root of a rounding error in the peer: those are compared in 50 digits.',
  needsRealData: true,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const windows = await referenceColumns(context);
  const ours = await ourReports(context, windows);
  context.say('our reports are done; Evidently’s takes minutes');
  const matrices = await writeMatrices(context, windows);
  const page = path.join(context.work, 'evidently.html');
  const theirs = await evidentlyReport(context, matrices, page);
  const compared = defaultTests(ours.report.evidently.columns, theirs.columns);
  const oneByOne = evidentlyTests(context, matrices);
  const mine = ourTests(ours.report, windows);
  const megabytes = (file: string) => statSync(file).size / 1e6;
  return [
    ...ourFigures(ours, megabytes(path.join(context.work, 'drift.html'))),
    {
      what: 'Evidently: wall time',
      value: theirs.measured.seconds,
      unit: 's',
      digits: 0,
      detail: `${(theirs.measured.peakBytes / 1e9).toFixed(2)} GB, page of ${megabytes(page).toFixed(1)} MB`,
    },
    {
      what: 'faster than Evidently',
      value: theirs.measured.seconds / ours.seconds,
      unit: '×',
      digits: 0,
      target: { atLeast: 25 },
    },
    ...gapFigures('the default tests', compared),
    ...testsOfNumbers.flatMap((test) =>
      gapFigures(
        test,
        [...mine].map(([column, tests]) => ({
          column,
          ours: tests[test],
          theirs: oneByOne[column][test],
          exact: test === 'Jensen-Shannon' ? oneByOne[column].exact : undefined,
          isPValue: test === 'KS p',
        })),
      ),
    ),
    ...(await rawFigures(context)),
  ];
}

interface OurReports {
  readonly seconds: number;
  readonly parts: ReportSeconds;
  readonly peakBytes: number;
  readonly report: DriftReport;
}

async function ourReports(context: BenchContext, windows: TwoFrames): Promise<OurReports> {
  const { root, work, threads, environment, quick } = context;
  const files = ['reference', 'current'].map((name) => path.join(work, `${name}.parquet`));
  const settings = { memoryBytes: 2 ** 31, threads };
  await writeFrame({ ...settings, path: files[0], frame: windows.reference });
  await writeFrame({ ...settings, path: files[1], frame: windows.current });
  const script = path.join(root, 'bench', 'drift', 'report-from-features.ts');
  const done: MeasuredProcess[] = [];
  for (let count = 0; count < (quick ? 1 : runs); count += 1) {
    done.push(
      await measureProcess({
        command: process.execPath,
        arguments: [script, ...files, work, `${threads}`],
        environment,
      }),
    );
  }
  const seconds = median(done.map((run) => run.seconds));
  const middle = done.find((run) => run.seconds >= seconds) ?? done[0];
  return {
    seconds,
    parts: JSON.parse(middle.stdout) as ReportSeconds,
    peakBytes: Math.max(...done.map(({ peakBytes }) => peakBytes)),
    report: JSON.parse(readFileSync(path.join(work, 'drift.json'), 'utf8')) as DriftReport,
  };
}

function ourFigures({ seconds, parts, peakBytes, report }: OurReports, page: number): Figure[] {
  const { read, measure: measuring, write } = parts;
  const spent = [`reading ${read.toFixed(1)} s`, `measuring ${measuring.toFixed(1)} s`];
  const { reference, current } = report.rows;
  const size = `${report.features.length} columns, ${reference} and ${current} rows`;
  return [
    {
      what: 'our report: wall time of the process',
      value: seconds,
      unit: 's',
      digits: 1,
      target: { atMost: 5 },
      detail: `${size}; ${spent.join(', ')}, writing ${write.toFixed(1)} s`,
    },
    {
      what: 'its peak memory',
      value: peakBytes / 1e9,
      unit: 'GB',
      digits: 2,
      target: { atMost: 1 },
    },
    { what: 'its page', value: page, unit: 'MB', digits: 2, target: { atMost: 1 } },
  ];
}

async function writeMatrices(context: BenchContext, windows: TwoFrames): Promise<TwoMatrices> {
  const write = (name: keyof TwoFrames) => writeMatrix(context.work, name, matrixOf(windows[name]));
  return {
    reference: await write('reference'),
    current: await write('current'),
    names: windows.reference.columns.map(({ name }) => name),
  };
}

/** The largest gaps, of statistics and of p-values apart. */
function gapFigures(what: string, scores: readonly ComparedScore[]): Figure[] {
  return [false, true].flatMap((isPValue): Figure[] => {
    const some = scores.filter((score) => score.isPValue === isPValue);
    if (some.length === 0) return [];
    const [worst] = some.toSorted((one, other) => gapOf(other) - gapOf(one));
    const rounded = some.filter(isRounded).length;
    const unknown = some.filter((score) => score.theirs === null && !isRounded(score)).length;
    const rest = [
      ...(unknown === 0 ? [] : [`; Evidently has NaN for ${unknown}`]),
      ...(rounded === 0
        ? []
        : [`; Evidently’s own is off by more than 10⁻⁹ for ${rounded}, compared in 50 digits`]),
    ].join('');
    return [
      {
        what: `${what}: largest gap of a ${isPValue ? 'p-value' : 'statistic'}, ×10⁻⁹`,
        value: gapOf(worst) * 1e9,
        unit: '',
        digits: 5,
        target: { atMost: isPValue ? 1000 : 1 },
        detail: `${some.length} columns, the worst \`${worst.column}\`${rest}`,
      },
    ];
  });
}

/** Raw applications: few, so that Evidently tests them, and many, so that it measures distances. */
async function rawFigures(context: BenchContext): Promise<Figure[]> {
  const { frame } = await realApplications(context, 'application');
  const order = createRandom('raw windows').shuffle(
    Int32Array.from({ length: frame.rows }, (_, row) => row),
  );
  return [
    [1000, 500],
    [context.quick ? 2000 : 20_000, context.quick ? 1000 : 5000],
  ].flatMap(([rows, others]) => {
    const windows = {
      reference: frameRows(frame, order.slice(0, rows)),
      current: frameRows(frame, order.slice(rows, rows + others)),
    };
    const scores = defaultTests(ourDefaultTests(windows), evidentlyOfFrames(context, windows));
    return gapFigures(`${rows} raw applications against ${others}`, scores);
  });
}
