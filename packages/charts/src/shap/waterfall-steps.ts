/** What one feature adds, in the unit of the chart. */
export interface Contribution {
  readonly label: string;
  /** What of it: its value in words. */
  readonly detail?: string | undefined;
  readonly amount: number;
}

/** A bar of a waterfall: it begins where the one before ended. */
export interface WaterfallStep {
  /** Null for all that is not shown on its own. */
  readonly label: string | null;
  readonly detail?: string | undefined;
  /** How many contributions it stands for. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

export interface WaterfallStepsRequest {
  readonly base: number;
  readonly contributions: readonly Contribution[];
  /** Bars of their own, the largest first; the others are one bar. */
  readonly most: number;
}

/** The bars between base and result, in order. Contributions of nothing have none. */
export function waterfallSteps(request: WaterfallStepsRequest): WaterfallStep[] {
  const sorted = request.contributions
    .filter(({ amount }) => amount !== 0)
    .sort((one, other) => Math.abs(other.amount) - Math.abs(one.amount));
  const alone = sorted.length <= request.most + 1 ? sorted.length : request.most;
  const steps: WaterfallStep[] = [];
  let from = request.base;
  for (const { label, detail, amount } of sorted.slice(0, alone)) {
    const to = from + amount;
    steps.push({ label, detail, count: 1, from, to });
    from = to;
  }
  const others = sorted.slice(alone);
  if (others.length > 0) {
    const to = from + others.reduce((sum, { amount }) => sum + amount, 0);
    steps.push({ label: null, count: others.length, from, to });
  }
  return steps;
}
