// Log-odds of default, rounded to .01.

/** Piecewise linear in one measure, constant beyond the ends. */
export const riskCurves = [
  {
    of: 'score1',
    at: [0.05, 0.2, 0.35, 0.5, 0.65, 0.85],
    effect: [0.4, 0.28, -0.05, -0.09, -0.19, -0.35],
    missing: 0.15,
  },
  {
    of: 'score2',
    at: [0.02, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8],
    effect: [0.66, 0.36, 0.2, 0.03, -0.2, -0.5, -0.56],
    missing: 0.03,
  },
  {
    of: 'score3',
    at: [0.05, 0.15, 0.25, 0.4, 0.55, 0.7, 0.85],
    effect: [1.02, 0.61, 0.24, -0.01, -0.37, -0.71, -0.79],
    missing: -0.16,
  },
  {
    of: 'age',
    at: [21, 27, 33, 40, 48, 56, 65],
    effect: [-0.5, 0.01, 0.21, 0.25, 0.03, -0.03, 0.04],
    missing: 0.0,
  },
  {
    of: 'employed',
    at: [0, 0.7, 1.5, 3, 6, 12, 25],
    effect: [0.06, 0.33, 0.06, 0.11, -0.06, -0.08, -0.42],
    missing: 0.05,
  },
  {
    of: 'registered',
    at: [0, 5, 15, 25, 40],
    effect: [0.13, -0.0, -0.05, -0.03, -0.05],
    missing: 0.0,
  },
  {
    of: 'idPublished',
    at: [0, 3, 7, 10, 14],
    effect: [0.21, 0.08, -0.01, -0.06, -0.22],
    missing: 0.0,
  },
  { of: 'phoneChanged', at: [0, 1, 2, 4, 7], effect: [-0.01, 0.1, 0.0, -0.09, -0.0], missing: 0.0 },
  {
    of: 'logIncome',
    at: [4.7, 4.95, 5.1, 5.25, 5.4, 5.7],
    effect: [-0.08, -0.04, -0.01, 0.07, -0.06, 0.12],
    missing: 0.0,
  },
  {
    of: 'annuityOverCredit',
    at: [0.027, 0.0295, 0.034, 0.039, 0.044, 0.049, 0.053, 0.06, 0.07, 0.085, 0.1, 0.12],
    effect: [-0.21, -0.2, -0.06, -0.19, -0.29, 0.38, 0.07, 0.07, 0.18, 0.48, -0.5, 0.26],
    missing: -0.1,
  },
  {
    of: 'creditOverGoods',
    at: [1, 1.08, 1.15, 1.22, 1.32, 1.45],
    effect: [-0.13, -0.5, 0.16, -0.03, 0.18, 0.33],
    missing: -0.1,
  },
  {
    of: 'logGoods',
    at: [4.8, 5.1, 5.35, 5.6, 5.7, 5.85, 6.05, 6.3],
    effect: [-0.18, -0.15, -0.07, 0.2, 0.08, 0.04, -0.01, 0.09],
    missing: -0.09,
  },
  {
    of: 'annuityOverIncome',
    at: [0.05, 0.1, 0.16, 0.22, 0.3, 0.45],
    effect: [-0.09, -0.21, -0.02, 0.07, 0.16, 0.08],
    missing: -0.01,
  },
  {
    of: 'region',
    at: [0.003, 0.01, 0.02, 0.03, 0.04, 0.07],
    effect: [-0.0, -0.03, -0.02, -0.03, 0.04, 0.05],
    missing: 0.0,
  },
  { of: 'carAge', at: [0, 3, 8, 15, 25], effect: [0.13, -0.22, -0.09, 0.02, 0.17], missing: 0.17 },
  { of: 'hour', at: [5, 9, 13, 18], effect: [0.05, -0.02, 0.03, -0.06], missing: 0.0 },
  {
    of: 'floors',
    at: [0, 0.08, 0.17, 0.35, 0.6],
    effect: [0.0, 0.08, -0.04, -0.01, -0.03],
    missing: 0.01,
  },
  {
    of: 'area',
    at: [0, 0.03, 0.07, 0.15, 0.4],
    effect: [-0.05, 0.12, -0.09, 0.0, 0.02],
    missing: 0.12,
  },
  { of: 'defaultsAround', at: [0, 1, 2, 3], effect: [-0.2, -0.01, 0.16, 0.05], missing: -0.23 },
  { of: 'enquiries', at: [0, 1, 3, 5, 8], effect: [-0.07, 0.03, 0.03, -0.01, 0.01], missing: 0.16 },
] as const;

