import type { Boosters } from '@octroi/boosters';
import { rocAuc } from '@octroi/statistics';
import { modelNamed } from '../models/index.ts';
import { scoreModel } from '../models/score-model.ts';
import { leftOutAt, nullImportances, type NullImportance } from './null-importance.ts';
import { withSettings, type TrialSettings } from './tree-settings.ts';
import { withoutFeatures, type PartName, type TuningParts } from './tuning-parts.ts';

/** What was found out before is not found out again: plain data by a key, as JSON keeps it. */
export interface TuningMemory {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}

export interface TunedFitRequest {
  readonly parts: TuningParts;
  readonly memory: TuningMemory;
  readonly boosters: Boosters;
  readonly seed: number;
  /** Labels are dealt out anew so often for null importances. */
  readonly shuffles: number;
  /** Ends a fit under way. */
  readonly signal: AbortSignal;
  /** Told before a fit begins. */
  readonly onFit: () => void;
}

/** Fits trials on parts, each once. */
export class TunedFits {
  readonly #request: TunedFitRequest;
  /** Under way or done, by part. */
  readonly #importances = new Map<PartName, Promise<NullImportance[]>>();

  constructor(request: TunedFitRequest) {
    this.#request = request;
  }

  /** Area under the curve on the rows of a part that is not fitted on. */
  async area(settings: TrialSettings, part: PartName): Promise<number> {
    const key = JSON.stringify(['area', part, settings]);
    const known = this.#request.memory.get(key);
    if (typeof known === 'number') return known;
    const { scoredLabels: labels } = this.#request.parts.part(part);
    const area = rocAuc({ labels, scores: await this.scores(settings, part) });
    await this.#request.memory.set(key, area);
    return area;
  }

  /** Scores of the rows of a part that is not fitted on. */
  async scores(settings: TrialSettings, part: PartName): Promise<Float64Array> {
    const { boosters, seed, signal, onFit, parts } = this.#request;
    const leftOut = new Set(await this.leftOut(settings.keep, part));
    const { fitting, scored, fittingLabels, features } = parts.part(part);
    onFit();
    const { fitted } = await withSettings(modelNamed(settings.model), settings).fit({
      matrix: withoutFeatures(fitting, features, leftOut),
      labels: fittingLabels,
      parameters: 'tuned',
      seed,
      boosters,
      progress: () => undefined,
      signal,
    });
    return scoreModel(fitted, withoutFeatures(scored, features, leftOut));
  }

  /** Features that are no better than chance, by the rows a part is fitted on. */
  async leftOut(keep: number, part: PartName): Promise<string[]> {
    return keep === 0 ? [] : leftOutAt(await this.importances(part), keep);
  }

  importances(part: PartName): Promise<NullImportance[]> {
    const known = this.#importances.get(part);
    if (known !== undefined) return known;
    const found = this.#found(part);
    this.#importances.set(part, found);
    return found;
  }

  async #found(part: PartName): Promise<NullImportance[]> {
    const { memory, parts, boosters, seed, signal, shuffles, onFit } = this.#request;
    const key = JSON.stringify(['null importances', part, shuffles]);
    const known = memory.get(key);
    if (Array.isArray(known)) return known as NullImportance[];
    const { fitting: matrix, fittingLabels: labels, features } = parts.part(part);
    onFit();
    const request = { matrix, labels, features, shuffles, seed, boosters, signal };
    const importances = await nullImportances(request);
    await memory.set(key, importances);
    return importances;
  }
}
