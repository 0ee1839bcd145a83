import { shareTable } from '../share-table.ts';

// Aggregated shares of the public table, rounded; a row of `shares` is one combination of `given`.

/** Region by relative population, in eleven bands. */
export const regions = shareTable({
  levels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  given: [],
  shares: [[0.0677, 0.094, 0.1268, 0.0955, 0.126, 0.0725, 0.12, 0.0747, 0.0979, 0.0532, 0.0715]],
  testRatio: [1.01, 1.01, 1.03, 1.01, 0.97, 0.97, 0.93, 0.97, 0.98, 0.99, 1.17],
});

/** Rating with the city, given the region band. */
export const regionRatings = shareTable({
  levels: ['1', '2', '3'],
  given: [11],
  shares: [
    [0.029, 0.625, 0.346],
    [0.0, 0.764, 0.236],
    [0.034, 0.859, 0.107],
    [0.106, 0.817, 0.076],
    [0.0, 0.696, 0.304],
    [0.0, 0.676, 0.324],
    [0.021, 0.854, 0.126],
    [0.0, 0.999, 0.0],
    [0.224, 0.775, 0.0],
    [0.0, 0.999, 0.0],
    [0.998, 0.002, 0.0],
  ],
  testRatio: [1.13, 0.99, 0.97],
});

/** The six address mismatch flags together, given not / pensioner and younger / older than 45. */
export const addressMoves = shareTable({
  levels: [
    '000000',
    '000011',
    '000110',
    '011011',
    '011000',
    '110110',
    '000111',
    '000101',
    '000100',
    '110000',
    '011111',
    '110111',
    '111111',
    '011100',
    '100100',
    '100000',
    '101000',
    '101101',
    '101111',
  ],
  given: [2, 2],
  shares: [
    [
      0.6691, 0.1706, 0.0748, 0.0286, 0.0164, 0.0127, 0.0112, 0.0055, 0.0003, 0.0022, 0.0016,
      0.0015, 0.0016, 0.0013, 0.0, 0.0, 0.0006, 0.0007, 0.0004,
    ],
    [
      0.7421, 0.1712, 0.027, 0.0226, 0.016, 0.0049, 0.0051, 0.0038, 0.0002, 0.0022, 0.0013, 0.001,
      0.0009, 0.0002, 0.0, 0.0, 0.0004, 0.0002, 0.0002,
    ],
    [
      0.9613, 0.0054, 0.0019, 0.0008, 0.0005, 0.0003, 0.0003, 0.0002, 0.0194, 0.0001, 0.0, 0.0, 0.0,
      0.0, 0.0048, 0.0048, 0.0, 0.0, 0.0,
    ],
    [
      0.9727, 0.0001, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0207, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0034, 0.0029,
      0.0, 0.0, 0.0,
    ],
  ],
  testShares: [
    [
      0.6699, 0.1684, 0.0699, 0.0306, 0.0154, 0.015, 0.0125, 0.0048, 0.0002, 0.0032, 0.0016, 0.0025,
      0.0022, 0.0008, 0.0, 0.0, 0.0005, 0.0008, 0.0005,
    ],
    [
      0.7474, 0.1581, 0.0247, 0.0251, 0.0201, 0.0064, 0.0062, 0.0025, 0.0, 0.0028, 0.0008, 0.0015,
      0.0015, 0.0005, 0.0, 0.0, 0.0001, 0.0007, 0.0,
    ],
    [
      0.9395, 0.005, 0.0017, 0.0009, 0.0005, 0.0004, 0.0003, 0.0001, 0.0467, 0.0001, 0.0, 0.0001,
      0.0001, 0.0, 0.0047, 0.0, 0.0, 0.0, 0.0,
    ],
    [
      0.974, 0.0001, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0196, 0.0, 0.0, 0.0, 0.0, 0.0, 0.005, 0.0012,
      0.0, 0.0, 0.0,
    ],
  ],
});

/** Work phone and home phone flags together, given not / pensioner. */
export const phonePairs = shareTable({
  levels: ['00', '01', '10', '11'],
  given: [2],
  shares: [
    [0.613, 0.144, 0.11, 0.133],
    [0.703, 0.297, 0.0, 0.0],
  ],
  testRatio: [1.01, 0.94, 1.15, 0.93],
});

