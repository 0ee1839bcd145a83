/** Rows of like probability: what was said of them, and what came. */
export interface CalibrationBin {
  readonly rows: number;
  readonly meanProbability: number;
  /** Share of defaults, from 0 to 1. */
  readonly defaulted: number;
}

export interface CalibrationBinsRequest {
  /** 0 or 1 a row. */
  readonly labels: ArrayLike<number>;
  readonly probabilities: Float64Array;
  /** Wanted; as many as there are rows where there are fewer. */
  readonly bins: number;
}

/** Rows in groups of equal size, ascending in probability; equal probabilities keep their order. */
export function calibrationBins(request: CalibrationBinsRequest): CalibrationBin[] {
  const { labels, probabilities } = request;
  const order = Array.from(probabilities.keys()).sort(
    (one, other) => probabilities[one] - probabilities[other],
  );
  const bins = Math.min(request.bins, order.length);
  return Array.from({ length: bins }, (_, bin) => {
    const from = Math.round((bin * order.length) / bins);
    const rows = order.slice(from, Math.round(((bin + 1) * order.length) / bins));
    const meanOf = (of: (row: number) => number): number =>
      rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    return {
      rows: rows.length,
      meanProbability: meanOf((row) => probabilities[row]),
      defaulted: meanOf((row) => labels[row]),
    };
  });
}
