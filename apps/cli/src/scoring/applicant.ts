import { OctroiError } from '@octroi/core';
import type { Row } from '@octroi/features';
import { openApplicationScorer } from '@octroi/scoring';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { openFreshApplicants } from '../steps/applicants-step.ts';
import { someApplicationTables } from '../steps/application-tables.ts';
import { engineSettings } from '../steps/engine-settings.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { decideRows } from './decide-rows.ts';
import { openDecider, type DeciderNames } from './open-decider.ts';

/** Scores an applicant of the workspace, and decides. */
export async function scoreApplicant(
  context: Context,
  applicant: number,
  names: DeciderNames,
): Promise<Decisions> {
  const { bundle, policy } = await openDecider(context, 'application', names);
  const preset = presetNamed(context.portfolio, bundle.manifest.preset);
  const row = await applicationOf(context, applicant);
  const scored = decideRows(openApplicationScorer(bundle, preset), policy, [row]);
  return {
    policy,
    bundle: bundle.manifest.id,
    rows: scored.map((one) => ({ applicant: String(applicant), ...one })),
  };
}

/**
 * The application of an applicant: from the index where it holds the tables as they are, else from the
 * tables themselves, and only then is the data engine loaded.
 *
 * @throws OctroiError CLI_APPLICANT_UNKNOWN, CLI_TABLES_MISSING
 */
export async function applicationOf(context: Context, applicant: number): Promise<Row> {
  using store = await openFreshApplicants(context);
  const row = store === undefined ? await rowInTables(context, applicant) : store.find(applicant);
  if (row !== undefined) return row;
  const tables = store?.tables ?? someApplicationTables(context);
  throw new OctroiError('CLI_APPLICANT_UNKNOWN', {
    applicant,
    tables: tables.map(({ name }) => name).join(', '),
  });
}

async function rowInTables(context: Context, value: number): Promise<Row | undefined> {
  const tables = someApplicationTables(context);
  const { findRow } = await import('@octroi/pipeline');
  const key = context.portfolio.applicantKey;
  for (const { path } of tables) {
    const row = await findRow({ ...engineSettings(context), path, key, value });
    if (row !== undefined) return row;
  }
  return undefined;
}
