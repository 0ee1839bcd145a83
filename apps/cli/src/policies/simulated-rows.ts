import { type CategoryColumn, type Column, type Frame } from '@octroi/core';
import type { Policy } from '@octroi/features';
import { assessLogOdds, encode, openScorer, type Assessment, type Bundle } from '@octroi/scoring';
import { logOddsOf } from '@octroi/statistics';
import { rowsOf, shiftCalibration, splitRows } from '@octroi/training';
import type { Context } from '../context.ts';
import { frameRows } from '../drift/frame-rows.ts';
import { checkTrainingFeatures } from '../steps/check-training-features.ts';
import { readOutOfFold, type OutOfFoldScores } from '../steps/out-of-fold-file.ts';
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
  const { rows, logOdds, calibration } = await scoredRows(context, request, table);
  const names = [...new Set([...(portfolio.protectedColumns ?? []), ...by])];
  const { exposure } = portfolio;
  const wanted = exposure === undefined ? names : [...names, exposure];
  const columns = frameRows(await readApplicantColumns(context, bundle, wanted), rows).columns;
  const columnNamed = (name: string): Column =>
    columns.find((own) => own.name === name) ?? columns[0];
  const assessments = Array.from(logOdds, assessLogOdds({ ...bundle, calibration }));
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
  /** For the models that gave the scores. */
  readonly calibration: Bundle['calibration'];
}

async function scoredRows(
  context: Context,
  { bundle, rows: wanted }: SimulatedRowsRequest,
  table: Awaited<ReturnType<typeof readTrainingTable>>,
): Promise<ScoredRows> {
  const { id, training } = bundle.manifest;
  const kept = wanted === 'all' ? await readOutOfFold(context, id) : undefined;
  if (kept !== undefined) {
    const { rows, scores } = kept;
    const calibration = foldCalibration(bundle, kept, table.frame);
    return { rows, logOdds: scores.map(logOddsOf), calibration };
  }
  const { folds, seed } = training;
  const { untouched } = splitRows({ ...table, folds, holdout, seed });
  const logOdds = scoredBy(bundle, table.frame, untouched);
  return { rows: untouched, logOdds, calibration: bundle.calibration };
}

function scoredBy({ manifest, encoder, model }: Bundle, frame: Frame, rows: Int32Array) {
  const scorer = openScorer({ engine: manifest.model.engine, bytes: model });
  return scorer.score(encode(encoder, frame, rows));
}

/**
 * The calibration for scores by the models of the folds: what brought it to the final model is taken back, over
 * the untouched rows, which both score.
 */
function foldCalibration(
  bundle: Bundle,
  { rows, scores, untouched }: OutOfFoldScores,
  frame: Frame,
): Bundle['calibration'] {
  if (bundle.calibration === null) return null;
  const unseen = (_: number, at: number): boolean => untouched[at] === 1;
  const weights = Math.log(bundle.manifest.model.weightRatio);
  const calibration = shiftCalibration({
    calibration: bundle.calibration.calibration,
    final: scores.filter(unseen).map((score) => logOddsOf(score) - weights),
    folds: scoredBy(bundle, frame, rows.filter(unseen)).map((own) => own - weights),
  });
  return { ...bundle.calibration, calibration };
}
