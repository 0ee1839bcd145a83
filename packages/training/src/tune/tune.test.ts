import { findLibraries, startBoosters, type Boosters } from '@octroi/boosters';
import { createRandom, type Frame } from '@octroi/core';
import { rocAuc } from '@octroi/statistics';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelNamed } from '../models/index.ts';
import { rowsOf } from '../rows-of.ts';
import { learntLoans, learntPreset } from '../testing/learnt-loans.ts';
import { splitRows, train } from '../train.ts';
import { leftOutAt, nullImportances, type NullImportance } from './null-importance.ts';
import { startingSettings } from './search-space.ts';
import { withSettings, type TunedModel } from './tree-settings.ts';
import { tune, type TuneRequest, type Tuning } from './tune.ts';
import type { TuningMemory } from './tuned-fit.ts';
import { TuningParts } from './tuning-parts.ts';

const { platform, arch } = process;
const folder = path.resolve(import.meta.dirname, '../../../../.tools/boosters');
let boosters: Boosters;
beforeAll(async () => {
  const libraries = findLibraries({ folder, environment: {}, platform, arch });
  boosters = await startBoosters({ libraries, threads: 1 });
});
afterAll(() => boosters[Symbol.asyncDispose]());

/** The loans, with twenty columns of chance. */
const loans = (() => {
  const { frame, ...others } = learntLoans(700, 5);
  const random = createRandom(2);
  const chance = Array.from({ length: 20 }, (_, at) => ({
    kind: 'number' as const,
    name: `chance ${at}`,
    values: Float64Array.from({ length: 700 }, () => random.uniform()),
  }));
  return { ...others, frame: { ...frame, columns: [...frame.columns, ...chance] } };
})();
const setting = { preset: learntPreset, ...loans, folds: 3, holdout: 4, seed: 1 };
const split = splitRows(setting);