/** Given not / pensioner. */
export const emailFlags = shareTable({
  levels: [0, 1],
  given: [2],
  shares: [
    [0.9375, 0.0625],
    [0.9746, 0.0254],
  ],
  testShares: [
    [0.8221, 0.1779],
    [0.9021, 0.0979],
  ],
});

/** Given the contract (revolving, cash); the empty level is missing. */
export const suites = shareTable({
  levels: [
    'Unaccompanied',
    'Family',
    'Spouse, partner',
    'Children',
    'Other_B',
    'Other_A',
    'Group of people',
    '',
  ],
  given: [2],
  shares: [
    [0.8176, 0.1185, 0.0313, 0.0103, 0.0076, 0.0034, 0.0009, 0.0103],
    [0.8087, 0.1309, 0.0369, 0.0104, 0.0057, 0.0026, 0.0011, 0.0037],
  ],
  testShares: [
    [0.8423, 0.1073, 0.0251, 0.0069, 0.0113, 0.0023, 0.0045, 0.0003],
    [0.8148, 0.1208, 0.0297, 0.0084, 0.0043, 0.0022, 0.001, 0.0189],
  ],
});

/** Weekday of the application. */
export const weekdays = shareTable({
  levels: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  given: [],
  shares: [[0.1667, 0.1742, 0.1704, 0.1634, 0.1627, 0.1089, 0.0537]],
  testRatio: [1.03, 1.15, 1.02, 1.06, 0.91, 0.87, 0.71],
});

/** Given income type (4) and age in three bands. */
export const contracts = shareTable({
  levels: ['Cash loans', 'Revolving loans'],
  given: [4, 3],
  shares: [
    [0.87, 0.13],
    [0.907, 0.093],
    [0.916, 0.084],
    [0.871, 0.129],
    [0.901, 0.099],
    [0.91, 0.09],
    [0.895, 0.105],
    [0.921, 0.079],
    [0.934, 0.066],
    [0.87, 0.13],
    [0.922, 0.078],
    [0.936, 0.064],
  ],
  testRatio: [1.1, 0.09],
});

/** Which of documents 3, 6 and 8 was given, by contract (revolving, cash) and not / pensioner. */
export const mainDocuments = shareTable({
  levels: ['3', '6', '8', 'none'],
  given: [2, 2],
  shares: [
    [0.038, 0.001, 0.008, 0.953],
    [0.027, 0.007, 0.001, 0.965],
    [0.844, 0.01, 0.107, 0.039],
    [0.503, 0.474, 0.01, 0.012],
  ],
  testShares: [
    [0.026, 0.002, 0.008, 0.965],
    [0.086, 0.018, 0.007, 0.889],
    [0.853, 0.008, 0.107, 0.033],
    [0.541, 0.432, 0.014, 0.013],
  ],
});

/** Whether the first external score is missing, given age in bands and higher education. */
export const firstScoreGaps = shareTable({
  levels: ['known', 'missing'],
  given: [9, 2],
  shares: [
    [0.53, 0.47],
    [0.544, 0.456],
    [0.567, 0.433],
    [0.648, 0.352],
    [0.551, 0.449],
    [0.655, 0.345],
    [0.515, 0.485],
    [0.635, 0.365],
    [0.441, 0.559],
    [0.579, 0.421],
    [0.375, 0.625],
    [0.509, 0.491],
    [0.314, 0.686],
    [0.414, 0.586],
    [0.252, 0.748],
    [0.368, 0.632],
    [0.181, 0.819],
    [0.304, 0.696],
  ],
  testRatio: [1.33, 0.75],
});

/** Which of the third external score and the enquiry counts is known. */
export const bureauGaps = shareTable({
  levels: ['both', 'enquiries', 'neither'],
  given: [2],
  shares: [
    [0.7815, 0.0701, 0.1483],
    [0.8041, 0.0618, 0.1342],
  ],
  testShares: [
    [0.8201, 0.0502, 0.1297],
    [0.8222, 0.0538, 0.124],
  ],
});

/** Enquiries in the last year. */
export const enquiriesOfYear = shareTable({
  levels: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  given: [],
  shares: [
    [
      0.2294, 0.206, 0.1634, 0.1105, 0.0694, 0.0398, 0.0223, 0.0129, 0.0065, 0.0037, 0.0001, 0.0001,
      0.0003,
    ],
  ],
  testRatio: [0.96, 0.91, 1.05, 1.13, 1.09, 1.06, 1.02, 0.87, 0.93, 0.67, 4.81, 1.83, 0.59],
});
