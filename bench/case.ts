/** A bound that a figure is held to. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

/** One measured number. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** Empty where the number has none. */
  readonly unit: string;
  /** Decimals that are shown; the target is held against the number itself. */
  readonly digits: number;
  readonly target?: Target;
  /** Spread, parts, what it was compared with. */
  readonly detail?: string;
}

/** What a case may use. */
export interface BenchContext {
  /** The repository. */
  readonly root: string;
  /** A folder of the case's own, removed afterwards. */
  readonly work: string;
  /** Folder of the real tables. */
  readonly realData: string;
  /** Small sizes, to see that the case works: its numbers mean nothing. */
  readonly quick: boolean;
  readonly threads: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  say(line: string): void;
}

/** One question, measured in one run: our side and, where there is one, the peer's. */
export interface BenchCase {
  readonly name: string;
  readonly title: string;
  /** What is measured and how, for the page. */
  readonly about: string;
  readonly needsRealData: boolean;
  run(context: BenchContext): Promise<readonly Figure[]>;
}

export function meets({ value, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** @returns the value below which this share of the values lies */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** @returns the middle of the values; the mean of the two middle ones where their number is even */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
