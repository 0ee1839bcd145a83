import { OctroiError, type Matrix } from '@octroi/core';
import type { History, PlannedReason, Policy, Preset, Row } from '@octroi/features';
import type { Bundle } from '../bundle/bundle.ts';
import { RowEncoder, type Histories } from '../encoder/row-encoder.ts';
import { ruleOn, type FeatureReader } from '../policy/decide.ts';
import type { PrincipalReasons } from '../reasons/principal-reasons.ts';
import { ReasonFinder } from '../reasons/reason-finder.ts';
import { openScorer, type Scorer } from '../scorer.ts';
import type { Explanation } from '../shap/explanation.ts';
import { assessLogOdds } from './assess-log-odds.ts';
import type { Assessment } from './assessment.ts';
import { outsideReader, type OutsideField } from './outside-training.ts';
import { SourceValues, type ExplainAgainst, type RowExplanation } from './row-explanation.ts';

/**
 * Scores and explains applications as they come: rows of the preset's source columns. A column that a
 * row lacks, or holds in another type, is missing. What other tables tell of the applicants comes beside
 * the rows, in their order; without it, all that is gathered from those tables is missing.
 */
export interface ApplicationScorer {
  /** One a row, in order. */
  assess(rows: readonly Row[], histories?: Histories): Assessment[];
  /**
   * SHAP values in log-odds, one explanation a row: `training` is path-dependent, over the shares of
   * the training rows; `reference` is interventional, against the bundle's sample, prepared at the
   * first call.
   *
   * @throws OctroiError MODEL_UNSUPPORTED for trees that cannot be explained
   */
  explain(rows: readonly Row[], against: ExplainAgainst, histories?: Histories): RowExplanation[];
  /**
   * Finds why applications are not accepted, by the reasons of a plan. The cut-off, in raw log-odds, is the
   * one the decision fell on: whoever is below is accepted.
   *
   * @throws OctroiError BUNDLE_WITHOUT_REASONS; MODEL_UNSUPPORTED for trees too deep to explain
   */
  reasonFinder(plan: readonly PlannedReason[]): FindReasons;
  /**
   * The place of the first of some rows that a policy grants, all of them with the same history; undefined
   * where it grants none. They are scored one batch after another, and no further than needed.
   */
  firstGranted(rows: readonly Row[], policy: Policy, history?: History): number | undefined;
  /** Number features below or above all that training saw, in the order of the preset. */
  outsideTraining(row: Row, history?: History): OutsideField[];
  /**
   * The features of a row for a policy, computed when one is asked for.
   *
   * @throws OctroiError FEATURE_MISSING_FROM_PRESET
   */
  featuresOf(row: Row, history?: History): FeatureReader;
}

const rowsAtOnce = 16;

export type FindReasons = (row: Row, cutoff: number, history?: History) => PrincipalReasons;

/**
 * Makes a bundle ready to score rows of a preset, everything compiled once.
 *
 * @throws OctroiError MODEL_FILE_INVALID, MODEL_UNSUPPORTED; MODEL_COLUMNS_MISMATCH where the model's
 * columns are not the encoder's; FEATURE_MISSING_FROM_PRESET, FEATURE_KIND_MISMATCH where the encoder
 * reads what the preset does not have
 */
export function openApplicationScorer(bundle: Bundle, preset: Preset): ApplicationScorer {
  const { encoder, ranges, reference, typical } = bundle;
  const rowEncoder = new RowEncoder(encoder, preset);
  const scorer = openScorer({ engine: bundle.manifest.model.engine, bytes: bundle.model });
  checkColumns(scorer, rowEncoder);
  const toAssessment = assessLogOdds(bundle);
  const outside = outsideReader(ranges, rowEncoder.places);
  const featuresOf: ApplicationScorer['featuresOf'] = (row, history) => (feature) =>
    rowEncoder.places.reader(feature)(rowEncoder.evaluate(row, history));
  let againstReference: ((matrix: Matrix) => Explanation) | undefined;
  return {
    assess: (rows, histories) =>
      Array.from(scorer.score(rowEncoder.encode(rows, histories)), toAssessment),
    explain: (rows, against, histories) => {
      const values = new SourceValues(encoder, rowEncoder.places);
      const matrix = rowEncoder.encode(rows, histories, (features) => {
        values.take(features);
      });
      if (against === 'training') return values.explanations(encoder, scorer.explain(matrix));
      againstReference ??= scorer.explainAgainst(reference);
      return values.explanations(encoder, againstReference(matrix));
    },
    reasonFinder: (plan) => {
      if (typical === null) {
        throw new OctroiError('BUNDLE_WITHOUT_REASONS', { bundle: bundle.manifest.id });
      }
      const finder = new ReasonFinder({ bundle, typical, rowEncoder, scorer, plan });
      return (row, cutoff, history) => finder.find(rowEncoder.evaluate(row, history), cutoff);
    },
    firstGranted: (rows, policy, history) => {
      for (let from = 0; from < rows.length; from += rowsAtOnce) {
        const batch = rows.slice(from, from + rowsAtOnce);
        const matrix = rowEncoder.encode(
          batch,
          batch.map(() => history),
        );
        const at = scorer.score(matrix).findIndex((logOdds, row) => {
          const features = featuresOf(batch[row], history);
          return ruleOn(toAssessment(logOdds), policy, features).decision === 'granted';
        });
        if (at >= 0) return from + at;
      }
      return undefined;
    },
    outsideTraining: (row, history) => outside(rowEncoder.evaluate(row, history)),
    featuresOf,
  };
}

/** Trees name their columns by codes of their own: only their number can be compared. */
function checkColumns(scorer: Scorer, { columns }: RowEncoder): void {
  const most = Math.max(scorer.columns.length, columns.length);
  for (let position = 0; position < most; position += 1) {
    const expected = scorer.columns.at(position);
    const found = columns.at(position)?.name;
    const bothThere = expected !== undefined && found !== undefined;
    if (bothThere && (scorer.engine !== 'linear' || expected === found)) continue;
    throw new OctroiError('MODEL_COLUMNS_MISMATCH', {
      position,
      expected: expected ?? 'no column',
      found: found ?? 'absent',
    });
  }
}
