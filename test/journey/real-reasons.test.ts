/** Principal reasons of the real applications that are not granted; bench/cases/reasons.ts has more models. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { columnsByName, isMissingAt, numberColumnNamed } from '@octroi/core';
import { describeFeatures, formPreset, reasonPlan, type Row } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { readFrame } from '@octroi/pipeline';
import { cutoffLogOdds, isFaithful, mostReasons, openApplicationScorer } from '@octroi/scoring';
import { openNamedBundle, openWorkspace, policyNamed, readPolicies } from '@octroi/workspace';
import { afterAll, describe, expect, test } from 'vitest';
import { presetNamed } from '../../apps/cli/src/steps/preset-named.ts';
import { done } from './tiny-portfolio.ts';

const real = process.env['OCTROI_REAL_DATA'] ?? path.resolve('..', 'shared', 'data', 'home-credit');
const folder = mkdtempSync(path.join(tmpdir(), 'octroi-real-reasons-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const preset = presetNamed(homeCredit, 'demo20');
const workspace = openWorkspace(folder);

/** Every row of the features as an application of the form, in order. */
async function applications(): Promise<Row[]> {
  const file = path.join(workspace.features(preset.name), `${homeCredit.labelled}.parquet`);
  const frame = await readFrame({ paths: [file], threads: 1, memoryBytes: 2 ** 30 });
  const columns = columnsByName(frame);
  const read = preset.features.map(({ name }) => {
    const column = numberColumnNamed(columns, name);
    return { name, at: (row: number) => (isMissingAt(column, row) ? null : column.values[row]) };
  });
  return Array.from({ length: frame.rows }, (_, row) =>
    Object.fromEntries(read.map(({ name, at }) => [name, at(row)])),
  );
}

describe.skipIf(!existsSync(real))('real rows (skipped: OCTROI_REAL_DATA is absent)', () => {
  test('reasons are never by what law protects, never for the applicant, at most four, and faithful', async () => {
    const at = ['--workspace', folder];
    await done(['ingest', path.join(real, 'application_train.csv.gz'), ...at]);
    await done(['train', '--preset', preset.name, '--models', 'log_reg', '--folds', '2', ...at]);
    const bundle = await openNamedBundle(workspace, preset.name);
    const policies = await readPolicies(path.join(workspace.bundles, bundle.manifest.id));
    const cutoff = cutoffLogOdds(bundle, policyNamed(policies, 'least-cost'));
    const scorer = openApplicationScorer(bundle, formPreset(preset));
    const find = scorer.reasonFinder(reasonPlan(homeCredit, preset));
    const described = describeFeatures(homeCredit, preset);
    const isProtected = new Set(described.filter((one) => one.protected).map(({ name }) => name));
    expect(isProtected.size).toBeGreaterThan(0);

    const rows = await applications();
    const assessed = scorer.assess(rows);
    const refused = rows.filter((_, row) => assessed[row].logOdds >= cutoff);
    const found = refused.map((row) => find(row, cutoff));
    const wrong = found.filter(({ reasons }) => {
      const fields = reasons.flatMap((reason) => reason.fields);
      const against = [...reasons, ...fields].every(({ logOdds }) => logOdds > 0);
      const told = reasons.every((reason) => reason.fields.length > 0);
      const apart = fields.every(({ feature }) => !isProtected.has(feature));
      return !against || !told || !apart || reasons.length > mostReasons;
    });
    expect(rows).toHaveLength(45_231);
    expect(refused.length).toBeGreaterThan(5000);
    expect(wrong).toEqual([]);
    expect(found.filter(isFaithful).length / found.length).toBeGreaterThan(0.95);
  });
});
