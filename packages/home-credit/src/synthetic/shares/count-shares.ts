// Aggregated shares of the public table, rounded.

/** Share with document n among those without documents 3, 6 and 8, by contract. */
export const otherDocuments = {
  train: {
    cash: {
      '2': 0.0007,
      '4': 0.0015,
      '5': 0.4098,
      '9': 0.1339,
      '11': 0.1114,
      '13': 0.0007,
      '15': 0.0007,
      '16': 0.0036,
      '18': 0.0306,
    },
    revolving: { '5': 0.0255, '7': 0.0017, '9': 0.0026, '11': 0.0065, '18': 0.0014, '21': 0.0026 },
  },
  test: {
    cash: { '4': 0.0036, '5': 0.5122, '9': 0.1571, '11': 0.0323, '18': 0.0516 },
    revolving: { '5': 0.0116, '7': 0.0046, '11': 0.0278, '18': 0.0093 },
  },
};

/** Share of 0, 1, 2 … enquiries within the period. */
export const enquiries = {
  train: {
    HOUR: [0.9937, 0.0061, 0.0002],
    DAY: [0.9945, 0.0047, 0.0004],
    WEEK: [0.9665, 0.0324, 0.0006, 0.0003],
    MON: [0.8292, 0.1297, 0.0204, 0.0077, 0.0046, 0.0024, 0.0014, 0.001, 0.0008],
    QRT: [0.8074, 0.1303, 0.0531, 0.0067, 0.002, 0.0002],
  },
  test: {
    HOUR: [0.9979, 0.0021, 0.0],
    DAY: [0.9984, 0.0015, 0.0002],
    WEEK: [0.9973, 0.0026, 0.0001, 0.0],
    MON: [0.9917, 0.0076, 0.0005, 0.0001, 0.0, 0.0, 0.0, 0.0, 0.0],
    QRT: [0.5518, 0.3647, 0.0702, 0.0116, 0.0013, 0.0003],
  },
};

/** Share of 0, 1, 2 … people observed around the client. */
export const socialCircle = {
  train: [
    0.5357, 0.1602, 0.0955, 0.0651, 0.0467, 0.0307, 0.0232, 0.0133, 0.0094, 0.0064, 0.0046, 0.0028,
    0.002,
  ],
  test: [
    0.5342, 0.1594, 0.0975, 0.0671, 0.0452, 0.0301, 0.0212, 0.0143, 0.01, 0.0071, 0.0045, 0.0028,
    0.0022,
  ],
};

/** Shares that stand alone: missing values of a column (goods: of revolving loans), and ties. */
export const loneShares = {
  train: {
    goods: 0.0103,
    annuity: 0.0,
    score2: 0.0023,
    socialCircle: 0.0033,
    phoneUnchanged: 0.122,
    creditEqualsGoods: 0.286,
  },
  test: {
    goods: 0.0,
    annuity: 0.0005,
    score2: 0.0002,
    socialCircle: 0.0006,
    phoneUnchanged: 0.119,
    creditEqualsGoods: 0.343,
  },
};

/** Share with document n beside document 3, 6 or 8. */
export const documentsBeside = {
  train: {
    '11': 0.0001,
    '13': 0.0036,
    '14': 0.0028,
    '15': 0.0013,
    '16': 0.0107,
    '17': 0.0003,
    '18': 0.0072,
    '19': 0.0006,
    '20': 0.0006,
    '21': 0.0001,
  },
  test: {},
};
