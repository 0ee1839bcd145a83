import { shareTable } from '../share-table.ts';

// Rounded quantiles (at `quantileLevels`) and aggregated shares of the public tables.

/** Kinds of credit; those after the fifth are rare and alike. */
export const creditKinds = shareTable({
  levels: [
    'Consumer credit',
    'Credit card',
    'Car loan',
    'Mortgage',
    'Microloan',
    'Loan for business development',
    'Another type of loan',
    'Unknown type of loan',
    'Loan for working capital replenishment',
    'Cash loan (non-earmarked)',
    'Loan for the purchase of equipment',
  ],
  given: [],
  shares: [
    [0.7293, 0.2343, 0.0161, 0.0107, 0.0072, 0.0012, 0.0006, 0.0003, 0.0003, 0.0001, 0.0001],
  ],
});

/** Days since the credit was opened. */
export const creditAges = [
  1, 9, 37, 128, 223, 385, 572, 761, 984, 1220, 1480, 1840, 2420, 2660, 2870, 2920, 2922,
];

/**
 * By kind of credit, the rare ones together: planned days, share without a planned end, actual over
 * planned days of those that run to a plan, amount, and share of the amount still owed while active.
 */
export const creditCourses = [
  {
    planned: [3, 7, 16, 92, 127, 184, 245, 308, 365, 413, 730, 1100, 1830, 1830, 1830, 2600, 3650],
    noEnd: 0.0093,
    actual: [
      0.01, 0.02, 0.054, 0.179, 0.332, 0.636, 0.849, 0.946, 1, 1, 1, 1.01, 1.09, 1.39, 3, 8, 12,
    ],
    amount: [
      2000, 4500, 13500, 21100, 27800, 45000, 65100, 89800, 119000, 162000, 240000, 450000, 795000,
      1300000, 2440000, 6750000, 20000000,
    ],
    owed: [
      0, 0, 0, 0, 0.0955, 0.281, 0.443, 0.57, 0.683, 0.775, 0.848, 0.905, 0.957, 1, 1.1, 1.48, 1.81,
    ],
  },
  {
    planned: [
      10, 15, 30, 214, 365, 752, 1100, 1120, 1380, 1800, 2150, 10900, 31100, 31600, 33400, 33800,
      34000,
    ],
    noEnd: 0.2177,
    amount: [
      0, 0, 0, 0, 0, 13500, 49500, 90000, 112000, 145000, 202000, 270000, 428000, 537000, 900000,
      2250000, 4820000,
    ],
    owed: [0, 0, 0, 0, 0, 0, 0, 0.33, 0.656, 0.841, 0.924, 0.962, 1, 1.02, 1.4, 3, 6],
  },
  {
    planned: [
      17, 25, 170, 366, 730, 1100, 1100, 1100, 1820, 1830, 1830, 1830, 1830, 1830, 2550, 2560, 2560,
    ],
    noEnd: 0.009,
    actual: [
      0.012, 0.013, 0.038, 0.107, 0.194, 0.304, 0.417, 0.546, 0.668, 0.802, 0.969, 1, 1, 1.01, 1.05,
      2.27, 3,
    ],
    amount: [
      10000, 40000, 119000, 494000, 690000, 914000, 1130000, 1330000, 1620000, 1890000, 2210000,
      2570000, 3380000, 4050000, 7980000, 9970000, 10000000,
    ],
    owed: [
      0, 0, 0.03, 0.16, 0.31, 0.475, 0.573, 0.634, 0.696, 0.756, 0.824, 0.912, 0.955, 0.989, 1.17,
      1.29, 1.29,
    ],
  },
  {
    planned: [
      28, 31, 140, 1830, 2620, 3650, 3710, 5340, 5480, 5540, 7300, 7300, 7630, 9190, 11000, 11000,
      11000,
    ],
    noEnd: 0.049,
    amount: [
      360000, 549000, 982000, 1580000, 1930000, 2700000, 3360000, 4050000, 4720000, 5570000,
      6620000, 7650000, 9810000, 12000000, 17800000, 40000000, 60000000,
    ],
    owed: [
      0, 0, 0.05, 0.215, 0.325, 0.492, 0.625, 0.699, 0.808, 0.904, 0.963, 0.98, 0.994, 0.998, 1,
      1.5, 1.6,
    ],
  },
  {
    planned: [1, 1, 4, 7, 8, 14, 15, 16, 21, 29, 44, 89, 228, 364, 737, 1010, 1100],
    noEnd: 0.453,
    actual: [
      0.07, 0.08, 0.17, 0.29, 0.47, 0.64, 0.83, 0.94, 1, 1, 1, 1.51, 5.3, 11.6, 18.7, 19.9, 19.9,
    ],
    amount: [
      2760, 3560, 4500, 6750, 9000, 13500, 13500, 22500, 22500, 27000, 40500, 45000, 70600, 123000,
      396000, 1000000, 2000000,
    ],
    owed: [0, 0, 0, 0, 0, 0.204, 0.657, 0.974, 1, 1, 1.03, 1.08, 1.2, 1.26, 1.52, 2.5, 2.62],
  },
  {
    planned: [
      147, 151, 183, 283, 358, 548, 728, 1070, 1100, 1800, 1820, 1820, 1830, 4250, 8710, 9410, 9480,
    ],
    noEnd: 0.12,
    actual: [
      0.003, 0.008, 0.05, 0.165, 0.304, 0.593, 0.821, 0.917, 0.997, 1, 1, 1, 1.01, 1.07, 1.33, 1.35,
      1.35,
    ],
    amount: [
      10000, 20000, 30000, 40000, 66400, 135000, 227000, 360000, 468000, 675000, 1180000, 1730000,
      4500000, 5970000, 15800000, 19300000, 19500000,
    ],
    owed: [
      0, 0, 0, 0, 0.016, 0.258, 0.298, 0.532, 0.654, 0.788, 0.825, 0.882, 0.99, 0.999, 1, 1, 1,
    ],
  },
] as const;

