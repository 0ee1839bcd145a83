import { existsSync } from 'node:fs';
import path from 'node:path';
import { columnsByName, numberColumnNamed } from '@octroi/core';
import { readFrame, writeFrame } from '@octroi/pipeline';
import type { ModelRun, TrainingSplit } from '@octroi/training';
import type { Context } from '../context.ts';
import { engineSettings } from './engine-settings.ts';

/** What a training's folds say of every row: each score by a model that was not fitted on the row. */
export interface OutOfFoldScores {
  /** Rows of the labelled features, counted from 0: the development rows, then the untouched. */
  readonly rows: Int32Array;
  readonly scores: Float64Array;
  /** 1 for an untouched row. */
  readonly untouched: Uint8Array;
}

export function outOfFoldScores(
  { development, untouched }: TrainingSplit,
  run: Pick<ModelRun, 'outOfFold' | 'untouchedOutOfFold'>,
): OutOfFoldScores {
  const rows = Int32Array.from([...development, ...untouched]);
  return {
    rows,
    scores: Float64Array.from([...run.outOfFold, ...run.untouchedOutOfFold]),
    untouched: Uint8Array.from(rows, (_, at) => Number(at >= development.length)),
  };
}

/** Beside the bundle, as its policies are: a bundle is never changed. */
function outOfFoldFile({ workspace }: Pick<Context, 'workspace'>, bundleId: string): string {
  return path.join(workspace.bundles, `${path.basename(bundleId)}.out-of-fold.parquet`);
}

/** Keeps the out-of-fold scores of a bundle's training, for comparisons with rows it has not seen. */
export async function writeOutOfFold(
  context: Context,
  bundleId: string,
  { rows, scores, untouched }: OutOfFoldScores,
): Promise<void> {
  await writeFrame({
    ...engineSettings(context),
    path: outOfFoldFile(context, bundleId),
    frame: {
      rows: rows.length,
      columns: [
        { kind: 'number', name: 'row', values: Float64Array.from(rows) },
        { kind: 'number', name: 'untouched', values: Float64Array.from(untouched) },
        { kind: 'number', name: 'score', values: scores },
      ],
    },
    integers: ['row', 'untouched'],
  });
}

/** Undefined where the training kept none. */
export async function readOutOfFold(
  context: Context,
  bundleId: string,
): Promise<OutOfFoldScores | undefined> {
  const file = outOfFoldFile(context, bundleId);
  if (!existsSync(file)) return undefined;
  const frame = await readFrame({ ...engineSettings(context), paths: [file] });
  const columns = columnsByName(frame);
  return {
    rows: Int32Array.from(numberColumnNamed(columns, 'row').values),
    scores: numberColumnNamed(columns, 'score').values,
    untouched: Uint8Array.from(numberColumnNamed(columns, 'untouched').values),
  };
}
