/** A length of time as a person says it. */
export interface Duration {
  readonly years: number;
  /** 0 to 11. */
  readonly months: number;
}

/** Mean length of a month in days: a 1461st of 4 years, 48 months. */
const daysAMonth = 1461 / 48;

/** Days before the application (0 or negative) as years and months, to the nearest month. */
export function durationOf(days: number): Duration {
  const months = Math.round(Math.abs(days) / daysAMonth);
  return { years: Math.floor(months / 12), months: months % 12 };
}

/** Years and months as whole days before the application: 0 or negative. */
export function daysBefore({ years, months }: Duration): number {
  const days = Math.round((years * 12 + months) * daysAMonth);
  return 0 - days;
}
