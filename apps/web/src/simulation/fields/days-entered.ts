import { daysBefore, durationOf, type Duration } from './duration.ts';
import type { Issue } from './issue.ts';

/** What stands in the two inputs of a duration: null where empty, undefined where it is no number. */
export type EnteredDuration = {
  readonly [Part in keyof Duration]: number | null | undefined;
};

/**
 * Years and months as days. Years emptied is missing, unless months are left over; the time shown for
 * the days of the applicant as chosen is those very days.
 */
export function daysEntered(
  { years, months }: EnteredDuration,
  chosen: number | null,
): number | null | Issue {
  if (years === undefined || months === undefined) return { kind: 'unreadable' };
  if (years === null && (months === null || months === 0)) return null;
  const duration = { years: years ?? 0, months: months ?? 0 };
  if (!Number.isInteger(duration.years) || !Number.isInteger(duration.months)) {
    return { kind: 'not-whole' };
  }
  if (duration.months < 0 || duration.months > 11) return { kind: 'months' };
  if (chosen !== null) {
    const before = durationOf(chosen);
    if (before.years === duration.years && before.months === duration.months) return chosen;
  }
  return daysBefore(duration);
}
