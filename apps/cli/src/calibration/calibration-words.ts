import { translations } from '../report/words/translations.ts';

interface Mean {
  readonly rows: string;
  readonly mean: string;
  readonly rate: string;
  readonly difference: string;
  readonly bound: string;
}

interface Line {
  readonly method: string;
  readonly mean: string;
  readonly rate: string;
  readonly error: string;
}

/** What a calibration says around its table. */
export const calibrationWords = translations(
  {
    chosen: (model: string, preset: string, method: string): string =>
      `${model} on ${preset}: probabilities by ${method}, of least log loss on folds it was not fitted on:`,
    methods: { platt: 'Platt', beta: 'beta', isotonic: 'isotonic', prior: 'class weights out' },
    mean: ({ rows, mean, rate, difference, bound }: Mean): string =>
      `On ${rows} untouched rows the mean is ${mean} where ${rate} default (difference ${difference} points; promoted up to ±${bound}).`,
    error: (error: string, chance: string): string =>
      `Expected calibration error over 15 groups: ${error}; exact probabilities would show ${chance} by chance.`,
    line: ({ method, mean, rate, error }: Line): string =>
      `Calibrated by ${method}: mean probability ${mean} where ${rate} default, calibration error ${error}.`,
    group: 'group',
    rows: 'rows',
    predicted: 'mean probability',
    observed: 'defaults [95 %]',
  },
  {
    chosen: (model: string, preset: string, method: string): string =>
      `${model} sur ${preset} : probabilités par ${method}, de log-perte la plus faible sur des plis hors ajustement :`,
    methods: { platt: 'Platt', beta: 'bêta', isotonic: 'isotonique', prior: 'sans les poids' },
    mean: ({ rows, mean, rate, difference, bound }: Mean): string =>
      `Sur ${rows} lignes intactes, la moyenne est de ${mean} pour ${rate} de défauts (écart de ${difference} points ; promu jusqu’à ±${bound}).`,
    error: (error: string, chance: string): string =>
      `Erreur de calibration attendue sur 15 groupes : ${error} ; des probabilités exactes en montreraient ${chance} par hasard.`,
    line: ({ method, mean, rate, error }: Line): string =>
      `Calibré par ${method} : probabilité moyenne ${mean} pour ${rate} de défauts, erreur de calibration ${error}.`,
    group: 'groupe',
    rows: 'lignes',
    predicted: 'probabilité moyenne',
    observed: 'défauts [95 %]',
  },
);
