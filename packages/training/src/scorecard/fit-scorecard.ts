import {
  columnNamed,
  columnsByName,
  OctroiError,
  type Column,
  type Frame,
  type Matrix,
} from '@octroi/core';
import {
  binOfRows,
  cardBins,
  pointsPerLogOdds,
  type CardBin,
  type Characteristic,
  type PointScale,
  type Scorecard,
} from '@octroi/scoring';
import type { BinningRules } from '@octroi/statistics';
import { checkLabels } from '../check-training.ts';
import { fitLogisticRegression } from '../logistic-regression/fit-logistic-regression.ts';
import { rowsOf } from '../rows-of.ts';
import { binCharacteristic } from './bin-characteristic.ts';

export interface ScorecardRequest {
  readonly frame: Frame;
  /** 0 or 1 a row of the frame. */
  readonly labels: Float32Array;
  /** The rows to fit on. */
  readonly rows: Int32Array;
  readonly scale: PointScale;
  readonly rules?: Pick<BinningRules, 'maximumBins' | 'minimumShare'>;
  /** A characteristic of less information value is left out; .005 where absent. */
  readonly leastInformation?: number;
  readonly signal?: AbortSignal;
}

export interface FittedScorecard {
  readonly card: Scorecard;
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly name: string;
  readonly informationValue: number;
  /** `information`: too little; `sign`: beside the others, its safer bins would cost points. */
  readonly reason: 'information' | 'sign';
}

/**
 * A points card: bins of the largest information value, weights of evidence, a logistic regression over
 * them, its log-odds as whole points (Siddiqi, "Credit Risk Scorecards", 2006).
 *
 * Characteristics whose coefficient has the wrong sign go one by one, the worst first, and the rest is
 * fitted again.
 *
 * @throws TRAINING_LABEL_INVALID, TRAINING_ONE_CLASS, SCORECARD_EMPTY where no characteristic is left, and the errors of
 * `fitLogisticRegression`
 */
export async function fitScorecard(request: ScorecardRequest): Promise<FittedScorecard> {
  const { frame, rows, scale, leastInformation = 0.005 } = request;
  const labels = rowsOf(request.labels, rows);
  checkLabels(labels);
  const binned = frame.columns
    .map((column) => binCharacteristic(columnOfRows(column, rows), labels, request.rules ?? {}))
    .toSorted((one, other) => other.informationValue - one.informationValue);
  const leftOut: LeftOut[] = binned
    .filter(({ informationValue }) => informationValue < leastInformation)
    .map(({ name, informationValue }) => ({ name, informationValue, reason: 'information' }));
  let kept = binned.filter(({ informationValue }) => informationValue >= leastInformation);
  for (;;) {
    if (kept.length === 0)
      throw new OctroiError('SCORECARD_EMPTY', { columns: frame.columns.length });
    const { intercept, coefficients } = await fitWeights(request, kept, labels);
    const worst = coefficients.indexOf(Math.max(...coefficients));
    if (coefficients[worst] < 0) {
      return { card: cardOf(kept, { intercept, coefficients }, scale), leftOut };
    }
    const { name, informationValue } = kept[worst];
    leftOut.push({ name, informationValue, reason: 'sign' });
    kept = kept.filter((_, at) => at !== worst);
  }
}

interface Weights {
  readonly intercept: number;
  /** For one unit of weight of evidence. */
  readonly coefficients: readonly number[];
}

/** Logistic regression of the default on the weights of evidence. */
async function fitWeights(
  { frame, rows, signal }: ScorecardRequest,
  kept: readonly Characteristic[],
  labels: Float32Array,
): Promise<Weights> {
  const matrix = evidenceMatrix(kept, frame, rows);
  const { model } = await fitLogisticRegression({ matrix, labels, ...(signal && { signal }) });
  const coefficients = model.columns.map(({ coefficient, scale }) => coefficient / scale);
  const atMeans = model.columns.map(({ mean }, at) => coefficients[at] * mean);
  return { intercept: model.intercept - atMeans.reduce((sum, own) => sum + own, 0), coefficients };
}

function evidenceMatrix(kept: readonly Characteristic[], frame: Frame, rows: Int32Array): Matrix {
  const columns = columnsByName(frame);
  const values = new Float32Array(kept.length * rows.length);
  kept.forEach((characteristic, at) => {
    const evidence = cardBins(characteristic).map(({ weightOfEvidence }) => weightOfEvidence);
    const own = columnOfRows(columnNamed(columns, characteristic.name), rows);
    const bins = binOfRows(characteristic, own);
    bins.forEach((bin, row) => (values[at * rows.length + row] = evidence[bin]));
  });
  return { rows: rows.length, columns: kept.map(({ name }) => ({ name })), values };
}

function cardOf(
  kept: readonly Characteristic[],
  { intercept, coefficients }: Weights,
  scale: PointScale,
): Scorecard {
  const perLogOdds = pointsPerLogOdds(scale);
  const characteristics = kept.map((characteristic, at) =>
    withPoints(characteristic, coefficients[at], perLogOdds),
  );
  const atEvenOdds = scale.baseScore - perLogOdds * Math.log(scale.baseOdds);
  const basePoints = Math.round(atEvenOdds - perLogOdds * intercept);
  return { kind: 'scorecard', scale, basePoints, characteristics };
}

function withPoints(
  characteristic: Characteristic,
  coefficient: number,
  perLogOdds: number,
): Characteristic {
  const pointed = (bin: CardBin): CardBin => ({
    ...bin,
    // + 0: no minus zero in a file.
    points: Math.round(-perLogOdds * coefficient * bin.weightOfEvidence) + 0,
  });
  const { bins, missing } = characteristic;
  const shared = { coefficient, bins: bins.map(pointed), missing: pointed(missing) };
  return characteristic.kind === 'number'
    ? { ...characteristic, ...shared }
    : { ...characteristic, ...shared, other: pointed(characteristic.other) };
}

function columnOfRows(column: Column, rows: Int32Array): Column {
  return column.kind === 'number'
    ? { ...column, values: Float64Array.from(rows, (row) => column.values[row]) }
    : { ...column, codes: rows.map((row) => column.codes[row]) };
}
