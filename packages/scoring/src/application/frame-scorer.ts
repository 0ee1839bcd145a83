import type { Frame } from '@octroi/core';
import type { Bundle } from '../bundle/bundle.ts';
import { encode } from '../encoder/encode.ts';
import { openScorer } from '../scorer.ts';
import { assessLogOdds } from './assess-log-odds.ts';
import type { Assessment } from './assessment.ts';

/** Scores tables whose features are computed already. */
export interface FrameScorer {
  /**
   * One assessment a row, in order.
   *
   * @throws OctroiError FEATURE_MISSING_FROM_FRAME, FEATURE_KIND_MISMATCH
   */
  assess(frame: Frame): Assessment[];
}

/** Rows encoded at once: their matrix stays within a few megabytes. */
const rowsAtOnce = 8192;

/**
 * Makes a bundle ready to score frames of its preset's features.
 *
 * @throws OctroiError MODEL_FILE_INVALID, MODEL_UNSUPPORTED
 */
export function openFrameScorer(bundle: Bundle): FrameScorer {
  const { encoder, manifest, model } = bundle;
  const scorer = openScorer({ engine: manifest.model.engine, bytes: model });
  const toAssessment = assessLogOdds(bundle);
  return {
    assess: (frame) => {
      const assessments: Assessment[] = [];
      for (let from = 0; from < frame.rows; from += rowsAtOnce) {
        const length = Math.min(rowsAtOnce, frame.rows - from);
        const rows = Int32Array.from({ length }, (_, row) => from + row);
        for (const logOdds of scorer.score(encode(encoder, frame, rows))) {
          assessments.push(toAssessment(logOdds));
        }
      }
      return assessments;
    },
  };
}
