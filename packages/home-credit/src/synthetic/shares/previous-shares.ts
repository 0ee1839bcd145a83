import { shareTable } from '../share-table.ts';

// Rounded quantiles (at `quantileLevels`) and aggregated shares of the public tables.

/** Days since the decision. */
export const decisionAges = [
  2, 3, 15, 89, 163, 256, 347, 445, 570, 769, 1050, 1510, 2210, 2550, 2840, 2910, 2922,
];

/** Loan (consumer, cash, revolving) and outcome: approved, cancelled, unused, refused. */
const outcomes = [
  'consumer approved',
  'cash approved',
  'revolving approved',
  'consumer cancelled',
  'cash cancelled',
  'revolving cancelled',
  'consumer unused',
  'cash unused',
  'consumer refused',
  'cash refused',
  'revolving refused',
] as const;

/** From the best to the worst, given the application's number (1 to 5 and above) and its age band. */
export const previousOutcomes = shareTable({
  levels: outcomes,
  given: [5, 4],
  shares: [
    [0.78, 0.05, 0.105, 0, 0.041, 0.014, 0.008, 0, 0, 0.008, 0.024],
    [0.867, 0.059, 0.062, 0.001, 0.021, 0.005, 0.006, 0, 0.01, 0.006, 0.009],
    [0.883, 0.126, 0.013, 0, 0, 0, 0.008, 0, 0.015, 0.004, 0.004],
    [0.912, 0.066, 0.027, 0, 0, 0, 0.006, 0.001, 0.029, 0.009, 0.003],
    [0.434, 0.063, 0.044, 0, 0.273, 0.056, 0.027, 0, 0.007, 0.037, 0.016],
    [0.374, 0.158, 0.115, 0.001, 0.139, 0.047, 0.018, 0, 0.046, 0.05, 0.034],
    [0.419, 0.345, 0.071, 0.001, 0.002, 0, 0.027, 0, 0.08, 0.049, 0.027],
    [0.566, 0.179, 0.074, 0, 0, 0, 0.027, 0, 0.131, 0.034, 0.019],
    [0.328, 0.068, 0.069, 0, 0.31, 0.045, 0.013, 0, 0.009, 0.074, 0.028],
    [0.238, 0.163, 0.108, 0.001, 0.208, 0.07, 0.02, 0, 0.034, 0.071, 0.039],
    [0.316, 0.429, 0.088, 0.002, 0.003, 0.001, 0.023, 0, 0.054, 0.061, 0.035],
    [0.487, 0.242, 0.063, 0.001, 0, 0, 0.028, 0.001, 0.124, 0.058, 0.02],
    [0.197, 0.093, 0.045, 0, 0.381, 0.051, 0.02, 0, 0.017, 0.088, 0.029],
    [0.186, 0.185, 0.091, 0.001, 0.237, 0.064, 0.013, 0, 0.026, 0.104, 0.035],
    [0.287, 0.429, 0.09, 0.001, 0.006, 0, 0.025, 0, 0.054, 0.075, 0.041],
    [0.463, 0.292, 0.047, 0, 0, 0, 0.022, 0.001, 0.108, 0.07, 0.02],
    [0.127, 0.078, 0.024, 0.001, 0.422, 0.038, 0.009, 0, 0.016, 0.167, 0.027],
    [0.098, 0.138, 0.055, 0.001, 0.311, 0.061, 0.01, 0, 0.021, 0.18, 0.04],
    [0.219, 0.449, 0.061, 0.005, 0.006, 0, 0.023, 0, 0.047, 0.147, 0.04],
    [0.294, 0.355, 0.035, 0, 0, 0, 0.025, 0.003, 0.14, 0.132, 0.027],
  ],
});

/**
 * By outcome: share without an offer's details, share without company told, and, of the approved, the
 * share that was not taken up.
 */
export const outcomeGaps: Readonly<
  Record<(typeof outcomes)[number], { details: number; suite: number; taken?: number }>
