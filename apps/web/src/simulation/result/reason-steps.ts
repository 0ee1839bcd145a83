import type { Reason } from './reasons.ts';

/** One step on the way from the mean answer to the applicant, in shares of 1. */
export interface ReasonStep {
  /** Null for all the fields that have no step of their own. */
  readonly reason: Reason | null;
  /** How many fields it stands for. */
  readonly fields: number;
  readonly from: number;
  readonly to: number;
}

/** Steps of their own, the largest first; the others are one step. */
const most = 8;

/** The way from the mean answer, step by step. Fields that add nothing have none. */
export function reasonSteps(start: number, reasons: readonly Reason[]): ReasonStep[] {
  const moving = reasons
    .filter(({ points }) => points !== 0)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  const alone = moving.length > most + 1 ? most : moving.length;
  const steps: ReasonStep[] = [];
  let from = start;
  const add = (reason: Reason | null, members: readonly Reason[]): void => {
    const to = from + members.reduce((sum, { points }) => sum + points, 0) / 100;
    steps.push({ reason, fields: members.length, from, to });
    from = to;
  };
  for (const reason of moving.slice(0, alone)) add(reason, [reason]);
  if (alone < moving.length) add(null, moving.slice(alone));
  return steps;
}

/** The stretch of the scale that holds the way and the cut-off, with a little room at both ends. */
export function stretchOf(places: readonly number[]): {
  readonly from: number;
  readonly to: number;
} {
  const [lowest, highest] = [Math.min(...places), Math.max(...places)];
  const room = Math.max(0.03 * (highest - lowest), 0.002);
  return { from: lowest - room, to: highest + room };
}
