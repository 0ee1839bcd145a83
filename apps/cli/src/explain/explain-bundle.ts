import { columnNamed, columnsByName, type Column } from '@octroi/core';
import type { Preset } from '@octroi/features';
import {
  encode,
  foldContributions,
  measureImportance,
  openScorer,
  type Bundle,
  type ExplainAgainst,
  type GlobalImportance,
} from '@octroi/scoring';
import { rowsOf } from '@octroi/training';
import type { Context } from '../context.ts';
import { readTrainingTable } from '../steps/training-table.ts';
import { say } from '../words.ts';
import { explainRows } from './explain-rows.ts';
import { untouchedSample } from './untouched-sample.ts';

export interface ExplainBundleRequest {
  readonly bundle: Bundle;
  readonly preset: Preset;
  readonly rows: number;
  readonly seed: number;
  readonly against: ExplainAgainst;
}

/** Importance, and what the pictures of it are drawn from. */
export interface ExplainedBundle {
  readonly importance: GlobalImportance;
  readonly of: (feature: string) => ExplainedRows;
}

/** One feature over the explained rows. */
export interface ExplainedRows {
  /** SHAP values in log-odds. */
  readonly contributions: Float64Array;
  readonly column: Column;
  /** The explained rows of the column. */
  readonly rows: Int32Array;
}

/** Explains a sample of the rows that a bundle's model was not fitted on. */
export async function explainBundle(
  context: Context,
  request: ExplainBundleRequest,
): Promise<ExplainedBundle> {
  const { bundle, preset, seed, against } = request;
  const { manifest, encoder } = bundle;
  const table = await readTrainingTable(context, preset);
  const rows = untouchedSample({ ...request, table, training: manifest.training });
  const matrix = encode(encoder, table.frame, rows);
  const explanation = await explainRows(context, { bundle, preset, matrix, against });
  const step = say('stepImportance', context.language, { of: manifest.model.name });
  const importance = await measureImportance({
    bundle: manifest.id,
    model: manifest.model.name,
    scorer: openScorer({ engine: manifest.model.engine, bytes: bundle.model }),
    encoder,
    matrix,
    labels: rowsOf(table.labels, rows),
    explanation,
    seed,
    progress: (update) => {
      context.progress({ ...update, step });
    },
    signal: context.signal,
  });
  const folded = foldContributions(encoder, explanation.contributions);
  const columns = columnsByName(table.frame);
  const width = folded.sources.length;
  return {
    importance,
    of: (feature) => {
      const source = folded.sources.indexOf(feature);
      const contributions = Float64Array.from(
        { length: rows.length },
        (_, row) => folded.contributions[row * width + source],
      );
      return { contributions, column: columnNamed(columns, feature), rows };
    },
  };
}
