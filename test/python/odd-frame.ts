import { createRandom, type Frame } from '@octroi/core';
import { groupKeys, type Encoder, type LinearModel } from '@octroi/scoring';

/** Numbers that languages write differently, or whose text turns from digits to an exponent. */
const odd = [
  ...[0, -0, 1, -2.5, 0.1, 100, 1e-6, 9.999e-7, 1e-7, 1.5e-7, -1e-7, 123456.789, NaN, Infinity],
  ...[-Infinity, 1e15, 1e16, 123456789012345680000, 1e20, 999999999999999900000, 1e21, 1.5e21],
  ...[-1e22, 5e-324, 1.7976931348623157e308, 2 ** 53, 2 ** 60, 1e100, 1.2345e-10],
];
const jobs = ["d'été", 'cook: “grill”', '', 'a\u001fb', 'constructor', '__proto__', '烘焙师 🥐'];

/** As many rows as there are odd numbers, and some drawn from all bit patterns; no two bands alike. */
export const oddFrame: Frame = (() => {
  const random = createRandom(31);
  const bits = new BigUint64Array(400).map(
    () => BigInt(random.integer(2 ** 31)) * 2n ** 33n + BigInt(random.integer(2 ** 31)),
  );
  const band = Float64Array.from([...odd, ...new Float64Array(bits.buffer)]);
  const rows = band.length;
  const job = Int32Array.from(band, (_, row) => (row % (jobs.length + 1)) - 1);
  return {
    rows,
    columns: [
      { kind: 'number', name: "band d'âge: “1”", values: band },
      { kind: 'category', name: 'métier', levels: jobs, codes: job },
      { kind: 'number', name: 'debt', values: band.map((_, row) => row / 7) },
      {
        kind: 'number',
        name: 'age',
        values: band.map((_, row) => (row % 5 === 0 ? NaN : 20 + (row % 60) / 3)),
      },
      {
        kind: 'category',
        name: 'rows',
        levels: ['11', '20 01 11', '9', '1 2 30'],
        codes: Int32Array.from(band, (_, row) => (row % 5) - 1),
      },
      { kind: 'number', name: 'not read', values: new Float64Array(rows) },
    ],
  };
})();

const [band, job] = oddFrame.columns;

/** Every kind of column; every group that the frame has, but each seventh, has a median of its own. */
export const oddEncoder: Encoder = {
  columns: [
    { kind: 'number', name: 'debt', source: 'debt', bounds: [1, 40] },
    { kind: 'hinge', name: 'debt bend', source: 'debt', knot: 20, bounds: [0, 50] },
    { kind: 'missing-flag', name: 'band missing', source: band.name },
    { kind: 'missing-flag', name: 'job missing', source: job.name },
    { kind: 'indicator', name: 'job_', source: job.name, level: '' },
    { kind: 'two-level', name: 'job two', source: job.name, levels: ['__proto__', "d'été"] },
    { kind: 'category', name: 'job code', source: job.name, levels: ['constructor', '烘焙师 🥐'] },
    {
      kind: 'target-mean',
      name: 'job share',
      source: job.name,
      means: { constructor: 0.3, 'a\u001fb': 0.7 },
      missing: 0.1,
      overall: 0.9,
    },
    groupColumn('by both', [job, band]),
    groupColumn('by band', [band]),
    {
      kind: 'residual',
      name: 'debt unexpected',
      source: 'debt',
      by: ['age', 'debt'],
      means: [40, 20],
      coefficients: [0.3, -0.7],
      intercept: 3,
    },
    {
      kind: 'neighbour-share',
      name: 'defaults alike',
      source: 'debt',
      by: ['age', 'debt'],
      means: [40, 20],
      scales: [11, 13],
      points: [
        Array.from({ length: 90 }, (_, at) => ((at * 37) % 90) * 30 - 1300).join(','),
        Array.from({ length: 90 }, (_, at) => ((at * 53) % 90) * 20 - 700).join(','),
      ],
      outcomes: Array.from({ length: 90 }, (_, at) => (at % 3 === 0 ? 1 : 0)).join(''),
      neighbours: 7,
    },
    ...(['mean', 'max', 'latest'] as const).map((statistic) => ({
      kind: 'row-risk' as const,
      name: `rows ${statistic}`,
      source: 'rows',
      statistic,
      intercept: -2.1,
      weights: [
        [0, 0.1, -0.3],
        [0.7, 0.9],
      ],
    })),
  ],
};

export const oddModel: LinearModel = {
  kind: 'linear',
  intercept: -0.3,
  columns: oddEncoder.columns.map(({ name }, at) => ({
    name,
    median: at / 3,
    mean: 0.1,
    scale: 1.7,
    coefficient: 0.01 * (at + 1),
  })),
};

function groupColumn(name: string, by: Frame['columns']): Encoder['columns'][number] {
  const { keys } = groupKeys(by);
  const known = keys.flatMap((key, at) => (at % 7 === 3 ? [] : [[key, at / 11]]));
  return {
    kind: 'group-median-difference',
    name,
    source: 'debt',
    by: by.map((column) => column.name),
    medians: Object.fromEntries(known) as Record<string, number>,
    overall: 1000,
  };
}
