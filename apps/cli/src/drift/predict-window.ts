import type { Policy } from '@octroi/features';
import type { WindowPredictions } from '@octroi/monitoring';
import {
  assessLogOdds,
  decide,
  openFrameScorer,
  type Assessment,
  type Bundle,
} from '@octroi/scoring';
import type { OutOfFoldScores } from '../steps/out-of-fold-file.ts';
import { frameRows } from './frame-rows.ts';
import type { WindowRows } from './window-rows.ts';

interface Scoring {
  readonly bundle: Bundle;
  readonly policy: Policy;
  /** Scores of rows the model was fitted on, by models that were not; where they are to be had. */
  readonly outOfFold?: OutOfFoldScores | undefined;
}

/** What a model and a rule say of every row; of a row it was fitted on, what the folds say. */
export function predictWindow(
  window: Pick<WindowRows, 'frame' | 'tableRows'>,
  { bundle, policy, outOfFold }: Scoring,
): WindowPredictions {
  const assessments = outOfFold
    ? assessAround(window, bundle, outOfFold)
    : openFrameScorer(bundle).assess(window.frame);
  return {
    scores: Float64Array.from(assessments, ({ score }) => score),
    probabilities: Float64Array.from(assessments, ({ probability }) => probability),
    refused: Uint8Array.from(assessments, (assessment) =>
      Number(decide(assessment, policy) === 'refused'),
    ),
  };
}

function assessAround(
  { frame, tableRows }: Pick<WindowRows, 'frame' | 'tableRows'>,
  bundle: Bundle,
  outOfFold: OutOfFoldScores,
): Assessment[] {
  const known = new Map(Array.from(outOfFold.rows, (row, at) => [row, outOfFold.scores[at]]));
  const unseen = tableRows.map((_, at) => at).filter((at) => !known.has(tableRows[at]));
  const fresh = openFrameScorer(bundle).assess(frameRows(frame, unseen));
  const toAssessment = assessLogOdds(bundle);
  let next = 0;
  return Array.from(tableRows, (row) => {
    const score = known.get(row);
    if (score === undefined) return fresh[next++];
    return toAssessment(Math.log(score / (1 - score)));
  });
}
