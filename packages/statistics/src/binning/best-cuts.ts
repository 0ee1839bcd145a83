import { besideCuts, evenCuts, isotonicCuts } from './candidate-cuts.ts';
import { bestPartition, type Direction } from './monotone-partition.ts';
import { refineCuts, type FoundCuts, type RefineRequest } from './refine-cuts.ts';
import { outcomesBetween, type SortedOutcomes } from './sorted-outcomes.ts';
import { totalOutcomes } from './weight-of-evidence.ts';

interface CutRules {
  readonly maximumBins: number;
  readonly minimumRows: number;
  readonly direction: Direction | 'auto';
}

/** Cuts that part the rows evenly, tried beside those of isotonic regression. */
const spread = 100;
/** Most often two are enough. */
const mostRounds = 5;

/**
 * The cuts of the bins with the most information, from 0 to all values, and their direction.
 *
 * Over a few hundred candidates the best partition is found exactly: the cuts of isotonic regression, among
 * which the best ones are where no bin is too small, and evenly spread ones. Its cuts are then moved over
 * all values while that gains information. As bins may be held at the least number of rows, cuts just that
 * far from those known are tried as well, round after round until nothing is gained.
 *
 * Columns of at most `spread` values are solved exactly at once.
 */
export function bestCuts(
  sorted: SortedOutcomes,
  rules: CutRules,
): { readonly cuts: readonly number[]; readonly direction: Direction } {
  const all = totalOutcomes([outcomesBetween(sorted, 0, sorted.values.length), sorted.missing]);
  const directions: Direction[] =
    rules.direction === 'auto' ? ['ascending', 'descending'] : [rules.direction];
  const found = directions.map((direction) => {
    const request = { ...rules, sorted, all, direction };
    const candidates = firstCandidates(request);
    return { request, candidates, ...bestAmong(request, candidates) };
  });
  const { request, candidates, cuts } = found.reduce((best, one) =>
    one.information > best.information ? one : best,
  );
  return { cuts: searchFurther(request, candidates, cuts), direction: request.direction };
}

type CutsRequest = RefineRequest & Pick<CutRules, 'maximumBins'>;

function firstCandidates({ sorted, direction }: CutsRequest): Int32Array {
  const count = sorted.values.length;
  if (count <= spread) return Int32Array.from({ length: count + 1 }, (_, cut) => cut);
  return ascending([...isotonicCuts(sorted, direction), ...evenCuts(sorted, spread)]);
}

function searchFurther(
  request: CutsRequest,
  candidates: Int32Array,
  first: readonly number[],
): readonly number[] {
  const { sorted, direction, minimumRows } = request;
  if (sorted.values.length <= spread) return first;
  let best = refineCuts(request, first);
  let known = [...candidates, ...besideCuts(sorted, isotonicCuts(sorted, direction), minimumRows)];
  for (let round = 1; round < mostRounds; round += 1) {
    known = [...known, ...best.cuts, ...besideCuts(sorted, best.cuts, minimumRows)];
    const again = refineCuts(request, bestAmong(request, ascending(known)).cuts);
    if (again.information <= best.information) break;
    best = again;
  }
  return best.cuts;
}

/** The best partition whose cuts are among the candidates. */
function bestAmong(request: CutsRequest, candidates: Int32Array): FoundCuts {
  const groups = Array.from(candidates.subarray(1), (to, at) =>
    outcomesBetween(request.sorted, candidates[at], to),
  );
  const { ends, information } = bestPartition({ ...request, groups });
  return { cuts: [0, ...ends.map((end) => candidates[end])], information };
}

function ascending(cuts: readonly number[]): Int32Array {
  return Int32Array.from(new Set(cuts)).sort();
}
