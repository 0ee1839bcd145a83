import { OctroiError } from '@octroi/core';
import type { Preset } from '@octroi/features';
import { openApplicationScorer } from '@octroi/scoring';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { openFreshApplicants } from '../steps/applicants-step.ts';
import { someApplicationTables } from '../steps/application-tables.ts';
import { engineSettings } from '../steps/engine-settings.ts';
import { neededHistories, type NeededHistory } from '../steps/history-tables.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { decideAndDefend } from '../defence/decide-and-defend.ts';
import type { KnownApplication } from './decide-rows.ts';
import { openDecider, type DeciderNames } from './open-decider.ts';

/** Scores an applicant of the workspace, and decides. */
export async function scoreApplicant(
  context: Context,
  applicant: number,
  names: DeciderNames,
): Promise<Decisions> {
  const { bundle, policy } = await openDecider(context, 'application', names);
  const preset = presetNamed(context.portfolio, bundle.manifest.preset);
  const known = await applicationOf(context, applicant, preset);
  const scorer = openApplicationScorer(bundle, preset);
  const scored = decideAndDefend(context, { bundle, preset, policy, scorer }, [known]);
  return {
    policy,
    bundle: bundle.manifest.id,
    rows: scored.map((one) => ({ applicant: String(applicant), ...one })),
  };
}

/**
 * The application of an applicant, and what other tables tell that a preset reads: from the index where
 * it holds the tables as they are, else from the tables themselves, and only then is the data engine loaded.
 *
 * @throws OctroiError CLI_APPLICANT_UNKNOWN, CLI_TABLES_MISSING
 */
export async function applicationOf(
  context: Context,
  applicant: number,
  preset: Preset,
): Promise<KnownApplication> {
  const histories = neededHistories(context, preset);
  using store = await openFreshApplicants(context, histories);
  if (store === undefined) return await applicationInTables(context, applicant, histories);
  const row = store.find(applicant);
  if (row !== undefined) return { row, history: store.history(applicant) };
  throw unknownApplicant(applicant, store.tables);
}

async function applicationInTables(
  context: Context,
  applicant: number,
  histories: readonly NeededHistory[],
): Promise<KnownApplication> {
  const tables = someApplicationTables(context);
  const { findRow } = await import('@octroi/pipeline');
  const key = context.portfolio.applicantKey;
  for (const { path } of tables) {
    const row = await findRow({ ...engineSettings(context), path, key, value: applicant });
    if (row === undefined) continue;
    const { historyInTables } = await import('./history-in-tables.ts');
    return { row, history: await historyInTables(context, applicant, histories) };
  }
  throw unknownApplicant(applicant, tables);
}

function unknownApplicant(
  applicant: number,
  tables: readonly { readonly name: string }[],
): OctroiError {
  return new OctroiError('CLI_APPLICANT_UNKNOWN', {
    applicant,
    tables: tables.map(({ name }) => name).join(', '),
  });
}
