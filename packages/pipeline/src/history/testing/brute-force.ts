/** Aggregates over the values of one applicant, straight from their definitions; null is missing. */
type Values = readonly (number | null)[];

const limit = 2n ** 45n;

export function sum(values: Values, decimals: number): number | null {
  const units = present(values, decimals);
  return units.length === 0 ? null : toDouble(total(units)) / 10 ** decimals;
}

export function mean(values: Values, decimals: number): number | null {
  const units = present(values, decimals);
  return units.length === 0 ? null : toDouble(total(units)) / (units.length * 10 ** decimals);
}

export function variance(values: Values, decimals: number): number | null {
  const units = present(values, decimals);
  const n = units.length;
  if (n < 2) return null;
  const spread = toDouble(BigInt(n) * products(units, units) - total(units) ** 2n);
  return spread / (n * (n - 1) * 10 ** (2 * decimals));
}

export function std(values: Values, decimals: number): number | null {
  const found = variance(values, decimals);
  return found === null ? null : Math.sqrt(found);
}

export function extreme(values: Values, pick: (...of: number[]) => number): number | null {
  const found = values.filter((value) => value !== null);
  return found.length === 0 ? null : pick(...found) + 0;
}

export function distinct(values: readonly (number | string | null)[]): number {
  return counts(values).size;
}

export function mode(values: readonly (string | null)[]): string | null {
  const byBytes = [...counts(values)].sort(([one], [other]) =>
    Buffer.compare(Buffer.from(String(one)), Buffer.from(String(other))),
  );
  const most = Math.max(...byBytes.map(([, times]) => times));
  return (byBytes.find(([, times]) => times === most)?.[0] as string | undefined) ?? null;
}

export function entropy(values: readonly (number | string | null)[]): number | null {
  const times = [...counts(values).values()].sort((one, other) => one - other);
  const n = times.reduce((before, each) => before + each, 0);
  if (n === 0) return null;
  const nats = -times.reduce((before, each) => before + (each / n) * Math.log(each / n), 0);
  return Math.floor(nats * 1e9 + 0.5) / 1e9;
}

export function slope(
  of: Values,
  over: Values,
  decimals: readonly [number, number],
): number | null {
  const pairs = of.flatMap((value, at) => {
    const [y, x] = [unitsOf(value, decimals[0]), unitsOf(over[at], decimals[1])];
    return x === null || y === null ? [] : [[x, y] as const];
  });
  const [x, y] = [pairs.map(([each]) => each), pairs.map(([, each]) => each)];
  const n = BigInt(pairs.length);
  const run = toDouble(n * products(x, x) - total(x) ** 2n);
  const rise = toDouble(n * products(x, y) - total(x) * total(y));
  return run === 0 ? null : ((rise / run) * 10 ** decimals[1]) / 10 ** decimals[0] + 0;
}

export function weightedMean(values: Values, decimals: number, decay: number): number | null {
  const units = values.map((value) => unitsOf(value, decimals));
  const weights = units.map((each, at) =>
    each === null ? 0n : BigInt(Math.floor(decay ** at * 1e9 + 0.5)),
  );
  const weight = total(weights);
  if (weight === 0n) return null;
  const weighted = products(
    weights,
    units.map((each) => each ?? 0n),
  );
  return toDouble(weighted) / (toDouble(weight) * 10 ** decimals);
}

export const over = (value: number | null, divisor: number): number | null =>
  value === null ? null : value / divisor;

/** By a column from the highest, then by another from the lowest; what is missing comes last. */
export function newestFirst<Row extends Readonly<Record<Name, number | null>>, Name extends string>(
  rows: readonly Row[],
  [first, second]: readonly [Name, Name],
): Row[] {
  return rows.toSorted(
    (one, other) => compare(one[first], other[first], -1) || compare(one[second], other[second], 1),
  );
}

function compare(one: number | null, other: number | null, way: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return (one - other) * way;
}

function counts(values: readonly (number | string | null)[]): Map<number | string, number> {
  const times = new Map<number | string, number>();
  for (const value of values) {
    if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  }
  return times;
}

const present = (values: Values, decimals: number): bigint[] =>
  values.map((value) => unitsOf(value, decimals)).filter((units) => units !== null);

function unitsOf(value: number | null, decimals: number): bigint | null {
  if (value === null) return null;
  const units = BigInt(Math.floor(value * 10 ** decimals + 0.5));
  return units < limit && units > -limit ? units : null;
}

const total = (values: readonly bigint[]): bigint =>
  values.reduce((before, value) => before + value, 0n);

const products = (one: readonly bigint[], other: readonly bigint[]): bigint =>
  total(one.map((value, at) => value * other[at]));

function toDouble(whole: bigint): number {
  const low = Number(BigInt.asUintN(32, whole));
  const middle = Number(BigInt.asUintN(32, whole >> 32n));
  return Number(whole >> 64n) * 2 ** 64 + middle * 2 ** 32 + low;
}