function memoryOf(values: Map<string, unknown>): TuningMemory {
  return {
    get: (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

interface Searched {
  readonly tuning: Tuning;
  readonly fits: number;
  readonly trials: number;
}

/** A search whose time ends when so many trials ended. */
async function search(
  most: number,
  changes: Partial<TuneRequest> & { readonly values?: Map<string, unknown> } = {},
): Promise<Searched> {
  const ends = new AbortController();
  let [fits, trials] = [0, 0];
  const tuning = await tune({
    ...setting,
    models: ['lgbm', 'xgb'],
    shuffles: 5,
    parallel: 1,
    boosters,
    memory: memoryOf(changes.values ?? new Map<string, unknown>()),
    ends: ends.signal,
    interrupted: new AbortController().signal,
    onFit: () => (fits += 1),
    onTrial: async () => {
      trials += 1;
      if (trials >= most) ends.abort();
      return Promise.resolve();
    },
    ...changes,
  });
  return { tuning, fits, trials };
}

describe('a search of two models', () => {
  const values = new Map<string, unknown>();
  let found: Searched;
  beforeAll(async () => {
    found = await search(8, { values });
  });

  test('begins with Octroi’s own settings, and is never worse on the folds', () => {
    const { finished, settings, trials } = found.tuning;
    expect(trials).toBe(8);
    const starting = finished.filter(({ bracket }) => bracket === 0);
    expect(starting.map(({ settings: own }) => own).toSorted(byModel)).toEqual(
      (['lgbm', 'xgb'] as const).map(startingSettings),
    );
    expect(Object.keys(settings)).toEqual(['lgbm', 'xgb']);
    expect(finished[0].areas).toHaveLength(3);
    for (const one of starting) {
      const own = settings[one.settings.model]?.meanArea ?? 0;
      expect(own).toBeGreaterThanOrEqual(one.areas.reduce((sum, area) => sum + area, 0) / 3);
    }
  });

  test('a fold’s area is that of a training with these settings', async () => {
    const starting = found.tuning.finished.find(({ number }) => number === 0);
    if (starting === undefined) throw new Error('it saw every fold');
    const { models } = await train({
      ...setting,
      ...{ parameters: 'tuned', boosters, progress: () => undefined },
      models: [withSettings(modelNamed('lgbm'), starting.settings)],
    });
    const areas = [0, 1, 2].map((fold) => {
      const rows = Int32Array.from(split.foldOf.keys()).filter((row) => split.foldOf[row] === fold);
      const labels = Float32Array.from(rows, (row) => loans.labels[split.development[row]]);
      return rocAuc({ labels, scores: Float64Array.from(rows, (row) => models[0].outOfFold[row]) });
    });
    expect(starting.areas).toEqual(areas);
  });

  test('the measure is of untouched rows, with its interval and a verdict', () => {
    const { measure } = found.tuning;
    expect(measure).toMatchObject({
      rows: split.untouched.length,
      model: found.tuning.finished[0].settings.model,
    });
    if (measure === null) throw new Error('it is there');
    expect(measure.auc - measure.startingAuc).toBeCloseTo(measure.difference, 12);
    const { lower, upper } = measure.differenceInterval;
    expect(measure.verdict).toBe(lower > 0 ? 'best' : upper < 0 ? 'worse' : 'tie');
  });

  test('goes on where it ended: nothing is fitted twice but for the measure', async () => {
    const again = await search(8, { values });
    expect(again.tuning).toEqual(found.tuning);
    expect(again.fits).toBe(2);
    const further = await search(9, { values });
    expect(further.tuning.trials).toBeGreaterThan(8);
    expect(further.fits).toBeGreaterThan(2);
  });

  test('untouched rows change nothing but the measure', () => {
    const labels = loans.labels.slice();
    for (const row of split.untouched) labels[row] = 1 - labels[row];
    const frame: Frame = {
      ...loans.frame,
      columns: loans.frame.columns.map((column) => {
        if (column.kind !== 'number') return column;
        const own = column.values.slice();
        for (const row of split.untouched) own[row] = -1000 - row;
        return { ...column, values: own };
      }),
    };
    const parts = [
      new TuningParts({ ...setting, split }),
      new TuningParts({ ...setting, frame, labels, split }),
    ];
    const [one, other] = parts.map((own) => own.part(1));
    expect(other.fitting).toEqual(one.fitting);
    expect(other.scored).toEqual(one.scored);
    expect(other.scoredLabels).toEqual(
      rowsOf(one.scoredLabels, Int32Array.from(one.scoredLabels.keys())),
    );
  });
});

test('an interrupt ends with the best so far, unmeasured', async () => {
  const interrupt = new AbortController();
  let trials = 0;
  const { tuning } = await search(100, {
    models: ['lgbm'],
    ends: interrupt.signal,
    interrupted: interrupt.signal,
    onTrial: async () => {
      trials += 1;
      if (trials === 3) interrupt.abort();
      return Promise.resolve();
    },
  });
  expect(tuning.measure).toBeNull();
  expect(tuning.settings.lgbm?.rounds).toBeGreaterThan(0);
});

test('before the starting settings saw every fold there is nothing', async () => {
  const { tuning } = await search(1, { ends: AbortSignal.abort() });
  expect(tuning).toEqual({ finished: [], trials: 0, settings: {}, measure: null });
});

describe('null importances', () => {
  let importances: NullImportance[];
  beforeAll(async () => {
    const {
      fitting: matrix,
      fittingLabels: labels,
      features,
    } = new TuningParts({
      ...setting,
      split,
    }).part('untouched');
    importances = await nullImportances({
      matrix,
      labels,
      features,
      shuffles: 8,
      seed: 3,
      boosters,
    });
  });

  test('what tells of the risk is kept; most of what is chance is left out', () => {
    const leftOut = leftOutAt(importances, 0.9);
    expect(leftOut).not.toContain('risk of earlier loans, mean');
    const chance = leftOut.filter((name) => name.startsWith('chance'));
    expect(chance.length).toBeGreaterThanOrEqual(14);
    expect(leftOut).toContain('constant');
    expect(leftOutAt(importances, 0.5).length).toBeLessThan(leftOut.length);
    expect(leftOutAt(importances, 0)).toEqual([]);
  });

  test('features learnt in folds are left out by their own names', () => {
    expect(importances.map(({ feature }) => feature)).toEqual(
      expect.arrayContaining(['debt', 'debt against job', 'defaults alike', 'job']),
    );
  });
});

function byModel(one: { model: TunedModel }, other: { model: TunedModel }): number {
  return one.model < other.model ? -1 : 1;
}
