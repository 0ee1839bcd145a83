/**
 * The sum of `term(0) … term(count - 1)`, in that order, with the rounding errors added back.
 *
 * Source: Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", 1974.
 */
export function compensatedSum(count: number, term: (index: number) => number): number {
  let [sum, lost] = [0, 0];
  for (let index = 0; index < count; index += 1) {
    const value = term(index);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
