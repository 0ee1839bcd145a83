/** docs/guide/python.md is run as it stands, in a workspace that the command line made. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readFrame } from '@octroi/pipeline';
import { openFrameScorer, ruleOn, type Assessment } from '@octroi/scoring';
import { openBundleFolder, openWorkspace, readPolicies, type RunRecord } from '@octroi/workspace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doneJson, synthesiseTiny } from '../journey/tiny-portfolio.ts';
import { expectSame } from './expect-same.ts';
import { isPythonHere, runPython, scoreInPython, type PythonScores } from './score-in-python.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-python-guide-'));
const workspace = openWorkspace(path.join(folder, '.octroi'));
const bundleOf = (id: string): string => path.join(workspace.bundles, id);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!isPythonHere)(
  'the guide to bundles in Python (`make test` brings MLflow where pip answers)',
  () => {
    let run: RunRecord;
    beforeAll(async () => {
      const raw = await synthesiseTiny(folder);
      const options = ['--workspace', workspace.root, '--parameters', 'tuned', '--folds', '2'];
      ({ run } = await doneJson<{ run: RunRecord }>(['run', '--data', raw, ...options]));
    });

    test('what it shows runs, and gives our own scores and decisions', async () => {
      const told = await runGuide();
      const folderOfBundle = bundleOf(told.bundle);
      const ours = await assess(folderOfBundle, run.preset);
      expectSame({ scores: told.scores }, ours);
      const [rule] = (await readPolicies(folderOfBundle)).filter(
        ({ name }) => name === 'least-cost',
      );
      expect(told.refused).toEqual(
        ours.map((each) => ruleOn(each, rule, () => null).decision === 'refused'),
      );
    });

    test('every bundle of a run scores its features file alike', async () => {
      const rows = featuresFile(run.preset);
      const bundles = Object.values(run.bundles).map(bundleOf);
      const { answers } = await scoreInPython(bundles.map((bundle) => ({ bundle, rows })));
      expect(answers).toHaveLength(4);
      for (const [at, bundle] of bundles.entries()) {
        expectSame(answers[at], await assess(bundle, run.preset));
      }
    });
  },
);

interface Told {
  readonly bundle: string;
  readonly scores: Extract<PythonScores, { scores: object }>['scores'];
  readonly refused: readonly boolean[];
}

/** The page’s Python, in order, then what it came to. */
async function runGuide(): Promise<Told> {
  const page = path.resolve(import.meta.dirname, '..', '..', 'docs', 'guide', 'python.md');
  const blocks = [...readFileSync(page, 'utf8').matchAll(/```python\n(.*?)```/gs)];
  const program = [
    ...blocks.map(([, block]) => block),
    'told = {"bundle": bundle, "scores": scores.to_dict("list"), "refused": refused.tolist()}',
    'print(json.dumps(told))',
  ];
  const { stdout } = await runPython(['-c', program.join('\n')], { folder });
  return JSON.parse(stdout) as Told;
}

function featuresFile(preset: string): string {
  return path.join(workspace.features(preset), 'application_train.parquet');
}

async function assess(bundle: string, preset: string): Promise<Assessment[]> {
  const frame = await readFrame({ paths: [featuresFile(preset)], threads: 1 });
  return openFrameScorer(await openBundleFolder(bundle)).assess(frame);
}
