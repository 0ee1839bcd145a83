/**
 * Where the dots of one row stand, as shares of the row's half height in [-1, 1]: dots of about the same
 * place are spread from the middle outwards, the more the denser they stand.
 *
 * `bins` is how many dots fit side by side along the axis. The order within a bin is that of the data.
 */
export function swarmOffsets(
  places: ArrayLike<number>,
  range: readonly [number, number],
  bins: number,
): Float64Array {
  const [low, high] = range;
  const width = (high - low) / bins || 1;
  const bin = Int32Array.from(places, (place) =>
    Math.min(bins - 1, Math.max(0, Math.floor((place - low) / width))),
  );
  const counts = new Int32Array(bins);
  const rank = bin.map((index) => (counts[index] += 1) - 1);
  const largest = Math.max(1, ...counts);
  const step = 1 / Math.max(largest / 2, 5);
  return Float64Array.from(rank, (order) => {
    const distance = Math.ceil(order / 2) * step;
    return order % 2 === 0 ? -distance : distance;
  });
}
