// Rounded quantiles (at `quantileLevels`) and aggregated shares of the public tables.

/** Drawings of a month over the limit, where there are any. */
export const drawnOverLimit = [
  0.0001, 0.0004, 0.0026, 0.0092, 0.0143, 0.025, 0.04, 0.061, 0.096, 0.143, 0.217, 0.346, 0.626,
  0.93, 1, 1, 1,
];

/** Payment of a month over what is due at least, where anything is paid. */
export const paidOverDue = [
  0.01, 0.05, 0.3, 1, 1, 1, 1.01, 1.07, 1.23, 1.52, 2.03, 4.9, 15.5, 20, 20, 20, 20,
];

/** Shares of missing values. */
export const cardGaps = {
  /** Months of cards that lie idle. */
  idle: 0.1952,
  /** Of those, months before the first instalment, and months whose payment is told. */
  unripe: 0.351,
  idlePaid: 0.018,
  /** Of the months of use: payment missing, first instalment to come, both. */
  used: { payment: 0.0105, instalment: 0.0087, both: 0.0075 },
} as const;
