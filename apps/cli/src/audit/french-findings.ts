import type { FindingWords } from './finding-form.ts';

const attributes = {
  gender: 'sexe',
  age: 'âge',
  'marital-status': 'situation de famille',
  origin: 'origine',
  religion: 'religion',
  health: 'santé',
  opinion: 'opinion',
} as const;

const measures = {
  cost: 'coût',
  logLoss: 'log-perte',
  brier: 'score de Brier',
} as const;

export const frenchFindings: FindingWords = {
  'f1-at-another-cutoff': (found, { count, number, percent }) => ({
    title: 'Le F1 affiché n’est pas au seuil des matrices',
    sums: [
      ...found.models.map(({ model, printed, recomputed, matrix: [tp, fp, fn] }) => {
        const sum = `2 x ${count(tp)} / (2 x ${count(tp)} + ${count(fp)} + ${count(fn)})`;
        return `${model} : 2 VP / (2 VP + FP + FN) = ${sum} = ${number(recomputed, 4)} ; affiché ${number(printed, 4)}.`;
      }),
      ...found.models
        .filter(({ printed, leastAtRecall }) => printed < leastAtRecall)
        .map(({ model, printed, leastAtRecall, matrix: [tp, , fn] }) => {
          const recall = percent(tp / (tp + fn));
          return `${model} détecte ${recall} des défauts : même en refusant aussi tous les autres, son F1 serait de ${number(leastAtRecall, 4)}. ${number(printed, 4)} est celui d’un autre seuil.`;
        }),
      ...(found.fitsOneHalf
        ? [
            'Plus un seuil s’éloigne de 0,5, plus son F1 s’écarte : ceux qui sont affichés sont au seuil de 0,5.',
          ]
        : []),
      ...(found.bestPrinted === found.bestRecomputed
        ? []
        : [
            `Tel qu’affiché, ${found.bestPrinted} est le meilleur et ${found.worstPrinted} le pire ; d’après les matrices, ${found.bestRecomputed} est le meilleur.`,
          ]),
    ],
    mend: 'Affichez le F1 au seuil de la matrice.',
  }),
  'scores-not-probabilities': (found, { number, percent }) => ({
    title: `Les « probabilités » de ${found.models.length} modèles sur ${found.outOf} n’en sont pas`,
    sums: [
      ...found.models.flatMap(({ model, meanProbability: mean }) =>
        mean === null
          ? []
          : `${model} : moyenne ${number(mean, 4)} pour ${percent(found.baseRate, 2)} de défauts : ${number(mean, 4)} / ${number(found.baseRate, 4)} = ${number(mean / found.baseRate, 1)} fois la part observée.`,
      ),
      ...(found.models.some(({ unweightedThreshold }) => unweightedThreshold !== null)
        ? [
            `Des poids de classe équilibrés multiplient toutes les cotes par (1 - ${number(found.baseRate, 4)}) / ${number(found.baseRate, 4)} = ${number(found.classWeight, 1)}. Une probabilité coûte le moins coupée à ${number(found.bayesThreshold, 4)}.`,
          ]
        : []),
      ...found.models.flatMap(({ model, threshold, unweightedThreshold }) =>
        threshold === null || unweightedThreshold === null
          ? []
          : `${model} : seuil ${number(threshold, 4)} ; sa cote divisée par ${number(found.classWeight, 1)} est celle de ${number(unweightedThreshold, 4)}. Les poids sont encore dans ses scores.`,
      ),
    ],
    mend: 'Retirez les poids de classe des scores, ou calibrez-les, avant qu’on ne lise un score comme un risque.',
  }),
  'mixed-scales': (found, { number, list }) => {
    const named = (models: typeof found.weighted): string =>
      list(models.map(({ model, threshold }) => `${model} (${number(threshold, 4)})`));
    const ratio = number(found.costRatio, 0);
    return {
      title: 'Des seuils de deux échelles dans une même colonne',
      sums: [
        `${named(found.calibrated)} : proche de 1 / (1 + ${ratio}) = ${number(found.bayesThreshold, 4)}, le seuil de Bayes d’une probabilité calibrée à ${ratio} : 1.`,
        `${named(found.weighted)} : là où les poids de classe portent la même coupure. Aucune règle ne peut être un même nombre pour les deux.`,
      ],
      mend: `Ramenez d’abord tous les modèles à des probabilités : leurs seuils seront tous proches de ${number(found.bayesThreshold, 4)}.`,
    };
  },
  'cutoff-against-cost': (found, { number }) => {
    const odds = (cut: number): string =>
      `${number(cut, 4)} / ${number(1 - cut, 4)} = ${number(cut / (1 - cut), 3)}`;
    return {
      title: `La règle en usage (${number(found.cutOff, 2)}) contredit le seuil de moindre coût (${number(found.threshold, 4)})`,
      sums: [
        `Cote à la règle ${odds(found.cutOff)}, au seuil de ${found.model} ${odds(found.threshold)} : ${number(found.factor, 2)} fois.`,
        `La règle serait la meilleure si un défaut manqué coûtait ${number(found.costRatio, 0)} / ${number(found.factor, 2)} = ${number(found.impliedRatio, 1)} bons prêts refusés. Les coûts disent ${number(found.costRatio, 0)}.`,
      ],
      mend: 'Ramenez la règle au seuil de moindre coût, ou les coûts à ce que la règle suppose.',
    };
  },
  'threshold-on-reported-rows': (found, { count }) => ({
    title: 'Le seuil a été choisi sur les lignes où il est mesuré',
    sums: [
      `Choisi sur « ${found.rows} », mesuré sur « ${found.rows} » : ${count(found.cost)} (${found.model}) est le moindre de nombreux coûts sur les mêmes ${count(found.count)} lignes.`,
      `Chacun a une erreur type d’environ ${count(found.costError)} ; le moindre est bas par chance aussi. De nouvelles lignes coûteront sans doute plus.`,
    ],
    mend: 'Choisissez sur des scores hors plis ; mesurez sur des lignes qui n’ont servi à aucun choix.',
  }),
  'winner-within-noise': (found, { count, number, list }) => ({
    title: `Le gagnant ne se distingue pas de ${list(found.rivals.map(({ model }) => model))}`,
    sums: [
      `${found.winner} coûte ${count(found.cost)}, erreur type ${count(found.costError)} d’après sa matrice${found.auc === null || found.aucError === null ? '' : ` ; AUC ${number(found.auc, 4)}, erreur type ${number(found.aucError, 4)} (Hanley et McNeil)`}.`,
      ...found.rivals.flatMap(({ model, cost, auc }) => [
        `${model} coûte ${count(cost.lead)} de plus : ${number(cost.lead / cost.standardError, 1)} fois l’erreur type d’un écart (${count(cost.standardError)}, si les erreurs des deux modèles sont corrélées à ${number(found.correlation, 2)}). Pour dépasser le hasard à 95 %, il faudrait une corrélation de ${number(cost.neededCorrelation, 3)}.`,
        ...(auc === null
          ? []
          : [
              `${model} a une AUC inférieure de ${number(auc.lead, 4)} : ${number(auc.lead / auc.standardError, 1)} fois l’erreur type d’un écart (${number(auc.standardError, 4)}).`,
            ]),
      ]),
    ],
    mend: 'Parlez d’égalité, ou comparez les scores ligne à ligne : DeLong apparié, bootstrap apparié.',
  }),
  'drift-within-one-split': (found, { count, number, percent }) => ({
    title: 'Le rapport de dérive compare deux parts d’un même tirage : il ne peut rien trouver',
    sums: [
      ...(found.allRows === null
        ? []
        : [
            `${count(found.referenceRows)} + ${count(found.currentRows)} = ${count(found.allRows)} : les deux fenêtres sont les données étiquetées, coupées en deux${found.split === null ? '' : ` (${found.split})`}.`,
          ]),
      ...(found.target === null
        ? []
        : [
            `Leurs taux de défaut diffèrent de ${number(found.target.difference, 6)}. Deux tirages diffèrent de ${number(found.target.standardError, 4)} (une erreur type) ; un si petit écart a une chance de ${percent(found.target.chance, 2)} : le découpage était stratifié sur la cible.`,
          ]),
      ...(found.scores === null
        ? []
        : [
            `Scores : D = ${number(found.scores.statistic, 6)} pour ces effectifs a p = ${number(found.scores.pValue, 4)}, ce que donnent deux parts d’un tirage.`,
          ]),
    ],
    mend: 'Comparez avec des demandes d’une période ultérieure, ou avec celles que le modèle doit noter.',
  }),
  'protected-input': (found, { list, count }) => ({
    title: 'Des attributs protégés sont en entrée',
    sums: [
      `${list(found.inputs.map(({ name, attribute }) => `${name} (${attributes[attribute]})`))} : ${count(found.inputs.length)} entrées sur ${count(found.outOf)}, d’après leur nom.`,
    ],
    mend: 'Ajustez sans eux et dites ce que cela coûte. Là où la loi admet l’âge ou la situation de famille, déclarez-les : declaredInputs.',
  }),
  'cost-not-from-matrix': (found, { count }) => ({
    title: 'Un coût ne découle pas de sa matrice',
    sums: found.models.map(
      ({ model, falseNegatives, falsePositives, recomputed, printed }) =>
        `${model} : ${count(found.falseNegativeCost)} x ${count(falseNegatives)} + ${count(found.falsePositiveCost)} x ${count(falsePositives)} = ${count(recomputed)} ; affiché ${count(printed)}.`,
    ),
    mend: 'Affichez le coût de la matrice, ou dites quels coûts ont été pris (costs dans le fichier).',
  }),
  'matrix-does-not-add-up': (found, { count, percent }) => ({
    title: 'Une matrice de confusion ne tombe pas juste',
    sums: [
      ...found.rows.map(
        ({ model, sum, expected }) =>
          `${model} : VN + FP + FN + VP = ${count(sum)} ; ${count(expected)} lignes sont annoncées.`,
      ),
      ...found.classes.map(
        ({ model, positives, negatives, ofFirst: [p, n] }) =>
          `${model} : ${count(positives)} défauts et ${count(negatives)} bons prêts ; le premier modèle en a ${count(p)} et ${count(n)}. Ce ne sont pas les mêmes lignes.`,
      ),
      ...(found.rate === null
        ? []
        : [
            `Les matrices ont ${percent(found.rate.recomputed, 2)} de défauts ; ${percent(found.rate.printed, 2)} sont annoncés.`,
          ]),
    ],
    mend: 'Comptez toutes les matrices sur les mêmes lignes, sous la forme [[VN, FP], [FN, VP]].',
  }),
  'no-better-than-trivial': (found, { number, count }) => ({
    title: 'Un modèle ne fait pas mieux que pas de modèle',
    sums: found.models.map(({ model, measure, value, trivial }) => {
      const write = measure === 'cost' ? count : (own: number): string => number(own, 5);
      const rule = measure === 'cost' ? 'une même décision pour tous' : 'le taux de base pour tous';
      return `${model} : ${measures[measure]} ${write(value)} ; ${rule} donne ${write(trivial)}.`;
    }),
    mend: 'Cherchez des classes interverties, des scores qui ne sont pas des probabilités ou le seuil d’un autre modèle.',
  }),
  'auc-impossible': (found, { number, percent }) => ({
    title: 'Une AUC et sa matrice ne peuvent pas être justes toutes deux',
    sums: found.models.map(
      ({ model, auc, recall, fallOut, least, most }) =>
        `${model} : ${percent(recall)} des défauts et ${percent(fallOut)} des bons prêts sont refusés. Une courbe ROC par ce point a une AUC de ${number(least, 4)} à ${number(most, 4)} ; affiché ${number(auc, 4)}.`,
    ),
    mend: 'Calculez les deux sur les mêmes scores et les mêmes lignes.',
  }),
  'p-value-not-of-statistic': (found, { number, count }) => ({
    title: 'Une p-valeur ne découle pas de sa distance',
    sums: found.tests.map(
      ({ test, statistic, printed, recomputed }) =>
        `${test === 'scores' ? 'Scores' : 'Cible'} : D = ${number(statistic, 6)} pour ${count(found.referenceRows)} et ${count(found.currentRows)} lignes a p = ${number(recomputed, 6)} ; affiché ${number(printed, 6)}.`,
    ),
    mend: 'Indiquez les lignes que chaque fenêtre compte vraiment, et refaites le test.',
  }),
};
