import { columnNamed, columnsByName, type Frame } from '@octroi/core';
import { logOddsOfPoints, scoreCard, type PointScale } from '@octroi/scoring';
import { delongInterval, logistic, type BinningRules } from '@octroi/statistics';
import { sha256File } from '@octroi/storage';
import { fitScorecard, rowsOf, splitRows } from '@octroi/training';
import type { Context } from '../context.ts';
import { featuresStep } from '../steps/features-step.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { holdout } from '../steps/training.ts';
import { readTrainingTable } from '../steps/training-table.ts';
import { say } from '../words.ts';
import type { ScorecardDocument } from './scorecard-document.ts';

export interface ScorecardOptions {
  readonly preset: string | undefined;
  /** Features it may not read. */
  readonly leaveOut: readonly string[];
  readonly rules: Pick<BinningRules, 'maximumBins' | 'minimumShare'>;
  readonly scale: PointScale;
  readonly seed: number;
}

/** Fits a card on the development rows of a preset (the demo form's where none is named). */
export async function runScorecard(
  context: Context,
  options: ScorecardOptions,
): Promise<ScorecardDocument> {
  const { portfolio, language, progress, signal } = context;
  const { rules, scale, seed, leaveOut } = options;
  const preset = presetNamed(portfolio, options.preset ?? portfolio.demoPreset);
  await featuresStep(context, preset);
  const { labels, groups, file, ...table } = await readTrainingTable(context, preset);
  const lists = preset.features.filter(({ unit }) => unit === 'rows').map(({ name }) => name);
  const frame = withoutColumns(table.frame, [...leaveOut, ...lists]);
  progress({ step: say('stepScorecard', language), done: 0, unit: 'columns' });
  const split = splitRows({ labels, groups, folds: holdout, holdout, seed });
  const fitted = await fitScorecard({
    frame,
    labels,
    rows: split.development,
    rules,
    scale,
    signal,
  });
  const points = pointsOf(scoreCard(fitted.card, frame), split.untouched);
  const untouchedLabels = rowsOf(labels, split.untouched);
  return {
    createdAt: context.now().toISOString(),
    version: context.version,
    preset: preset.name,
    dataHash: await sha256File(file),
    seed,
    rows: { development: split.development.length, untouched: split.untouched.length },
    auc: delongInterval({ scores: points.map((own) => -own), labels: untouchedLabels }),
    meanProbability: mean(points.map((own) => logistic(logOddsOfPoints(own, scale)))),
    defaultRate: mean(untouchedLabels),
    ...fitted,
  };
}

/** @throws FEATURE_MISSING_FROM_FRAME for a name that is not there */
function withoutColumns(frame: Frame, names: readonly string[]): Frame {
  const columns = columnsByName(frame);
  for (const name of names) columnNamed(columns, name);
  return { ...frame, columns: frame.columns.filter(({ name }) => !names.includes(name)) };
}

function pointsOf(points: Int32Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => points[row]);
}

function mean(values: Float64Array | Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
