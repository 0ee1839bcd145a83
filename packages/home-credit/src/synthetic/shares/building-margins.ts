// Rounded quantiles and shares of the public table.

/**
 * Measures of the building: loadings on its size and newness, share known by region rating 1, 2, 3,
 * quantiles of the average, and the usual ratio of mode and median to it.
 */
export const buildingMeasures = {
  APARTMENTS: {
    size: 0.93,
    newness: 0.2,
    known: { train: [0.739, 0.477, 0.376], test: [0.729, 0.492, 0.404] },
    quantiles: [
      0.0, 0.0, 0.0021, 0.0093, 0.0165, 0.0428, 0.0619, 0.0742, 0.0874, 0.104, 0.13, 0.168, 0.247,
      0.333, 0.557, 0.986, 1.0,
    ],
    modeRatio: 1.019,
    mediRatio: 1.01,
  },
  BASEMENTAREA: {
    size: 0.72,
    newness: 0.1,
    known: { train: [0.659, 0.394, 0.328], test: [0.655, 0.409, 0.356] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0, 0.0, 0.0344, 0.0517, 0.0635, 0.0758, 0.0851, 0.102, 0.124, 0.171, 0.226,
      0.387, 0.949, 1.0,
    ],
    modeRatio: 1.038,
    mediRatio: 1.0,
  },
  YEARS_BEGINEXPLUATATION: {
    size: 0.25,
    newness: 0.92,
    known: { train: [0.76, 0.494, 0.401], test: [0.753, 0.512, 0.428] },
    quantiles: [
      0.0, 0.0, 0.949, 0.969, 0.973, 0.975, 0.978, 0.98, 0.982, 0.984, 0.986, 0.988, 0.991, 0.996,
      0.999, 1.0, 1.0,
    ],
    modeRatio: 1.0,
    mediRatio: 1.0,
  },
  YEARS_BUILD: {
    size: 0.25,
    newness: 0.93,
    known: { train: [0.559, 0.314, 0.264], test: [0.551, 0.324, 0.283] },
    quantiles: [
      0.0, 0.0155, 0.347, 0.599, 0.633, 0.667, 0.701, 0.728, 0.755, 0.782, 0.81, 0.83, 0.878, 0.946,
      0.986, 1.0, 1.0,
    ],
    modeRatio: 1.012,
    mediRatio: 1.004,
  },
  COMMONAREA: {
    size: 0.58,
    newness: 0.15,
    known: { train: [0.494, 0.282, 0.248], test: [0.495, 0.291, 0.264] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0, 0.0008, 0.0055, 0.0092, 0.0138, 0.0206, 0.0299, 0.0427, 0.0618, 0.106,
      0.164, 0.38, 1.0, 1.0,
    ],
    modeRatio: 1.009,
    mediRatio: 1.006,
  },
  ELEVATORS: {
    size: 0.72,
    newness: 0.2,
    known: { train: [0.709, 0.45, 0.359], test: [0.698, 0.465, 0.386] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.02, 0.08, 0.16, 0.24, 0.36, 0.64, 0.996, 1.0,
    ],
    modeRatio: 1.007,
    mediRatio: 1.0,
  },
  ENTRANCES: {
    size: 0.6,
    newness: -0.1,
    known: { train: [0.749, 0.479, 0.386], test: [0.742, 0.497, 0.412] },
    quantiles: [
      0.0, 0.0, 0.0345, 0.0345, 0.0345, 0.069, 0.103, 0.103, 0.138, 0.138, 0.172, 0.207, 0.276,
      0.31, 0.517, 0.897, 1.0,
    ],
    modeRatio: 1.0,
    mediRatio: 1.0,
  },
  FLOORSMAX: {
    size: 0.76,
    newness: 0.35,
    known: { train: [0.753, 0.485, 0.392], test: [0.745, 0.503, 0.416] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0417, 0.0417, 0.125, 0.167, 0.167, 0.167, 0.167, 0.333, 0.333, 0.375, 0.5,
      0.667, 1.0, 1.0,
    ],
    modeRatio: 1.0,
    mediRatio: 1.0,
  },
  FLOORSMIN: {
    size: 0.48,
    newness: 0.2,
    known: { train: [0.538, 0.301, 0.257], test: [0.532, 0.311, 0.275] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0417, 0.0417, 0.0417, 0.167, 0.208, 0.208, 0.208, 0.34, 0.375, 0.417, 0.5,
      0.708, 1.0, 1.0,
    ],
    modeRatio: 1.0,
    mediRatio: 1.0,
  },
  LANDAREA: {
    size: 0.43,
    newness: 0.05,
    known: { train: [0.602, 0.394, 0.321], test: [0.594, 0.405, 0.342] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0, 0.0, 0.0138, 0.0243, 0.0359, 0.0483, 0.0607, 0.0763, 0.098, 0.143, 0.198,
      0.393, 1.0, 1.0,
    ],
    modeRatio: 1.022,
    mediRatio: 1.017,
  },
  LIVINGAPARTMENTS: {
    size: 0.92,
    newness: 0.2,
    known: { train: [0.519, 0.298, 0.251], test: [0.514, 0.307, 0.267] },
    quantiles: [
      0.0, 0.0, 0.0034, 0.0101, 0.0202, 0.0429, 0.0538, 0.0639, 0.0756, 0.0899, 0.109, 0.145, 0.211,
      0.282, 0.469, 0.892, 1.0,
    ],
    modeRatio: 1.092,
    mediRatio: 1.017,
  },
  LIVINGAREA: {
    size: 0.94,
    newness: 0.22,
    known: { train: [0.735, 0.481, 0.39], test: [0.726, 0.5, 0.414] },
    quantiles: [
      0.0, 0.0, 0.0022, 0.0084, 0.0146, 0.0363, 0.0519, 0.0633, 0.0746, 0.0891, 0.114, 0.155, 0.237,
      0.327, 0.569, 0.965, 1.0,
    ],
    modeRatio: 1.042,
    mediRatio: 1.018,
  },
  NONLIVINGAPARTMENTS: {
    size: 0.3,
    newness: 0,
    known: { train: [0.499, 0.287, 0.245], test: [0.495, 0.295, 0.263] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0025, 0.0039, 0.0077, 0.0154, 0.0309, 0.108,
      0.829, 1.0,
    ],
    modeRatio: 1.007,
    mediRatio: 1.0,
  },
  NONLIVINGAREA: {
    size: 0.28,
    newness: 0.03,
    known: { train: [0.677, 0.431, 0.355], test: [0.669, 0.446, 0.378] },
    quantiles: [
      0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0036, 0.0087, 0.0192, 0.0397, 0.0816, 0.128, 0.335,
      1.0, 1.0,
    ],
    modeRatio: 1.059,
    mediRatio: 1.021,
  },
  TOTALAREA: {
    size: 0.93,
    newness: 0.22,
    known: { train: [0.769, 0.499, 0.409], test: [0.762, 0.517, 0.432] },
    quantiles: [
      0, 0, 0.0017, 0.0069, 0.0125, 0.0329, 0.0484, 0.0572, 0.0688, 0.0826, 0.109, 0.16, 0.233,
      0.313, 0.541, 0.953, 1,
    ],
    modeRatio: 1,
    mediRatio: 1,
  },
};