/** Bilinear in two measures, constant beyond the ends, nothing where one is missing. */
export const riskSurfaces = [
  {
    of: ['score2', 'score3'],
    at: [
      [0.1, 0.35, 0.6, 0.75],
      [0.1, 0.3, 0.5, 0.75],
    ],
    effect: [
      [0.06, 0.04, 0.01, -0.04],
      [-0.01, 0.02, -0.05, -0.05],
      [0.08, 0.02, -0.03, -0.05],
      [0.0, -0.01, -0.01, 0.01],
    ],
  },
  {
    of: ['score1', 'score3'],
    at: [
      [0.15, 0.4, 0.6, 0.8],
      [0.1, 0.3, 0.5, 0.75],
    ],
    effect: [
      [-0.05, -0.01, 0.0, 0.03],
      [0.04, 0.04, 0.0, 0.06],
      [0.07, 0.0, -0.02, 0.01],
      [-0.03, -0.04, -0.0, 0.0],
    ],
  },
  {
    of: ['scoreMean', 'age'],
    at: [
      [0.2, 0.4, 0.55, 0.7],
      [24, 34, 46, 60],
    ],
    effect: [
      [0.07, 0.1, 0.0, 0.04],
      [-0.08, 0.05, 0.08, 0.04],
      [-0.05, -0.04, -0.02, -0.03],
      [-0.01, -0.05, -0.08, -0.04],
    ],
  },
  {
    of: ['scoreMean', 'annuityOverCredit'],
    at: [
      [0.2, 0.4, 0.55, 0.7],
      [0.03, 0.04, 0.05, 0.07, 0.1],
    ],
    effect: [
      [-0.01, 0.03, 0.04, 0.1, 0.0],
      [0.01, -0.01, 0.04, -0.02, 0.0],
      [-0.03, -0.01, 0.0, -0.03, 0.01],
      [-0.01, -0.06, -0.05, 0.0, -0.01],
    ],
  },
  {
    of: ['scoreMean', 'employed'],
    at: [
      [0.2, 0.4, 0.55, 0.7],
      [0.5, 2, 5, 15],
    ],
    effect: [
      [0.05, 0.05, 0.07, 0.0],
      [0.03, 0.03, -0.02, 0.03],
      [-0.02, -0.03, -0.02, -0.04],
      [-0.05, -0.01, -0.04, -0.04],
    ],
  },
  {
    of: ['age', 'employed'],
    at: [
      [24, 34, 46, 60],
      [0.5, 2, 5, 15],
    ],
    effect: [
      [-0.03, -0.04, 0.0, 0.02],
      [0.02, 0.01, 0.02, -0.01],
      [-0.01, 0.04, -0.01, -0.03],
      [0.03, 0.03, -0.02, -0.02],
    ],
  },
  {
    of: ['scoreMean', 'creditOverGoods'],
    at: [
      [0.2, 0.4, 0.55, 0.7],
      [1, 1.12, 1.2, 1.35],
    ],
    effect: [
      [0.07, -0.02, 0.06, 0.06],
      [0.01, 0.0, 0.0, 0.02],
      [-0.08, 0.02, 0.0, -0.0],
      [-0.03, -0.02, -0.04, -0.03],
    ],
  },
  {
    of: ['logIncome', 'logGoods'],
    at: [
      [4.85, 5.1, 5.3, 5.6],
      [5.2, 5.6, 5.85, 6.2],
    ],
    effect: [
      [-0.01, -0.01, -0.01, 0.01],
      [-0.02, 0.01, -0.01, -0.01],
      [-0.01, 0.02, 0.05, 0.0],
      [-0.0, 0.01, -0.02, 0.01],
    ],
  },
] as const;

/** By level of a column; the empty level is missing, other levels have none. */
export const riskLevels: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CODE_GENDER: { F: -0.12, M: 0.12 },
  NAME_EDUCATION_TYPE: {
    'Secondary / secondary special': 0.14,
    'Higher education': -0.18,
    'Incomplete higher': 0.04,
    'Lower secondary': 0.03,
  },
  NAME_FAMILY_STATUS: { Married: -0.11, 'Single / not married': 0.05, Separated: 0.05 },
  NAME_HOUSING_TYPE: {
    'House / apartment': -0.05,
    'With parents': 0.05,
    'Municipal apartment': 0.04,
    'Rented apartment': 0.04,
    'Office apartment': -0.05,
    'Co-op apartment': -0.05,
  },
  NAME_INCOME_TYPE: { Working: 0.16, 'Commercial associate': -0.03, 'State servant': -0.15 },
  OCCUPATION_TYPE: {
    '': -0.06,
    Laborers: 0.05,
    'Core staff': -0.04,
    Drivers: 0.1,
    'High skill tech staff': -0.04,
    Accountants: -0.06,
    'Medicine staff': -0.02,
    'Low-skill Laborers': 0.04,
    Secretaries: 0.02,
    'Waiters/barmen staff': 0.02,
  },
  ORGANIZATION_TYPE: {
    'Business Entity Type 3': 0.02,
    'Self-employed': 0.07,
    Other: -0.03,
    'Business Entity Type 2': -0.06,
    School: 0.02,
    'Trade: type 7': 0.02,
    Construction: 0.07,
    Kindergarten: -0.03,
    'Trade: type 3': 0.03,
    'Industry: type 3': 0.04,
    'Industry: type 9': -0.08,
    Military: -0.05,
    Postal: -0.02,
    'Security Ministries': -0.02,
    'Industry: type 7': -0.02,
    'Industry: type 4': -0.02,
  },
  REGION_RATING_CLIENT_W_CITY: { '2': 0.02, '3': 0.13, '1': -0.14 },
  REG_CITY_NOT_LIVE_CITY: { '0': -0.06, '1': 0.06 },
  REG_CITY_NOT_WORK_CITY: {},
  FLAG_WORK_PHONE: { '0': -0.06, '1': 0.06 },
  FLAG_PHONE: {},
  FLAG_DOCUMENT_3: {},
  FLAG_DOCUMENT_16: { '0': 0.05, '1': -0.06 },
  FLAG_DOCUMENT_18: { '0': 0.07, '1': -0.07 },
  FLAG_OWN_CAR: { N: 0.02, Y: -0.02 },
  WALLSMATERIAL_MODE: {
    '': -0.05,
    Panel: -0.05,
    'Stone, brick': 0.11,
    Block: -0.06,
    Monolithic: -0.02,
    Others: 0.06,
  },
  NAME_CONTRACT_TYPE: {},
};