/** Most an active or a closed credit was ever overdue, where it was. */
export const mostOverdue = [
  0.045, 1.44, 8.39, 140, 617, 2570, 4200, 5670, 7420, 9800, 12900, 17800, 28200, 44100, 105000,
  512000, 2000000,
];
/** Annuity over amount, where there is one. */
export const annuityOverSum = [
  0.0001, 0.0002, 0.0028, 0.0117, 0.0174, 0.0261, 0.0295, 0.0395, 0.0514, 0.075, 0.1, 0.105, 0.213,
  0.536, 1.42, 4, 6,
];
/** Days since the last news of an active credit. */
export const activeNews = [0, 1, 2, 4, 7, 10, 14, 19, 24, 29, 38, 75, 345, 668, 1640, 2530, 2810];
/** Days from the end of a closed credit to the last news. */
export const closedNews = [0, 0, 0, 0, 0, 0, 1, 3, 4, 7, 33, 220, 645, 1120, 1800, 2500, 2810];
/** Days overdue, where an active credit is. */
export const daysOverdue = [
  1, 1, 4, 7, 9, 13, 17, 25, 30, 43, 77, 161, 1590, 2210, 2540, 2570, 2570,
];

/** Shares of missing values by file and by state: active, closed or sold. */
export const bureauGaps = {
  train: { mostOverdue: 0.648, limit: [0.278, 0.368, 0.76], owed: [0.124, 0.167, 0.51] },
  test: { mostOverdue: 0.7, limit: [0.326, 0.465, 0.85], owed: [0.089, 0.163, 0.55] },
} as const;

/** Clients none of whose credits tell an annuity, and share without among the others. */
export const annuityGaps = {
  train: { silent: 0.6, others: 0.43 },
  test: { silent: 0.15, others: 0.28 },
} as const;

/**
 * Next month's state of a credit that runs, by this month's: 0 in time, X unknown, 1 to 5 months past
 * due (1-30 days … above 120).
 */
export const monthlyStates = shareTable({
  levels: ['0', 'X', '1', '2', '3', '4', '5'],
  given: [7],
  shares: [
    [0.929, 0.07, 0, 0.0003, 0, 0, 0.0001],
    [0.11, 0.888, 0.0018, 0.0001, 0, 0, 0.0001],
    [0.57, 0.04, 0.343, 0.045, 0.001, 0, 0],
    [0.28, 0.04, 0.16, 0.19, 0.33, 0, 0],
    [0.16, 0.04, 0.05, 0.04, 0.14, 0.55, 0.02],
    [0.07, 0.05, 0.03, 0.01, 0.05, 0.12, 0.67],
    [0.035, 0.035, 0.004, 0.001, 0.001, 0.002, 0.922],
  ],
});
