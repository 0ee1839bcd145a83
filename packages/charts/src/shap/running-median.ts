export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The median of y over a window that slides along x, at no more than `points` places; x is the median of
 * the window too. Half as many points as the window holds are the fewest it takes.
 */
export function runningMedian(points: readonly Point[], places: number): Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x);
  const window = Math.max(15, Math.ceil(sorted.length / 12));
  if (sorted.length < window) return [];
  const last = sorted.length - window;
  const count = Math.min(places, last + 1);
  const starts = Array.from({ length: count }, (_, place) =>
    count === 1 ? 0 : Math.round((last * place) / (count - 1)),
  );
  const medians = starts.map((start) => {
    const part = sorted.slice(start, start + window);
    return { x: median(part.map(({ x }) => x)), y: median(part.map(({ y }) => y)) };
  });
  return medians.filter(({ x }, index) => index === 0 || x > medians[index - 1].x);
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Interpolated between the two nearest; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const ascending = values.toSorted((one, other) => one - other);
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (position - below) * (ascending[above] - ascending[below]);
}
