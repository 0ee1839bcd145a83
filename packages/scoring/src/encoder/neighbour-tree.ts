/** A leaf holds at most so many points. */
const leafSize = 32;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/** Looks for the points nearest to another: a k-d tree (Bentley, 1975), split at medians, axis after axis. */
export class NeighbourTree {
  readonly #axes: readonly Float64Array[];
  readonly #outcomes: Float64Array;
  /** By the place where a part is split: the coordinate there. */
  readonly #splits: Float64Array;
  readonly #query: Float64Array;

  /** @param axes one list of coordinates an axis; all are as long as `outcomes` */
  constructor(axes: readonly Float64Array[], outcomes: Float64Array) {
    const order = Int32Array.from(outcomes, (_, point) => point);
    this.#splits = new Float64Array(order.length);
    this.#sort(order, axes, { from: 0, to: order.length, depth: 0 });
    this.#axes = axes.map((axis) => Float64Array.from(order, (point) => axis[point]));
    this.#outcomes = Float64Array.from(order, (point) => outcomes[point]);
    this.#query = new Float64Array(axes.length);
  }

  /**
   * Mean outcome of the points nearest to a place: the so many nearest, and all that are no farther than the
   * last of them, so that the order of the points does not matter.
   */
  meanOutcome(place: readonly number[], neighbours: number): number {
    this.#query.set(place);
    const nearest = new Nearest(Math.min(neighbours, this.#outcomes.length));
    this.#visit(this.#whole, nearest.within, (distance) => {
      nearest.offer(distance);
    });
    const farthest = nearest.within();
    const [count, sum] = [[0], [0]];
    this.#visit(
      this.#whole,
      () => farthest,
      (distance, point) => {
        if (distance > farthest) return;
        count[0] += 1;
        sum[0] += this.#outcomes[point];
      },
    );
    return sum[0] / count[0];
  }

  get #whole(): Part {
    return { from: 0, to: this.#outcomes.length, depth: 0 };
  }

  /** Every point whose squared distance may be within a bound, the nearer half of each part first. */
  #visit(
    { from, to, depth }: Part,
    within: () => number,
    see: (distance: number, point: number) => void,
  ): void {
    if (to - from <= leafSize) {
      for (let point = from; point < to; point += 1) see(this.#distance(point), point);
      return;
    }
    const axis = depth % this.#axes.length;
    const middle = (from + to) >> 1;
    const offset = this.#query[axis] - this.#splits[middle];
    const below = { from, to: middle, depth: depth + 1 };
    const above = { from: middle, to, depth: depth + 1 };
    const [near, far] = offset < 0 ? [below, above] : [above, below];
    this.#visit(near, within, see);
    if (offset * offset <= within()) this.#visit(far, within, see);
  }

  /** The lower half of each part, along its axis, stands before its middle. */
  #sort(order: Int32Array, axes: readonly Float64Array[], { from, to, depth }: Part): void {
    if (to - from <= leafSize) return;
    const axis = axes[depth % axes.length];
    order.subarray(from, to).sort((one, other) => axis[one] - axis[other]);
    const middle = (from + to) >> 1;
    this.#splits[middle] = axis[order[middle]];
    this.#sort(order, axes, { from, to: middle, depth: depth + 1 });
    this.#sort(order, axes, { from: middle, to, depth: depth + 1 });
  }

  #distance(point: number): number {
    let sum = 0;
    for (let axis = 0; axis < this.#axes.length; axis += 1) {
      const offset = this.#query[axis] - this.#axes[axis][point];
      sum += offset * offset;
    }
    return sum;
  }
}

/** The least distances offered so far: a heap, the greatest on top. */
class Nearest {
  readonly #heap: Float64Array;

  constructor(count: number) {
    this.#heap = new Float64Array(count).fill(Infinity);
  }

  /** The greatest of them; infinite before so many were offered. */
  readonly within = (): number => this.#heap[0];

  offer(distance: number): void {
    const heap = this.#heap;
    if (distance >= heap[0]) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1] > heap[child]) child += 1;
      if (heap[child] <= distance) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = distance;
  }
}
