import { type CategoryColumn, type Column, type Frame } from '@octroi/core';
import type { Policy } from '@octroi/features';
import { assessLogOdds, encode, openScorer, type Assessment, type Bundle } from '@octroi/scoring';
import { logOddsOf } from '@octroi/statistics';
import { rowsOf, splitRows } from '@octroi/training';
import type { Context } from '../context.ts';
import { frameRows } from '../drift/frame-rows.ts';
import { checkTrainingFeatures } from '../steps/check-training-features.ts';
import { readOutOfFold } from '../steps/out-of-fold-file.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { holdout } from '../steps/training.ts';
import { readTrainingTable } from '../steps/training-table.ts';
import { readApplicantColumns } from './applicant-columns.ts';
import { groupColumn } from './group-column.ts';
import { policyFrame } from './policy-frame.ts';

/** `untouched`: by the final model. `all`: every row by the model of a fold that was not fitted on it. */
export type RowsWanted = 'untouched' | 'all';

export interface SimulatedRowsRequest {
  readonly bundle: Bundle;
  readonly rows: RowsWanted;
  readonly policies: readonly Policy[];
  /** Columns of the applications whose groups are looked at, beside the protected ones. */
  readonly by: readonly string[];
}

/** Applications whose outcome is known, scored by a model that was not fitted on them. */
export interface SimulatedRows {
  readonly assessments: readonly Assessment[];
  readonly probabilities: Float64Array;
  readonly labels: Float32Array;
  /** The features of the preset. */
  readonly frame: Frame;
  /** What is lent; absent where the portfolio does not say. */
  readonly exposure?: Float64Array;
  /** Groups of the protected columns, then of those asked for. */
  readonly attributes: readonly CategoryColumn[];
}

/**
 * @throws OctroiError EXPLAIN_FEATURES_MISSING, EXPLAIN_FEATURES_CHANGED, FEATURE_MISSING_FROM_FRAME for a
 * feature that a policy reads and the preset lacks
 */
export async function simulatedRows(
  context: Context,
  request: SimulatedRowsRequest,
): Promise<SimulatedRows> {
  const { bundle, by } = request;
  const { portfolio } = context;
  await checkTrainingFeatures(context, bundle);
  const table = await readTrainingTable(context, presetNamed(portfolio, bundle.manifest.preset));
  const { rows, logOdds } = await scoredRows(context, request, table);
  const names = [...new Set([...(portfolio.protectedColumns ?? []), ...by])];
  const { exposure } = portfolio;
  const wanted = exposure === undefined ? names : [...names, exposure];
  const columns = frameRows(await readApplicantColumns(context, bundle, wanted), rows).columns;
  const columnNamed = (name: string): Column =>
    columns.find((own) => own.name === name) ?? columns[0];
  const assessments = Array.from(logOdds, assessLogOdds(bundle));
  const amounts = exposure === undefined ? undefined : columnNamed(exposure);
  return {
    assessments,
    probabilities: Float64Array.from(assessments, ({ probability }) => probability),
    labels: rowsOf(table.labels, rows),
    frame: policyFrame(table.frame, rows, request.policies),
    ...(amounts?.kind === 'number' && { exposure: amounts.values }),
    attributes: names.map((name) => groupColumn(columnNamed(name), context)),
  };
}

interface ScoredRows {
  readonly rows: Int32Array;
  readonly logOdds: Float64Array;
}

async function scoredRows(
  context: Context,
  { bundle, rows: wanted }: SimulatedRowsRequest,
  table: Awaited<ReturnType<typeof readTrainingTable>>,
): Promise<ScoredRows> {
  const { manifest, encoder, model } = bundle;
  if (wanted === 'all') {
    const kept = await readOutOfFold(context, manifest.id);
    if (kept !== undefined) return { rows: kept.rows, logOdds: kept.scores.map(logOddsOf) };
  }
  const { folds, seed } = manifest.training;
  const { untouched } = splitRows({ ...table, folds, holdout, seed });
  const scorer = openScorer({ engine: manifest.model.engine, bytes: model });
  return { rows: untouched, logOdds: scorer.score(encode(encoder, table.frame, untouched)) };
}
