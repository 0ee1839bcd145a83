import type { Frame } from '@octroi/core';
import type { Policy } from '@octroi/features';
import type { WindowPredictions } from '@octroi/monitoring';
import {
  assessLogOdds,
  decideFrame,
  decisionCodes,
  openFrameScorer,
  policyValue,
  type Assessment,
  type Bundle,
} from '@octroi/scoring';
import type { OutOfFoldScores } from '../steps/out-of-fold-file.ts';
import { frameRows } from './frame-rows.ts';
import type { WindowRows } from './window-rows.ts';

/** Who answers, and who decides on the answers. */
export interface ScoringModel {
  readonly bundle: Bundle;
  readonly policy: Policy;
}

/** What a model and a rule say of every row. */
export function predictRows(frame: Frame, { bundle, policy }: ScoringModel): WindowPredictions {
  return decided(openFrameScorer(bundle).assess(frame), policy, frame);
}

/** What they say of the rows of a training's data that the model was not fitted on. */
export function predictUntouched(
  { frame, tableRows }: Pick<WindowRows, 'frame' | 'tableRows'>,
  model: ScoringModel,
  { rows, untouched }: OutOfFoldScores,
): WindowPredictions {
  const unseen = new Set(rows.filter((_, at) => untouched[at] === 1));
  const places = tableRows.map((_, at) => at).filter((at) => unseen.has(tableRows[at]));
  return predictRows(frameRows(frame, places), model);
}

/** What the models of the folds say, each of rows it was not fitted on. */
export function predictOutOfFold(
  { frame, tableRows }: Pick<WindowRows, 'frame' | 'tableRows'>,
  { bundle, policy }: ScoringModel,
  { rows, scores }: OutOfFoldScores,
): WindowPredictions {
  const known = new Map(Array.from(rows, (row, at) => [row, scores[at]]));
  const toAssessment = assessLogOdds(bundle);
  const assessments = Array.from(tableRows, (row) => {
    const score = known.get(row) ?? NaN;
    return toAssessment(Math.log(score / (1 - score)));
  });
  return decided(assessments, policy, frame);
}

const refused = decisionCodes.indexOf('refused');

function decided(
  assessments: readonly Assessment[],
  policy: Policy,
  frame: Frame,
): WindowPredictions {
  const values = Float64Array.from(assessments, (own) => policyValue(own, policy));
  return {
    scores: Float64Array.from(assessments, ({ score }) => score),
    probabilities: Float64Array.from(assessments, ({ probability }) => probability),
    refused: decideFrame(policy, frame, values).decisions.map((code) => Number(code === refused)),
  };
}