/** Kinds of building: share known by region rating, level shares for small, middling and large ones. */
export const buildingKinds = {
  FONDKAPREMONT_MODE: {
    known: { train: [0.533, 0.297, 0.247], test: [0.523, 0.305, 0.267] },
    levels: ['reg oper account', 'reg oper spec account', 'org spec account', 'not specified'],
    shares: {
      train: [
        [0.767, 0.116, 0.034, 0.083],
        [0.773, 0.124, 0.058, 0.045],
        [0.733, 0.134, 0.082, 0.051],
      ],
      test: [
        [0.754, 0.131, 0.033, 0.082],
        [0.785, 0.118, 0.054, 0.043],
        [0.742, 0.127, 0.08, 0.051],
      ],
    },
  },
  HOUSETYPE_MODE: {
    known: { train: [0.746, 0.483, 0.388], test: [0.733, 0.498, 0.411] },
    levels: ['block of flats', 'specific housing', 'terraced house'],
    shares: {
      train: [
        [0.966, 0.014, 0.02],
        [0.985, 0.013, 0.002],
        [0.992, 0.005, 0.003],
      ],
      test: [
        [0.967, 0.014, 0.019],
        [0.985, 0.012, 0.003],
        [0.992, 0.005, 0.002],
      ],
    },
  },
  WALLSMATERIAL_MODE: {
    known: { train: [0.733, 0.474, 0.386], test: [0.725, 0.492, 0.409] },
    levels: ['Panel', 'Stone, brick', 'Block', 'Wooden', 'Mixed', 'Monolithic', 'Others'],
    shares: {
      train: [
        [0.183, 0.578, 0.09, 0.11, 0.016, 0.004, 0.019],
        [0.484, 0.434, 0.06, 0.001, 0.008, 0.005, 0.007],
        [0.635, 0.271, 0.041, 0.001, 0.018, 0.026, 0.008],
      ],
      test: [
        [0.204, 0.572, 0.082, 0.098, 0.019, 0.005, 0.019],
        [0.502, 0.425, 0.053, 0.001, 0.008, 0.004, 0.007],
        [0.642, 0.269, 0.038, 0.0, 0.016, 0.025, 0.008],
      ],
    },
  },
  EMERGENCYSTATE_MODE: {
    known: { train: [0.775, 0.509, 0.416], test: [0.767, 0.525, 0.444] },
    levels: ['No', 'Yes'],
    shares: {
      train: [
        [0.96, 0.04],
        [0.999, 0.001],
        [0.999, 0.001],
      ],
      test: [
        [0.962, 0.038],
        [0.999, 0.001],
        [0.999, 0.001],
      ],
    },
  },
};
