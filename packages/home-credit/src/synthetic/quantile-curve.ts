import { quantileLevels } from './shares/margins.ts';

/** The value at a probability in [0, 1]: linear between quantiles given at `quantileLevels`. */
type QuantileCurve = (probability: number) => number;

const steps = 2000;

export function quantileCurve(quantiles: readonly number[]): QuantileCurve {
  const table = Float64Array.from({ length: steps + 2 }, (_, step) =>
    interpolate(quantiles, Math.min(step / steps, 1)),
  );
  return (probability) => {
    const place = probability * steps;
    const below = Math.floor(place);
    return table[below] + (table[below + 1] - table[below]) * (place - below);
  };
}

function interpolate(quantiles: readonly number[], probability: number): number {
  const above = Math.max(
    quantileLevels.findIndex((level) => level >= probability),
    1,
  );
  const low = quantileLevels[above - 1];
  const share = (probability - low) / (quantileLevels[above] - low);
  return quantiles[above - 1] + (quantiles[above] - quantiles[above - 1]) * share;
}

/** Curves of the train and the test file; the same code serves both. */
interface MarginCurves {
  readonly train: QuantileCurve;
  readonly test: QuantileCurve;
}

export function marginCurves(margin: {
  readonly train: readonly number[];
  readonly test: readonly number[];
}): MarginCurves {
  return { train: quantileCurve(margin.train), test: quantileCurve(margin.test) };
}
