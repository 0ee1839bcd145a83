import type { ErrorTable } from './error-table.ts';

/** Metrics, tests and intervals. */
export const statisticsErrors = {
  STATISTICS_ONE_CLASS: {
    message: {
      en: '{metric} needs both classes; all {rows} labels are {label}',
      fr: '{metric} exige les deux classes ; les {rows} étiquettes valent {label}',
    },
    mend: {
      en: 'Give rows of both classes, or a larger sample.',
      fr: 'Fournissez des lignes des deux classes, ou un échantillon plus grand.',
    },
  },
  STATISTICS_NO_ROWS: {
    message: {
      en: '{metric} was given no rows',
      fr: '{metric} n’a reçu aucune ligne',
    },
    mend: {
      en: 'Give at least one row; check the filter or the split that made the rows.',
      fr: 'Fournissez au moins une ligne ; vérifiez le filtre ou le découpage à l’origine des lignes.',
    },
  },
  STATISTICS_CLASS_TOO_SMALL: {
    message: {
      en: '{metric} needs at least 2 rows of each class; there are {positives} with label 1 and {negatives} with label 0',
      fr: '{metric} exige au moins 2 lignes par classe ; il y en a {positives} d’étiquette 1 et {negatives} d’étiquette 0',
    },
    mend: {
      en: 'Give more rows: a variance cannot be estimated from one.',
      fr: 'Fournissez plus de lignes : une variance ne s’estime pas sur une seule.',
    },
  },
  STATISTICS_LENGTH_MISMATCH: {
    message: {
      en: '{metric} was given {scores} scores for {labels} labels',
      fr: '{metric} a reçu {scores} scores pour {labels} étiquettes',
    },
    mend: {
      en: 'Give one score and one label a row, in the same order.',
      fr: 'Fournissez un score et une étiquette par ligne, dans le même ordre.',
    },
  },
  STATISTICS_SCORE_INVALID: {
    message: {
      en: '{metric}: the score of row {row} is {value}, expected a finite number',
      fr: '{metric} : le score de la ligne {row} vaut {value}, un nombre fini est attendu',
    },
    mend: {
      en: 'Score every row before measuring; rows are counted from 0.',
      fr: 'Calculez le score de chaque ligne avant la mesure ; les lignes sont comptées à partir de 0.',
    },
  },
  STATISTICS_PROBABILITY_INVALID: {
    message: {
      en: '{metric}: the score of row {row} is {value}, expected a probability from 0 to 1',
      fr: '{metric} : le score de la ligne {row} vaut {value}, une probabilité de 0 à 1 est attendue',
    },
    mend: {
      en: 'Give probabilities, not raw scores; rows are counted from 0.',
      fr: 'Fournissez des probabilités, non des scores bruts ; les lignes sont comptées à partir de 0.',
    },
  },
  STATISTICS_LABEL_INVALID: {
    message: {
      en: '{metric}: the label of row {row} is {value}, expected 0 or 1',
      fr: '{metric} : l’étiquette de la ligne {row} vaut {value}, 0 ou 1 est attendu',
    },
    mend: {
      en: 'Leave out rows without a label; 1 is the default (refused), 0 the repaid loan.',
      fr: 'Écartez les lignes sans étiquette ; 1 est le défaut (refusé), 0 le prêt remboursé.',
    },
  },
  STATISTICS_ARGUMENT_INVALID: {
    message: {
      en: '{name} is {value}, expected {expected}',
      fr: '{name} vaut {value}, attendu : {expected}',
    },
    mend: {
      en: 'Correct the value of {name}.',
      fr: 'Corrigez la valeur de {name}.',
    },
  },
  STATISTICS_BCA_UNDEFINED: {
    message: {
      en: 'the BCa interval is not defined: all {replicates} replicates lie on one side of the estimate {estimate}',
      fr: 'l’intervalle BCa n’est pas défini : les {replicates} répliques sont toutes du même côté de l’estimation {estimate}',
    },
    mend: {
      en: 'Use more replicates, or the percentile method.',
      fr: 'Augmentez le nombre de répliques, ou prenez la méthode des percentiles.',
    },
  },
  STATISTICS_SAMPLE_EMPTY: {
    message: {
      en: '{metric} was given no value in the {sample} sample; {rows} rows without a finite number',
      fr: '{metric} n’a reçu aucune valeur dans l’échantillon « {sample} » ; {rows} lignes sans nombre fini',
    },
    mend: {
      en: 'Compare windows that hold values; a column that is all missing has a missing rate, not a distribution.',
      fr: 'Comparez des fenêtres qui contiennent des valeurs ; une colonne entièrement manquante a un taux de manquants, non une distribution.',
    },
  },
  STATISTICS_BINS_MISMATCH: {
    message: {
      en: '{metric} was given {reference} bins of the reference and {current} of the current window',
      fr: '{metric} a reçu {reference} classes pour la référence et {current} pour la fenêtre courante',
    },
    mend: {
      en: 'Count both windows in the same bins, in the same order.',
      fr: 'Comptez les deux fenêtres dans les mêmes classes, dans le même ordre.',
    },
  },
  STATISTICS_COUNT_INVALID: {
    message: {
      en: '{metric}: bin {bin} of the {sample} sample counts {value}, expected a finite number of at least 0',
      fr: '{metric} : la classe {bin} de l’échantillon « {sample} » compte {value}, un nombre fini d’au moins 0 est attendu',
    },
    mend: {
      en: 'Give counts or weights, not logarithms or differences; bins are counted from 0.',
      fr: 'Fournissez des effectifs ou des poids, non des logarithmes ni des écarts ; les classes sont comptées à partir de 0.',
    },
  },
} as const satisfies ErrorTable;
