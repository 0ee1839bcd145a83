import { binInformation, type OutcomeCounts } from './weight-of-evidence.ts';

export type Direction = 'ascending' | 'descending';

export interface PartitionRequest {
  /** Neighbouring groups in their order. */
  readonly groups: readonly OutcomeCounts[];
  /** What shares are of; more than the groups' own sum where other rows (missing) have their own bin. */
  readonly all: OutcomeCounts;
  /** Default rates from bin to bin: never falling, or never rising. */
  readonly direction: Direction;
  readonly maximumBins: number;
  readonly minimumRows: number;
}

export interface Partition {
  /** Where each bin ends: the number of groups up to there. */
  readonly ends: readonly number[];
  readonly information: number;
}

/** The best partition of groups in order (`monotonePartition`); all in one bin where none is allowed. */
export function bestPartition(request: PartitionRequest): Partition {
  return monotonePartition(request) ?? { ends: [request.groups.length], information: 0 };
}

/**
 * The partition of the groups into neighbouring bins with the largest information value, among those
 * whose bins hold enough rows, both classes, and default rates in one direction. Exact.
 *
 * Dynamic programme over the last bin (i, j]: the best partition of k bins that ends with it is the best
 * of k - 1 bins that ends with some (h, i] of a rate that may come before. For each i, both the bins that
 * end and those that start there are sorted by rate once; walking through both, the best so far is known
 * for each: O(n² log n + K n²) for n groups. `undefined` where not even one bin is allowed.
 */
export function monotonePartition(request: PartitionRequest): Partition | undefined {
  const table = binTable(request);
  let layer = firstLayer(table);
  const layers = [layer];
  for (let bins = 2; bins <= request.maximumBins; bins += 1) {
    layer = nextLayer(table, layer);
    layers.push(layer);
  }
  return bestOf(table, layers);
}

/** Every allowed bin (i, j], at i x (groups + 1) + j. */
interface BinTable {
  readonly size: number;
  /** NaN where the bin is not allowed. */
  readonly information: Float64Array;
  /** Default rates, with their sign turned where they must fall: to be put in ascending order. */
  readonly rates: Float64Array;
  /** For each i, the places of the allowed bins that end there, and that start there, by ascending rate. */
  readonly ending: readonly Int32Array[];
  readonly starting: readonly Int32Array[];
}

/** For each last bin: the best information so far (-Infinity where there is none), and the bin before. */
interface Layer {
  readonly best: Float64Array;
  readonly before: Int32Array;
}

function binTable({ groups, all, direction, minimumRows }: PartitionRequest): BinTable {
  const size = groups.length + 1;
  const information = new Float64Array(size * size).fill(NaN);
  const rates = new Float64Array(size * size);
  const ending = groups.map((): number[] => []);
  const starting = groups.map((): number[] => []);
  for (let from = 0; from < groups.length; from += 1) {
    let [defaults, goods] = [0, 0];
    for (let to = from + 1; to < size; to += 1) {
      defaults += groups[to - 1].defaults;
      goods += groups[to - 1].goods;
      const rows = defaults + goods;
      if (rows < minimumRows || defaults === 0 || goods === 0) continue;
      const place = from * size + to;
      information[place] = binInformation({ defaults, goods }, all);
      rates[place] = (direction === 'ascending' ? defaults : -defaults) / rows;
      if (to < groups.length) ending[to].push(place);
      starting[from].push(place);
    }
  }
  const byRate = (places: readonly number[]): Int32Array =>
    Int32Array.from(places).sort((one, other) => rates[one] - rates[other]);
  return {
    size,
    information,
    rates,
    ending: ending.map(byRate),
    starting: starting.map((places, from) =>
      from === 0 ? Int32Array.from(places) : byRate(places),
    ),
  };
}

function firstLayer({ size, information, starting }: BinTable): Layer {
  const best = new Float64Array(size * size).fill(-Infinity);
  for (const place of starting.at(0) ?? []) best[place] = information[place];
  return { best, before: new Int32Array(size * size).fill(-1) };
}

function nextLayer({ size, information, rates, ending, starting }: BinTable, last: Layer): Layer {
  const best = new Float64Array(size * size).fill(-Infinity);
  const before = new Int32Array(size * size).fill(-1);
  for (let middle = 1; middle < ending.length; middle += 1) {
    const ends = ending[middle];
    let [next, leader, most] = [0, -1, -Infinity];
    for (const place of starting[middle]) {
      for (; next < ends.length && rates[ends[next]] <= rates[place]; next += 1) {
        const value = last.best[ends[next]];
        if (value > most) [leader, most] = [ends[next], value];
      }
      if (leader < 0) continue;
      best[place] = most + information[place];
      before[place] = leader;
    }
  }
  return { best, before };
}

/** The fewest bins that reach the most information, followed back from the last one. */
function bestOf({ size }: BinTable, layers: readonly Layer[]): Partition | undefined {
  const end = size - 1;
  let [most, bins, last] = [-Infinity, -1, -1];
  layers.forEach(({ best }, layer) => {
    for (let place = end; place < end * size; place += size) {
      if (best[place] > most) [most, bins, last] = [best[place], layer, place];
    }
  });
  if (bins < 0) return undefined;
  const ends: number[] = [];
  for (let layer = bins; layer >= 0; layer -= 1) {
    ends.unshift(last % size);
    last = layers[layer].before[last];
  }
  return { ends, information: most };
}
