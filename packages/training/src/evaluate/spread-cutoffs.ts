/** Cut-offs are read by people: six decimals. */
const grain = 1e6;

export interface CutoffsRequest {
  /** In [0, 1]. */
  readonly scores: Float64Array;
  readonly most: number;
  /** Cut-offs that must be among them, as they are. */
  readonly always: readonly number[];
}

/**
 * At most `most` distinct cut-offs, ascending, from 0 (all refused) to beyond the highest score (all
 * granted): half of them hold equal numbers of rows apart, half lie evenly.
 */
export function spreadCutoffs({ scores, most, always }: CutoffsRequest): Float64Array {
  const ascending = scores.toSorted();
  const beyond = (Math.floor((ascending.at(-1) ?? 0) * grain) + 1) / grain;
  const free = Math.max(most - always.length - 2, 0);
  const byRows = Math.ceil(free / 2);
  const spread = [
    ...Array.from({ length: byRows }, (_, at) => {
      const place = Math.floor(((at + 1) / (byRows + 1)) * ascending.length);
      return ascending[Math.min(place, ascending.length - 1)];
    }),
    ...Array.from({ length: free - byRows }, (_, at) => ((at + 1) / (free - byRows + 1)) * beyond),
  ].map((cutoff) => Math.round(cutoff * grain) / grain);
  return Float64Array.from(new Set([0, beyond, ...spread, ...always])).sort();
}
