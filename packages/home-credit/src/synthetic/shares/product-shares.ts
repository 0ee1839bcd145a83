import { shareTable } from '../share-table.ts';

// Aggregated shares of the public tables, rounded; a row of `shares` is one combination of `given`.

/** How dear a loan is, with the interest a month over the amount in consumer and in cash loans. */
export const yieldGroups = ['low_action', 'low_normal', 'middle', 'high', 'XNA'] as const;
export const monthlyInterest = {
  consumer: [0.0056, 0.0143, 0.0195, 0.0351],
  cash: [0.0094, 0.0131, 0.021, 0.0318],
};

/** Consumer products, and the yield group given the product. */
export const consumerProducts = shareTable({
  levels: [
    'POS household with interest',
    'POS mobile with interest',
    'POS industry with interest',
    'POS household without interest',
    'POS mobile without interest',
    'POS other with interest',
    'POS industry without interest',
    'POS others without interest',
  ],
  given: [],
  shares: [[0.357, 0.301, 0.144, 0.108, 0.037, 0.033, 0.017, 0.003]],
});
export const consumerYields = shareTable({
  levels: [0, 1, 2, 3],
  given: [8],
  shares: [
    [0.004, 0.25, 0.47, 0.276],
    [0, 0.098, 0.138, 0.763],
    [0.023, 0.455, 0.412, 0.11],
    [0.69, 0.256, 0.052, 0.002],
    [0.044, 0.638, 0.308, 0.01],
    [0.01, 0.355, 0.488, 0.147],
    [0.577, 0.327, 0.083, 0.012],
    [0.533, 0.1, 0.367, 0],
  ],
});

/** Goods, industry of the seller and channel, given the consumer product. */
export const goods = shareTable({
  levels: [
    'Mobile',
    'Consumer Electronics',
    'Computers',
    'Audio/Video',
    'Furniture',
    'Construction Materials',
    'Clothing and Accessories',
    'Photo / Cinema Equipment',
    'Auto Accessories',
    'Jewelry',
    'Homewares',
    'Medical Supplies',
    'Vehicles',
    'Gardening',
    'Sport and Leisure',
    'Office Appliances',
    'Tourism',
    'Other',
    'Medicine',
    'Direct Sales',
    'XNA',
  ],
  given: [8],
  shares: [
    [
      0.06, 0.337, 0.272, 0.268, 0.009, 0.01, 0, 0.035, 0, 0, 0.001, 0, 0, 0.003, 0, 0.005, 0, 0, 0,
      0, 0,
    ],
    [0.834, 0.004, 0.08, 0.023, 0, 0, 0, 0.049, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.01],
    [
      0, 0.022, 0, 0, 0.424, 0.203, 0.218, 0, 0.005, 0, 0.031, 0.012, 0.005, 0.018, 0.018, 0, 0.003,
      0.008, 0.01, 0.003, 0.02,
    ],
    [0.02, 0.378, 0.24, 0.304, 0, 0.005, 0, 0.045, 0, 0, 0, 0, 0, 0, 0, 0.005, 0, 0, 0, 0, 0.003],
    [0.85, 0, 0.08, 0.02, 0, 0, 0, 0.04, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.01],
    [
      0, 0, 0, 0, 0.01, 0.04, 0.02, 0, 0.231, 0.161, 0, 0.1, 0.09, 0.06, 0.03, 0.01, 0.07, 0.05,
      0.05, 0.008, 0.07,
    ],
    [0, 0, 0, 0, 0.64, 0.03, 0.25, 0, 0, 0, 0.02, 0.01, 0, 0, 0.02, 0, 0.01, 0, 0.01, 0, 0.01],
    [0, 0, 0, 0, 0, 0, 0.05, 0, 0.2, 0.3, 0, 0.1, 0.1, 0.05, 0.05, 0, 0.1, 0.05, 0, 0, 0],
  ],
});
export const industries = shareTable({
  levels: [
    'Consumer electronics',
    'Connectivity',
    'Furniture',
    'Construction',
    'Clothing',
    'Industry',
    'Auto technology',
    'Jewelry',
    'MLM partners',
    'Tourism',
    'XNA',
  ],
  given: [8],
  shares: [
    [0.982, 0.008, 0, 0.004, 0, 0.003, 0, 0, 0, 0, 0.003],
    [0.015, 0.983, 0, 0, 0, 0, 0, 0, 0, 0, 0.002],
    [0.01, 0, 0.445, 0.245, 0.215, 0.068, 0.003, 0, 0.008, 0.002, 0.004],
    [0.997, 0.001, 0, 0, 0, 0, 0, 0, 0, 0, 0.002],
    [0.005, 0.993, 0, 0, 0, 0, 0, 0, 0, 0, 0.002],
    [0.01, 0, 0.01, 0.13, 0.01, 0.41, 0.24, 0.15, 0.01, 0.02, 0.01],
    [0.01, 0, 0.69, 0.02, 0.27, 0.01, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0.05, 0.45, 0.2, 0.3, 0, 0, 0],
  ],
});
export const channels = shareTable({
  levels: [
    'Country-wide',
    'Stone',
    'Regional / Local',
    'Credit and cash offices',
    'Contact center',
    'AP+ (Cash loan)',
    'Channel of corporate sales',
    'Car dealer',
  ],
  given: [10],
  shares: [
    [0.542, 0.244, 0.213, 0.001, 0, 0, 0, 0],
    [0.853, 0.114, 0.031, 0.002, 0, 0, 0, 0],
    [0.103, 0.778, 0.116, 0.003, 0, 0, 0, 0],
    [0.676, 0.111, 0.212, 0.001, 0, 0, 0, 0],
    [0.97, 0.02, 0.009, 0.001, 0, 0, 0, 0],
    [0.3, 0.62, 0.06, 0.01, 0, 0, 0, 0.01],
    [0.43, 0.53, 0.04, 0, 0, 0, 0, 0],
    [0.4, 0.5, 0.1, 0, 0, 0, 0, 0],
    [0.053, 0.004, 0.003, 0.804, 0.084, 0.047, 0.005, 0],
    [0.137, 0.025, 0.032, 0.678, 0.051, 0.071, 0.006, 0],
  ],
});

