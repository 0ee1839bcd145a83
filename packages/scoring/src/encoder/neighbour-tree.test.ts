import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NeighbourTree } from './neighbour-tree.ts';

const coordinate = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -1e6, max: 1e6 }));
const point = fc.tuple(coordinate, coordinate, coordinate, fc.integer({ min: 0, max: 1 }));

/** All points, the nearest first; those as far as the last of the nearest count too. */
function byBruteForce(
  points: readonly (readonly number[])[],
  place: readonly number[],
  neighbours: number,
): number {
  const far = points.map((own) => place.reduce((sum, at, axis) => sum + (at - own[axis]) ** 2, 0));
  const last = far.toSorted((one, other) => one - other)[Math.min(neighbours, far.length) - 1];
  const near = points.filter((_, at) => far[at] <= last);
  return near.reduce((sum, own) => sum + own[3], 0) / near.length;
}

test('it finds what looking at every point finds, ties included', () => {
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 1, maxLength: 400, size: 'max' }),
      fc.tuple(coordinate, coordinate, coordinate),
      fc.integer({ min: 1, max: 60 }),
      (points, place, neighbours) => {
        const axes = [0, 1, 2].map((axis) => Float64Array.from(points, (own) => own[axis]));
        const tree = new NeighbourTree(
          axes,
          Float64Array.from(points, (own) => own[3]),
        );
        expect(tree.meanOutcome(place, neighbours)).toBe(byBruteForce(points, place, neighbours));
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});
