import { createRandom, type CategoryColumn, type Frame } from '@octroi/core';
import { usualCosts, type Policy } from '@octroi/features';
import { decideFrame, leastCostPolicy, simulatePolicy } from '@octroi/scoring';
import { costBand } from '@octroi/statistics';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';

/** As many as there are labelled applications. */
const fullRows = 307_511;
const cutoffs = 1000;
const replicates = 1000;

export const policy: BenchCase = {
  name: 'policy',
  title: 'A policy simulated over all applications',
  about:
    'Scores and outcomes drawn for 307,511 applications (8 % default). One simulation: decisions of a policy with ' +
    'one cut-off, or with bands, two hard rules and a segment; approvals, bad rate, expected loss, the cost with ' +
    'its bootstrap interval (1,000 resamples), the cut-off of least cost and Bayes’ rule. The second also tells ' +
    'each of two attributes’ six groups. The grid: 1,000 cut-offs, each with its own interval from 1,000 resamples.',
  needsRealData: false,
  run: measure,
};

interface Drawn {
  readonly probabilities: Float64Array;
  readonly labels: Float32Array;
  readonly exposure: Float64Array;
  readonly frame: Frame;
  readonly attributes: CategoryColumn[];
}

function measure({ quick }: BenchContext): Promise<Figure[]> {
  const rows = quick ? 20_000 : fullRows;
  const drawn = draw(rows);
  const simple = times(() => {
    simulate(leastCostPolicy(0.09), drawn, []);
  });
  const detailed = times(() => {
    simulate(detailedPolicy, drawn, drawn.attributes);
  });
  const grid = times(() => {
    gridOf(drawn);
  });
  return Promise.resolve([
    figure(`a single cut-off over ${rows} applications`, simple, 100),
    figure('bands, rules, a segment and twelve groups', detailed, undefined),
    figure(`a grid of ${cutoffs} cut-offs, each with an interval`, grid, 2000),
  ]);
}

function figure(what: string, runs: readonly number[], most: number | undefined): Figure {
  return {
    what,
    value: median(runs),
    unit: 'ms',
    digits: 0,
    ...(most !== undefined && { target: { atMost: most } }),
    detail: `median of ${runs.length}; ${runs.map((own) => own.toFixed(0)).join(', ')}`,
  };
}

function times(work: () => void): number[] {
  return Array.from({ length: 5 }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
}

function simulate(own: Policy, drawn: Drawn, attributes: readonly CategoryColumn[]): void {
  const values = drawn.probabilities;
  const rulings = decideFrame(own, drawn.frame, values);
  simulatePolicy({
    ...drawn,
    policy: own,
    values,
    rulings,
    attributes,
    random: createRandom(1),
    replicates,
  });
}

function gridOf({ probabilities: scores, labels }: Drawn): void {
  const highest = scores.reduce((most, score) => Math.max(most, score), 0);
  const grid = Float64Array.from({ length: cutoffs }, (_, at) => (highest * (at + 1)) / cutoffs);
  const random = createRandom(1);
  costBand({ scores, labels, cutoffs: grid, ...usualCosts, random, replicates });
}

const label = { en: 'x', fr: 'x' };
const detailedPolicy: Policy = {
  ...{ name: 'detailed', version: 1, label, scale: 'probability', threshold: 0.12, review: 0.08 },
  rules: [
    { name: 'young', label, when: { feature: 'age', below: 20 }, decision: 'refused' },
    { name: 'no-age', label, when: { feature: 'age', missing: true }, decision: 'review' },
  ],
  segments: [{ name: 'second', when: { feature: 'kind', is: ['2'] }, threshold: 0.1 }],
};

function draw(rows: number): Drawn {
  const random = createRandom('policy bench');
  const probabilities = Float64Array.from(
    { length: rows },
    () => 1 / (1 + Math.exp(2.9 - random.normal())),
  );
  const labels = Float32Array.from(probabilities, (share) => Number(random.uniform() < share));
  const category = (name: string): CategoryColumn => ({
    kind: 'category',
    name,
    levels: ['0', '1', '2', '3', '4', '5'],
    codes: Int32Array.from({ length: rows }, () => random.integer(6)),
  });
  const age = Float64Array.from({ length: rows }, () => 18 + 50 * random.uniform());
  const kind = category('kind');
  return {
    probabilities,
    labels,
    exposure: Float64Array.from({ length: rows }, () => 600_000 * random.uniform()),
    frame: { rows, columns: [{ kind: 'number', name: 'age', values: age }, kind] },
    attributes: [kind, category('other')],
  };
}
