/**
 * A drift report from features that are there already: what `octroi drift` does once it has read its
 * files, and the reading of the features itself.
 *
 * usage: node bench/drift/report-from-features.ts REFERENCE.parquet CURRENT.parquet FOLDER THREADS
 */
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { measureDrift, type DriftSource } from '@octroi/monitoring';
import { readFrame } from '@octroi/pipeline';
import { compileCache } from '../../apps/cli/src/compile-cache.ts';
import { writeDrift } from '../../apps/cli/src/drift/write-drift.ts';
import { version } from '../../apps/cli/src/version.ts';

/** What is printed, as JSON: seconds since the process began, and of its parts. */
export interface ReportSeconds {
  readonly read: number;
  readonly measure: number;
  readonly write: number;
}

// As the command line does.
enableCompileCache(compileCache(path.resolve(import.meta.dirname, '..', '..')));
const [reference, current, folder, threads] = process.argv.slice(2);
const none = { rejected: 0, missingColumns: [], kind: 'file' as const };
const settings = { memoryBytes: 2 ** 27, threads: Number(threads) };
const ends = [performance.now()];
const windows = {
  reference: { frame: await readFrame({ ...settings, paths: [reference] }) },
  current: { frame: await readFrame({ ...settings, paths: [current] }) },
};
ends.push(performance.now());
const { columns } = windows.reference.frame;
const features = columns.map(({ name }) => ({ name, label: { en: name, fr: name } }));
const report = measureDrift({ ...windows, features });
ends.push(performance.now());
const source: DriftSource = {
  createdAt: new Date().toISOString(),
  version,
  reference: { ...none, name: 'reference' },
  current: { ...none, name: 'current' },
  preset: 'columns',
  bundle: null,
  policy: null,
  scoring: null,
  weighted: false,
  noAdversary: 'not-asked',
  seed: 0,
  tests: 'octroi',
};
const [preset] = homeCredit.presets;
const portfolio = {
  ...homeCredit,
  presets: [
    {
      ...preset,
      name: 'columns',
      features: features.map(({ name, label }) => ({
        ...preset.features[0],
        name,
        meaning: label,
      })),
    },
  ],
};
await writeDrift({ portfolio, language: 'en' }, { ...report, source }, folder);
ends.push(performance.now());
const [read, measure, write] = ends.slice(1).map((end, at) => (end - ends[at]) / 1000);
const seconds: ReportSeconds = { read, measure, write };
process.stdout.write(JSON.stringify(seconds));