> = {
  'consumer approved': { details: 0, suite: 0.352, taken: 0.0217 },
  'cash approved': { details: 0, suite: 0.322, taken: 0.0777 },
  'revolving approved': { details: 0, suite: 0.545, taken: 0.0427 },
  'consumer cancelled': { details: 0.84, suite: 0.886 },
  'cash cancelled': { details: 0.9657, suite: 0.967 },
  'revolving cancelled': { details: 0.99, suite: 0.995 },
  'consumer unused': { details: 0.981, suite: 0.81 },
  'cash unused': { details: 1, suite: 0 },
  'consumer refused': { details: 0.1715, suite: 0.381 },
  'cash refused': { details: 0.1706, suite: 0.369 },
  'revolving refused': { details: 0.0514, suite: 0.558 },
};

/** Number of instalments, of consumer and cash loans. */
export const terms = shareTable({
  levels: [4, 5, 6, 8, 10, 12, 14, 16, 18, 24, 30, 36, 42, 48, 54, 60],
  given: [2],
  shares: [
    [
      0.037, 0.005, 0.237, 0.043, 0.196, 0.32, 0.012, 0.009, 0.038, 0.085, 0.001, 0.008, 0, 0, 0,
      0.0002,
    ],
    [0, 0, 0.065, 0, 0.002, 0.226, 0, 0, 0.118, 0.173, 0.03, 0.148, 0.015, 0.102, 0.004, 0.114],
  ],
});

/** Goods' price of consumer loans, amount asked for in cash, limit of cards. */
export const askedAmounts = {
  consumer: [
    4500, 12900, 15900, 20900, 25700, 35000, 45000, 58000, 70900, 87300, 106000, 132000, 180000,
    256000, 486000, 1040000, 2970000,
  ],
  cash: [
    22500, 45000, 45000, 67500, 90000, 135000, 180000, 225000, 279000, 405000, 454000, 675000,
    1060000, 1260000, 1860000, 2900000, 3150000,
  ],
  card: [
    27000, 45000, 45000, 45000, 45000, 45000, 90000, 135000, 180000, 225000, 270000, 405000, 450000,
    765000, 900000, 900000, 1350000,
  ],
};

/** Credit over amount asked for, of cash loans. */
export const cashCreditRatios = [
  1, 1, 1, 1, 1, 1.033, 1.066, 1.079, 1.106, 1.132, 1.158, 1.198, 1.258, 1.317, 1.435, 1.53, 1.66,
];
/** Insurance of consumer loans over what is financed. */
export const insuranceRatios = [
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.03, 0.11, 0.14, 0.17, 0.24, 0.3, 0.4,
];
/** First payment over price, where there is one. */
export const downPayments = [
  0.001, 0.01, 0.02, 0.0578, 0.0929, 0.1, 0.102, 0.104, 0.109, 0.11, 0.151, 0.21, 0.288, 0.391,
  0.545, 0.724, 0.842,
];
/** Instalments paid over planned ones until the loan ends. */
export const paidShares = {
  consumer: [0.04, 0.06, 0.14, 0.29, 0.43, 0.58, 0.73, 0.86, 0.96, 1, 1, 1, 1, 1, 1, 1, 1],
  cash: [0.03, 0.04, 0.08, 0.17, 0.27, 0.4, 0.5, 0.6, 0.72, 0.85, 0.97, 1, 1, 1, 1, 1, 1],
};
/** Days from the decision on a card to its first use. */
export const firstDrawings = [0, 0, 0, 0, 0, 1, 2, 3, 7, 18, 32, 55, 124, 228, 534, 1020, 1180];
/** Days a payment comes before its day, where it is not late; and after, where it is. */
export const daysEarly = [0, 0, 0, 0, 0, 0, 2, 4, 7, 10, 13, 18, 27, 34, 60, 120, 300];
export const daysLate = [1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 7, 11, 21, 27, 90, 400, 1200];
/** Area of the seller's place, where there is one. */
export const sellerAreas = [
  1, 1, 5, 15, 20, 30, 41, 55, 96.5, 149, 300, 1000, 2000, 2640, 4500, 30200, 100000,
];
/** Rates of interest told of a few consumer loans. */
export const primaryRates = [
  0.059, 0.059, 0.142, 0.142, 0.161, 0.176, 0.183, 0.189, 0.189, 0.193, 0.193, 0.197, 0.197, 0.3,
  0.7, 0.745, 0.745,
];
export const privilegedRates = [
  0.424, 0.424, 0.638, 0.638, 0.716, 0.716, 0.835, 0.835, 0.835, 0.853, 0.853, 0.867, 0.867, 0.867,
  0.867, 0.867, 0.867,
];
