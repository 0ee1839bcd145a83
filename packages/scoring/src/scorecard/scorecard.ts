import { columnNamed, OctroiError, type Column, type Frame } from '@octroi/core';

/** How points stand for odds. */
export interface PointScale {
  /** Points of an application whose odds of being repaid are `baseOdds` to 1. */
  readonly baseScore: number;
  readonly baseOdds: number;
  /** Points that double these odds. */
  readonly pointsToDouble: number;
}

/**
 * A scorecard: whole points for each bin of each characteristic, added to base points. More points mean
 * less risk; 0 points are those of an average applicant. Plain data: it is its own JSON file.
 */
export interface Scorecard {
  readonly kind: 'scorecard';
  readonly scale: PointScale;
  readonly basePoints: number;
  readonly characteristics: readonly Characteristic[];
}

export type Characteristic = NumberCharacteristic | LevelCharacteristic;

export interface NumberCharacteristic extends AnyCharacteristic {
  readonly kind: 'number';
  /** Upper ends, which belong to their bins, ascending; the last bin has none. */
  readonly edges: readonly number[];
  /** One bin more than there are edges. */
  readonly bins: readonly CardBin[];
}

export interface LevelCharacteristic extends AnyCharacteristic {
  readonly kind: 'category';
  /** Levels of each bin. */
  readonly levels: readonly (readonly string[])[];
  readonly bins: readonly CardBin[];
  /** For levels in none of the bins. */
  readonly other: CardBin;
}

interface AnyCharacteristic {
  /** The feature it reads. */
  readonly name: string;
  readonly informationValue: number;
  /** Log-odds of default for one unit of weight of evidence: -1 were the characteristics independent. */
  readonly coefficient: number;
  readonly missing: CardBin;
}

export interface CardBin {
  /** Rows the card was fitted on. */
  readonly rows: number;
  readonly defaults: number;
  /** Above 0 is safer than the whole; 0 where the rows are too few to tell. */
  readonly weightOfEvidence: number;
  readonly points: number;
}

/**
 * Points of every row: base points and those of the bin each value falls in.
 *
 * Null policy: NaN and code -1 are missing and have points of their own. Columns the card does not read
 * are left alone.
 *
 * @throws FEATURE_MISSING_FROM_FRAME, FEATURE_KIND_MISMATCH
 */
export function scoreCard(card: Scorecard, frame: Frame): Int32Array {
  const points = new Int32Array(frame.rows).fill(card.basePoints);
  const columns = new Map(frame.columns.map((column) => [column.name, column]));
  for (const characteristic of card.characteristics) {
    const bins = binOfRows(characteristic, columnNamed(columns, characteristic.name));
    const all = cardBins(characteristic);
    for (let row = 0; row < frame.rows; row += 1) points[row] += all[bins[row]].points;
  }
  return points;
}

/** Every bin of a characteristic: those of values, that of other levels if it has one, missing last. */
export function cardBins(characteristic: Characteristic): readonly CardBin[] {
  const { bins, missing } = characteristic;
  return characteristic.kind === 'number'
    ? [...bins, missing]
    : [...bins, characteristic.other, missing];
}

/**
 * Which of `cardBins` each row of a column falls in.
 *
 * @throws FEATURE_KIND_MISMATCH
 */
export function binOfRows(
  characteristic:
    | Pick<NumberCharacteristic, 'kind' | 'name' | 'edges'>
    | Pick<LevelCharacteristic, 'kind' | 'name' | 'levels'>,
  column: Column,
): Int32Array {
  if (characteristic.kind === 'number' && column.kind === 'number') {
    const { edges } = characteristic;
    return Int32Array.from(column.values, (value) => binOfValue(value, edges));
  }
  if (characteristic.kind === 'category' && column.kind === 'category') {
    const { levels } = characteristic;
    const binOfLevel = new Map(levels.flatMap((own, bin) => own.map((level) => [level, bin])));
    const binOfCode = column.levels.map((level) => binOfLevel.get(level) ?? levels.length);
    return column.codes.map((code) => (code < 0 ? levels.length + 1 : binOfCode[code]));
  }
  const textOr = (kind: Column['kind']): string => (kind === 'category' ? 'text' : kind);
  throw new OctroiError('FEATURE_KIND_MISMATCH', {
    feature: characteristic.name,
    expected: textOr(characteristic.kind),
    found: textOr(column.kind),
  });
}

function binOfValue(value: number, edges: readonly number[]): number {
  if (Number.isNaN(value)) return edges.length + 1;
  let bin = 0;
  while (bin < edges.length && value > edges[bin]) bin += 1;
  return bin;
}

/** Points for one unit of log-odds. */
export function pointsPerLogOdds({ pointsToDouble }: PointScale): number {
  return pointsToDouble / Math.LN2;
}

/** The log-odds of default that points stand for. */
export function logOddsOfPoints(points: number, scale: PointScale): number {
  const { baseScore, baseOdds } = scale;
  return (baseScore - points) / pointsPerLogOdds(scale) - Math.log(baseOdds);
}
