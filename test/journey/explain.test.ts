/** What octroi explain says of a model and of an applicant, and the pictures it draws. */
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleFolder, openWorkspace, readImportance } from '@octroi/workspace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ExplainedApplicant } from '../../apps/cli/src/explain/explain-applicant.ts';
import { runCli } from '../../apps/cli/src/testing/run-cli.ts';
import type { ExplainStepResult } from '../../apps/cli/src/steps/explain-step.ts';
import { done, doneJson, fails, readRaw, synthesiseTiny } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-explain-'));
const workspace = path.join(folder, 'workspace');
const inWorkspace = ['--workspace', workspace];
const explain = ['explain', '--preset', 'demo20', ...inWorkspace];
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let applicant: string;

beforeAll(async () => {
  const raw = await synthesiseTiny(folder);
  applicant = readRaw(path.join(raw, 'application_test.csv')).rows[0][0];
  await done(['ingest', raw, ...inWorkspace]);
  await done(['features', '--preset', 'demo20', ...inWorkspace]);
  const training = ['--models', 'lgbm', '--parameters', 'deck', '--folds', '2'];
  await done(['train', '--preset', 'demo20', ...training, ...inWorkspace]);
});

describe('a model', () => {
  test('has its features side by side, three ways, with intervals', async () => {
    const { importance, charts } = await doneJson<ExplainStepResult>([...explain, '--rows', '120']);
    expect(importance.rows).toBe(120);
    expect(importance.features).toHaveLength(20);
    const gains = importance.features.map(({ gain }) => gain ?? NaN);
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(1, 10);
    for (const { meanAbsoluteShap: shap, permutation } of importance.features) {
      expect(shap.lower).toBeLessThanOrEqual(shap.estimate);
      expect(shap.upper).toBeGreaterThanOrEqual(shap.estimate);
      expect(permutation.lower).toBeLessThanOrEqual(permutation.upper);
    }
    const names = charts.map((chart) => path.basename(chart));
    expect(names).toContain('beeswarm.svg');
    expect(names).toContain('importance.svg');
    expect(names.filter((name) => name.startsWith('dependence-'))).toHaveLength(4);
    for (const chart of charts) expect(readFileSync(chart, 'utf8')).toMatch(/^<\?xml .*\n<svg /);
  });

  test('is kept for the page, and measured once', async () => {
    const { importance } = await doneJson<ExplainStepResult>([...explain, '--rows', '120']);
    const opened = openWorkspace(workspace);
    const id = path.basename(await bundleFolder(opened, 'demo20'));
    expect(await readImportance(opened, id)).toEqual(importance);
    const [chart] = (await doneJson<ExplainStepResult>([...explain, '--rows', '120'])).charts;
    const before = readFileSync(chart, 'utf8');
    rmSync(chart);
    await done([...explain, '--rows', '120', '--lang', 'en']);
    expect(readFileSync(chart, 'utf8')).toBe(before);
  });

  test('speaks French, and draws a feature where it is told to', async () => {
    const out = path.join(folder, 'images');
    const asked = ['--rows', '60', '--feature', 'FLAG_OWN_CAR', '--out', out, '--lang', 'fr'];
    await fails('EXPLAIN_FEATURE_UNKNOWN', [...explain, ...asked]);
    const known = asked.map((word) => (word === 'FLAG_OWN_CAR' ? 'OWN_CAR_AGE' : word));
    const { stdout, stderr } = await done([...explain, ...known]);
    expect(stdout).toContain('baisse de l’AUC [95 %]');
    expect(stdout).toContain('60 lignes hors ajustement');
    expect(stderr.trimEnd().split('\n').at(-1)).toContain('octroi explain --applicant');
    expect(existsSync(path.join(out, 'dependence-OWN_CAR_AGE.svg'))).toBe(true);
  });

  test('is not explained on rows that it may have seen', async () => {
    const features = path.join(
      openWorkspace(workspace).features('demo20'),
      'application_train.parquet',
    );
    renameSync(features, `${features}.away`);
    await fails('EXPLAIN_FEATURES_MISSING', [...explain, '--rows', '61']);
    renameSync(`${features}.away`, features);
    const before = readFileSync(features);
    appendFileSync(features, 'more');
    await fails('EXPLAIN_FEATURES_CHANGED', [...explain, '--rows', '61']);
    writeFileSync(features, before);
  });
});

describe('an applicant', () => {
  test.each(['training', 'reference'])(
    'adds up from the average one, against %s',
    async (against) => {
      const one = await doneJson<ExplainedApplicant>([
        ...explain,
        ...['--applicant', applicant, '--against', against],
      ]);
      const sum = (of: (one: ExplainedApplicant['contributions'][number]) => number): number =>
        one.contributions.reduce((total, contribution) => total + of(contribution), 0);
      expect(one.baseLogOdds + sum(({ logOdds }) => logOdds)).toBeCloseTo(
        one.assessment.logOdds,
        9,
      );
      expect(one.baseProbability + sum(({ points }) => points)).toBeCloseTo(
        one.assessment.probability,
        9,
      );
      expect(one.contributions).toHaveLength(20);
      expect(readFileSync(one.chart, 'utf8')).toContain('<svg ');
    },
  );

  test('is told in words, with the rule that decided', async () => {
    const { stdout } = await done([...explain, '--applicant', applicant, '--lang', 'fr']);
    expect(stdout).toContain(`Demandeur ${applicant} : probabilité de défaut`);
    expect(stdout).toContain('règle métier indépendante du modèle : least-cost version 1');
    expect(stdout).toContain('dossier moyen');
    expect(stdout).toContain('ce dossier');
  });

  test('that is not there, or options of a model, are refused', async () => {
    await fails('CLI_APPLICANT_UNKNOWN', [...explain, '--applicant', '1']);
    const mixed = await runCli([...explain, '--applicant', applicant, '--rows', '5']);
    expect(mixed).toMatchObject({ exitCode: 2, stdout: '' });
  });
});
