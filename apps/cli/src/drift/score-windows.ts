import type { DriftSource, DriftWindow } from '@octroi/monitoring';
import type { Context } from '../context.ts';
import { readOutOfFold } from '../steps/out-of-fold-file.ts';
import {
  predictOutOfFold,
  predictRows,
  predictUntouched,
  type ScoringModel,
} from './predict-window.ts';
import type { WindowRows, Windows } from './window-rows.ts';

interface ScoredWindows {
  readonly reference: DriftWindow;
  readonly current: DriftWindow;
  readonly scoring: DriftSource['scoring'];
}

/**
 * Scores both windows alike. A model is surer of rows it was fitted on than of any others, so that such
 * scores say drift where there is none: of a split every row is scored by the model of a fold that has
 * not seen it; of a file that is the training's own data, the untouched rows alone are scored.
 */
export async function scoreWindows(
  context: Context,
  { reference, current }: Windows,
  model: ScoringModel | undefined,
): Promise<ScoredWindows> {
  const windowsBy = (
    scoring: DriftSource['scoring'],
    predict: (window: WindowRows) => DriftWindow['predictions'],
  ): ScoredWindows => {
    const scored = (window: WindowRows): DriftWindow => {
      const { frame, labels } = window;
      return { frame, labels, predictions: predict(window) };
    };
    return { reference: scored(reference), current: scored(current), scoring };
  };
  if (model === undefined) return windowsBy(null, () => undefined);
  const { id, training } = model.bundle.manifest;
  const isTraining = ({ hash }: WindowRows): boolean => hash === training.dataHash;
  const plain = (window: WindowRows) => predictRows(window.frame, model);
  if (!isTraining(reference) && !isTraining(current)) return windowsBy('model', plain);
  const kept = await readOutOfFold(context, id);
  if (kept === undefined) return windowsBy('in-sample', plain);
  if (reference.source.kind !== 'file') {
    return windowsBy('folds', (window) => predictOutOfFold(window, model, kept));
  }
  return windowsBy('untouched', (window) =>
    isTraining(window) ? predictUntouched(window, model, kept) : plain(window),
  );
}
