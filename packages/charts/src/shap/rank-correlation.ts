/** Spearman's rank correlation over the pairs that have both; 0 where either never changes. */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const pairs = Array.from({ length: one.length }, (_, index) => index).filter(
    (index) => Number.isFinite(one[index]) && Number.isFinite(other[index]),
  );
  const first = ranks(pairs.map((index) => one[index]));
  const second = ranks(pairs.map((index) => other[index]));
  const middle = (pairs.length - 1) / 2;
  let [products, squares, otherSquares] = [0, 0, 0];
  first.forEach((rank, index) => {
    products += (rank - middle) * (second[index] - middle);
    squares += (rank - middle) ** 2;
    otherSquares += (second[index] - middle) ** 2;
  });
  const scale = Math.sqrt(squares * otherSquares);
  return scale === 0 ? 0 : products / scale;
}

/** From 0; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a] - values[b]);
  const result = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]] === values[order[from]]) to += 1;
    for (let at = from; at <= to; at += 1) result[order[at]] = (from + to) / 2;
    from = to + 1;
  }
  return result;
}
