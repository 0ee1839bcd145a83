import type { Direction } from './monotone-partition.ts';
import { outcomesBetween, type SortedOutcomes } from './sorted-outcomes.ts';
import { binInformation, informationValue, type OutcomeCounts } from './weight-of-evidence.ts';

export interface RefineRequest {
  readonly sorted: SortedOutcomes;
  readonly all: OutcomeCounts;
  readonly direction: Direction;
  readonly minimumRows: number;
}

export interface FoundCuts {
  readonly cuts: readonly number[];
  readonly information: number;
}

/** Sweeps over the cuts; each ends when nothing moves, most often after two or three. */
const mostSweeps = 20;

/**
 * Moves one cut after the other to the best place between its neighbours, over all values, as long as
 * information is gained and the rules are kept. `cuts` starts with 0 and ends with all values.
 */
export function refineCuts(request: RefineRequest, cuts: readonly number[]): FoundCuts {
  const refined = [...cuts];
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let moved = false;
    for (let at = 1; at < refined.length - 1; at += 1) {
      const best = bestCut(request, refined, at);
      if (best !== refined[at]) moved = true;
      refined[at] = best;
    }
    if (!moved) break;
  }
  const { sorted, all } = request;
  const bins = refined.slice(1).map((to, at) => outcomesBetween(sorted, refined[at], to));
  return { cuts: refined, information: informationValue(bins, all) };
}

function bestCut(request: RefineRequest, cuts: readonly number[], at: number): number {
  const { sorted, all, direction, minimumRows } = request;
  const { defaults, goods } = sorted;
  const [from, to] = [cuts[at - 1], cuts[at + 1]];
  const sign = direction === 'ascending' ? 1 : -1;
  const rateOf = (left: number, right: number): number => {
    const own = defaults[right] - defaults[left];
    return (sign * own) / (own + goods[right] - goods[left]);
  };
  const least = at === 1 ? -Infinity : rateOf(cuts[at - 2], from);
  const most = at === cuts.length - 2 ? Infinity : rateOf(to, cuts[at + 2]);
  const informationAt = (cut: number): number =>
    binInformation(
      { defaults: defaults[cut] - defaults[from], goods: goods[cut] - goods[from] },
      all,
    ) +
    binInformation({ defaults: defaults[to] - defaults[cut], goods: goods[to] - goods[cut] }, all);
  const isAllowed = (cut: number): boolean => {
    const left = defaults[cut] - defaults[from];
    const right = defaults[to] - defaults[cut];
    const leftGoods = goods[cut] - goods[from];
    const rightGoods = goods[to] - goods[cut];
    if (left === 0 || right === 0 || leftGoods === 0 || rightGoods === 0) return false;
    if (left + leftGoods < minimumRows || right + rightGoods < minimumRows) return false;
    const [before, after] = [rateOf(from, cut), rateOf(cut, to)];
    return least <= before && before <= after && after <= most;
  };
  let best = cuts[at];
  let information = informationAt(best);
  for (let cut = from + 1; cut < to; cut += 1) {
    if (!isAllowed(cut)) continue;
    const own = informationAt(cut);
    if (own > information) [best, information] = [cut, own];
  }
  return best;
}