/** Yield of cash loans, given offered to a known client or asked for. */
export const cashYields = shareTable({
  levels: [0, 1, 2, 3],
  given: [2],
  shares: [
    [0.025, 0.294, 0.457, 0.224],
    [0.045, 0.2, 0.24, 0.515],
  ],
});

/** What a cash loan that was asked for is for. */
export const cashPurposes = shareTable({
  levels: [
    'XNA',
    'Repairs',
    'Other',
    'Urgent needs',
    'Buying a used car',
    'Everyday expenses',
    'Payments on other loans',
    'Building a house or an annex',
    'Medicine',
    'Education',
    'Buying a holiday home / land',
    'Buying a new car',
    'Car repairs',
    'Journey',
    'Purchase of electronic equipment',
    'Buying a home',
    'Furniture',
    'Wedding / gift / holiday',
    'Business development',
    'XAP',
  ],
  given: [],
  shares: [
    [
      0.297, 0.23, 0.147, 0.089, 0.033, 0.029, 0.025, 0.025, 0.022, 0.014, 0.011, 0.011, 0.009,
      0.009, 0.009, 0.008, 0.007, 0.006, 0.005, 0,
    ],
  ],
});

/** Why an application was refused, given the loan. */
export const rejectReasons = shareTable({
  levels: ['HC', 'LIMIT', 'SCO', 'SCOFR', 'XNA', 'VERIF', 'SYSTEM', 'XAP', 'CLIENT'],
  given: [3],
  shares: [
    [0.287, 0.42, 0.248, 0.007, 0.027, 0.01, 0, 0, 0],
    [0.742, 0.123, 0.071, 0.037, 0.01, 0.017, 0.0004, 0, 0],
    [0.72, 0.084, 0.05, 0.115, 0.021, 0.004, 0.006, 0, 0],
  ],
});

/** Given consumer or other loan, and the application's number: first, second, later. */
export const clientTypes = shareTable({
  levels: ['Repeater', 'New', 'Refreshed', 'XNA'],
  given: [2, 3],
  shares: [
    [0.09, 0.84, 0.07, 0],
    [0.74, 0.09, 0.168, 0.002],
    [0.87, 0.01, 0.118, 0.002],
    [0.35, 0.56, 0.09, 0],
    [0.79, 0.055, 0.154, 0.001],
    [0.9, 0.015, 0.084, 0.001],
  ],
});

/** Given consumer, cash and revolving. */
export const paymentTypes = shareTable({
  levels: [
    'Cash through the bank',
    'XNA',
    'Non-cash from your account',
    'Cashless from the account of the employer',
  ],
  given: [3],
  shares: [
    [0.868, 0.123, 0.0084, 0.0006],
    [0.85, 0.145, 0.0045, 0.0004],
    [0, 1, 0, 0],
  ],
});

export const suites = shareTable({
  levels: [
    'Unaccompanied',
    'Family',
    'Spouse, partner',
    'Children',
    'Other_B',
    'Other_A',
    'Group of people',
  ],
  given: [],
  shares: [[0.608, 0.246, 0.076, 0.036, 0.021, 0.0105, 0.0029]],
});

export const previousWeekdays = shareTable({
  levels: ['TUESDAY', 'FRIDAY', 'WEDNESDAY', 'MONDAY', 'THURSDAY', 'SATURDAY', 'SUNDAY'],
  given: [],
  shares: [[0.1573, 0.1533, 0.152, 0.1511, 0.1482, 0.1414, 0.0968]],
});
