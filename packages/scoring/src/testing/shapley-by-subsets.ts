/**
 * Shapley values by their definition: the sum over all subsets of the players. `worth` takes the set
 * as the bits of a number.
 */
export function shapleyBySubsets(players: number, worth: (set: number) => number): number[] {
  const worths = Float64Array.from({ length: 2 ** players }, (_, set) => worth(set));
  return Array.from({ length: players }, (_, player) => {
    const bit = 2 ** player;
    return worths.reduce((sum, without, set) => {
      if ((set & bit) !== 0) return sum;
      return sum + orderShare(countBits(set), players) * (worths[set | bit] - without);
    }, 0);
  });
}

/** Share of the orders in which exactly a given set of so many players comes before a given player. */
function orderShare(before: number, players: number): number {
  let share = 1 / players;
  for (let index = 0; index < before; index += 1) share *= (index + 1) / (players - 1 - index);
  return share;
}

function countBits(set: number): number {
  let count = 0;
  for (let rest = set; rest > 0; rest >>>= 1) count += rest & 1;
  return count;
}
