import type { FigureTable, ImportanceMeasure } from '@octroi/charts';
import type { FeatureImportance } from '@octroi/scoring';
import type { ClassProjection, Comparison, ModelEvaluation } from '@octroi/statistics';
import { measured } from './measured.ts';
import type { ModelsWords } from './words-en.ts';

/** Figures of the AUC chart. */
export function aucFigures({ rows }: Comparison, words: ModelsWords): FigureTable {
  return {
    name: words.data.names.auc,
    columns: intervalColumns(words.table.model, 'AUC', { decimals: 4, words }),
    rows: rows.map(({ name, auc, aucInterval: { lower, upper } }) => [name, auc, lower, upper]),
  };
}

/** Figures of the cost chart, the cheapest first. */
export function costFigures({ rows }: Comparison, words: ModelsWords): FigureTable {
  return {
    name: words.data.names.cost,
    columns: intervalColumns(words.table.model, words.cutoffs.cost, { decimals: 0, words }),
    rows: rows
      .toSorted((one, other) => one.cost - other.cost)
      .map(({ name, cost, costInterval: { lower, upper } }) => [name, cost, lower, upper]),
  };
}

/** Figures of the ROC chart: every point of every model. */
export function rocFigures(
  models: readonly ModelEvaluation[],
  { table, data }: ModelsWords,
): FigureTable {
  return {
    name: data.names.roc,
    columns: [
      { title: table.model },
      { title: data.falsePositives, decimals: 4 },
      { title: data.truePositives, decimals: 4 },
    ],
    rows: models.flatMap(({ name, roc }) =>
      roc.map(({ falsePositiveRate, truePositiveRate }) => [
        name,
        falsePositiveRate,
        truePositiveRate,
      ]),
    ),
  };
}

/** Figures of the cost curve. */
export function cutoffFigures({ cost }: ModelEvaluation, words: ModelsWords): FigureTable {
  const { cutoffs } = words;
  return {
    name: words.data.names.cutoffs,
    columns: [
      ...intervalColumns(cutoffs.cutoff, cutoffs.cost, { decimals: 0, words }).map((column, at) =>
        at === 0 ? { ...column, decimals: 4 } : column,
      ),
      { title: cutoffs.approved, decimals: 4 },
      { title: cutoffs.badRate, decimals: 4 },
    ],
    rows: cost.map(({ threshold, cost: own, lower, upper, approved, badRate }) => [
      threshold,
      own,
      lower,
      upper,
      approved,
      badRate,
    ]),
  };
}

/** Figures of the score distribution: how many of each class lie between two scores. */
export function scoreFigures({ scores }: ModelEvaluation, words: ModelsWords): FigureTable {
  const { data, table } = words;
  return {
    name: data.names.scores,
    columns: [
      { title: data.scoreFrom, decimals: 3 },
      { title: data.scoreTo, decimals: 3 },
      { title: table.repaid, decimals: 0 },
      { title: table.default, decimals: 0 },
    ],
    rows: scores.repaid.map((repaid, bin) => [
      scores.edges[bin],
      scores.edges[bin + 1],
      repaid,
      scores.defaulted[bin],
    ]),
  };
}

/** Figures of the plane: how each side of the boundary turned out. */
export function sideFigures(
  { points, boundary }: ClassProjection,
  { separable, table, data }: ModelsWords,
): FigureTable {
  const count = (refused: boolean, defaulted: boolean): number =>
    points.filter(
      (point) => point.x >= (boundary ?? Infinity) === refused && point.defaulted === defaulted,
    ).length;
  return {
    name: data.names.sides,
    columns: [
      { title: separable.side },
      { title: table.repaid, decimals: 0 },
      { title: table.default, decimals: 0 },
      { title: separable.share, decimals: 4 },
    ],
    rows: [false, true].map((refused) => {
      const [repaid, defaulted] = [count(refused, false), count(refused, true)];
      const all = repaid + defaulted;
      const side = refused ? separable.refusedSide : separable.grantedSide;
      return [side, repaid, defaulted, all === 0 ? null : defaulted / all];
    }),
  };
}

/** Figures of one measure of importance. */
export function importanceFigures(
  features: readonly FeatureImportance[],
  measure: ImportanceMeasure,
  named: { readonly words: ModelsWords; readonly label: (feature: string) => string },
): FigureTable {
  const { words, label } = named;
  return {
    name: words.data.names[measure],
    columns: intervalColumns(words.importance.features, words.importance.value, {
      decimals: 5,
      words,
    }),
    rows: features.map((feature) => [
      label(feature.feature),
      ...(measured(feature, measure) ?? [null, null, null]),
    ]),
  };
}

function intervalColumns(
  name: string,
  estimate: string,
  { decimals, words: { data } }: { readonly decimals: number; readonly words: ModelsWords },
): FigureTable['columns'] {
  return [
    { title: name },
    { title: estimate, decimals },
    { title: data.lower, decimals },
    { title: data.upper, decimals },
  ];
}
