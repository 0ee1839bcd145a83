import { homeCredit } from '@octroi/home-credit';
import type { ComparisonRow } from '@octroi/statistics';
import type { RunRecord } from '@octroi/workspace';
import type { DeckData } from '../deck-data.ts';

/** One compared model; what is not given is that of a fair one. */
export function comparedModel(name: string, over: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    name,
    label: { en: name, fr: name },
    auc: 0.76,
    aucInterval: { lower: 0.755, upper: 0.765, level: 0.95 },
    verdict: 'best',
    columns: 30,
    outOfFoldAuc: 0.761,
    threshold: 0.09,
    matrix: { trueNegatives: 700, falsePositives: 220, falseNegatives: 20, truePositives: 60 },
    f1: 0.333,
    cost: 420,
    costInterval: { lower: 380, upper: 460, level: 0.95 },
    logLoss: 0.25,
    brier: 0.07,
    fitSeconds: 1.5,
    ...over,
  };
}

/** A run of a thousand untouched rows, 80 of them defaults. */
export function smallRun(rows: readonly ComparisonRow[], chosen = rows[0].name): RunRecord {
  return {
    id: '2026-01-02T03-04-05-678Z-application',
    createdAt: '2026-01-02T03:04:05.678Z',
    portfolio: homeCredit.name,
    preset: 'application',
    features: 120,
    rows: { all: 5000, development: 4000, untouched: 1000 },
    baseRate: 0.08,
    folds: 5,
    seed: 42,
    parameters: 'tuned',
    comparison: { rows, chosen, costs: { falseNegativeCost: 10, falsePositiveCost: 1 } },
    bundles: {},
  };
}

/** A deck of a run alone: the workspace holds nothing else. */
export function smallDeck(
  rows: readonly ComparisonRow[] = [comparedModel('lgbm')],
  over: Partial<DeckData> = {},
): DeckData {
  const run = smallRun(rows);
  const preset = homeCredit.presets.find(({ name }) => name === run.preset);
  if (preset === undefined) throw new TypeError('the portfolio has no such preset');
  return {
    madeAt: new Date('2026-01-03T00:00:00Z'),
    version: '0.0.0',
    portfolio: homeCredit,
    run,
    preset,
    chosen: rows[0],
    runs: [run],
    evaluation: undefined,
    tables: undefined,
    ingest: undefined,
    synthetic: false,
    bundle: undefined,
    untouched: undefined,
    importance: undefined,
    fairness: undefined,
    form: undefined,
    drift: undefined,
    tracked: undefined,
    ...over,
  };
}
