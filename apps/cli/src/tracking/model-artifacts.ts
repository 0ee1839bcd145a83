/// <reference lib="dom" />
import {
  costCurveChart,
  importanceChart,
  precisionRecallChart,
  rocChart,
  svgFile,
  type ChartSettings,
} from '@octroi/charts';
import {
  precisionRecallCurve,
  thinPrecisionRecallCurve,
  type Comparison,
  type ComparisonRow,
  type LabelledScores,
  type ModelEvaluation,
} from '@octroi/statistics';
import type { ModelRun } from '@octroi/training';
import type { ExplainedFeature } from '../explain/explained-feature.ts';
import { csv } from './csv.ts';
import { ownImportance, type OwnImportance } from './feature-importance.ts';

export interface ModelArtifactsRequest {
  readonly comparison: Comparison;
  readonly row: ComparisonRow;
  readonly evaluation: ModelEvaluation;
  readonly run: ModelRun;
  readonly untouched: LabelledScores;
  readonly featureOf: (name: string) => ExplainedFeature;
  readonly settings: ChartSettings;
}

const mostPoints = 200;
const mostBars = 15;

/** What is kept of one model beside its numbers: curves, confusion matrix, importance, features. Texts by path. */
export function modelArtifacts(request: ModelArtifactsRequest): Map<string, string> {
  const { row } = request;
  const importance = ownImportance(request.run);
  const matrix = { threshold: row.threshold, ...row.matrix };
  return new Map([
    ['confusion_matrix.json', `${JSON.stringify(matrix, null, 2)}\n`],
    ...curves(request),
    ...importanceFiles(request, importance),
    ['features.csv', featureList(request)],
  ]);
}

function curves(request: ModelArtifactsRequest): [string, string][] {
  const { comparison, row, evaluation, untouched, settings } = request;
  const alone = { ...comparison, rows: [row], chosen: row.name };
  const points = thinPrecisionRecallCurve(precisionRecallCurve(untouched), mostPoints);
  const { truePositives, falsePositives, falseNegatives } = row.matrix;
  const chosen = {
    precision: truePositives / Math.max(truePositives + falsePositives, 1),
    recall: truePositives / (truePositives + falseNegatives),
  };
  const baseRate = evaluation.defaults / evaluation.rows;
  const cutoff = evaluation.cost.find(({ threshold }) => threshold === row.threshold);
  const cost = {
    points: evaluation.cost,
    costs: comparison.costs,
    cutoff: cutoff ?? evaluation.cost[0],
    chosen: row.threshold,
    marks: [],
  };
  return [
    ['curves/roc.csv', csv(['falsePositiveRate', 'truePositiveRate'], evaluation.roc)],
    ['curves/roc.svg', svgFile(rocChart({ comparison: alone, models: [evaluation] }, settings))],
    ['curves/precision_recall.csv', csv(['threshold', 'precision', 'recall'], points)],
    [
      'curves/precision_recall.svg',
      svgFile(precisionRecallChart({ points, chosen, baseRate }, settings)),
    ],
    [
      'curves/cost.csv',
      csv(['threshold', 'cost', 'lower', 'upper', 'approved', 'badRate'], evaluation.cost),
    ],
    ['curves/cost.svg', svgFile(costCurveChart(cost, settings))],
  ];
}

function importanceFiles(
  { run, featureOf, settings }: ModelArtifactsRequest,
  importance: readonly OwnImportance[],
): [string, string][] {
  const measure = run.fitted.engine === 'linear' ? 'coefficient' : 'gain';
  const rows = importance.slice(0, mostBars).map(({ feature, importance: estimate }) => ({
    name: featureOf(feature).label,
    estimate,
    lower: estimate,
    upper: estimate,
  }));
  const named = importance.map((one) => ({ ...one, label: featureOf(one.feature).label }));
  return [
    ['importance.csv', csv(['feature', 'label', 'importance'], named)],
    ...(rows.length === 0
      ? []
      : [
          ['importance.svg', svgFile(importanceChart({ measure, rows }, settings))] as [
            string,
            string,
          ],
        ]),
  ];
}

/** The columns of the model's matrix, each with the feature it comes from and how. */
function featureList({ run, featureOf }: ModelArtifactsRequest): string {
  const columns = run.encoder.columns.map(({ name, source, kind }) => ({
    column: name,
    feature: source,
    encoding: kind,
    label: featureOf(source).label,
  }));
  return csv(['column', 'feature', 'encoding', 'label'], columns);
}
