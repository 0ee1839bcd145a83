import { existsSync } from 'node:fs';
import { OctroiError } from '@octroi/core';
import { evaluateFeatures, type Row } from '@octroi/features';
import { findRow } from '@octroi/pipeline';
import { champion, openNamedBundle } from '@octroi/workspace';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { engineSettings } from '../steps/engine-settings.ts';
import { tableFile } from '../steps/table-file.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { policyOf, scoreRows } from './score-rows.ts';

/** Scores an applicant of the workspace's tables: features by the in-memory evaluator. */
export async function scoreApplicant(
  context: Context,
  applicant: number,
  bundleName = champion,
): Promise<Decisions> {
  const bundle = await openNamedBundle(context.workspace, bundleName);
  const { features } = presetNamed(context.portfolio, bundle.manifest.preset);
  const row = await rowOf(context, applicant);
  const scored = await scoreRows(context, bundle, evaluateFeatures(features, [row]));
  return {
    policy: await policyOf(context, bundle),
    bundle: bundle.manifest.id,
    rows: scored.map((one) => ({ applicant: String(applicant), ...one })),
  };
}

async function rowOf(context: Context, applicant: number): Promise<Row> {
  const { labelled, unlabelled, applicantKey } = context.portfolio;
  const tables = [labelled, ...(unlabelled ? [unlabelled] : [])].filter((table) =>
    existsSync(tableFile(context, table)),
  );
  if (tables.length === 0) {
    throw new OctroiError('CLI_TABLES_MISSING', {
      workspace: context.workspace.root,
      table: labelled,
    });
  }
  for (const table of tables) {
    const path = tableFile(context, table);
    const row = await findRow({
      ...engineSettings(context),
      path,
      key: applicantKey,
      value: applicant,
    });
    if (row !== undefined) return row;
  }
  throw new OctroiError('CLI_APPLICANT_UNKNOWN', { applicant, tables: tables.join(', ') });
}
