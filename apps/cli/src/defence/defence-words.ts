import type { Language, Translated } from '@octroi/core';

const words = {
  why: {
    en: '{applicant}: the principal reasons, against what is typical of {rows} applicants accepted near the cut-off',
    fr: '{applicant} : les motifs principaux, par rapport à ce qui est typique de {rows} demandeurs acceptés près du seuil',
  },
  rule: {
    en: '{applicant}: a rule of the lender decided, whatever the score: {rule}',
    fr: '{applicant} : une règle du prêteur a décidé, quel que soit le score : {rule}',
  },
  noReasons: {
    en: '{applicant}: nothing that may be told as a reason argues against the application',
    fr: '{applicant} : rien qui puisse être donné comme motif ne joue contre la demande',
  },
  reason: { en: 'reason', fr: 'motif' },
  told: { en: 'told by', fr: 'ce qui le dit' },
  own: { en: 'here', fr: 'ici' },
  typical: { en: 'typical', fr: 'typique' },
  closes: {
    en: 'With these as is typical, {share} % of the way to the cut-off is gone.',
    fr: 'Avec des valeurs typiques, {share} % de l’écart au seuil disparaît.',
  },
  unfaithful: {
    en: 'With these as is typical, only {share} % of the way to the cut-off is gone: four reasons do not account for the decision.',
    fr: 'Avec des valeurs typiques, seuls {share} % de l’écart au seuil disparaissent : quatre motifs n’expliquent pas la décision.',
  },
  change: {
    en: 'What would change the decision: {changes}. The probability of default would be {probability} %.',
    fr: 'Ce qui changerait la décision : {changes}. La probabilité de défaut serait de {probability} %.',
  },
  noChange: {
    en: 'No change of what is asked for, within its bounds, would change the decision.',
    fr: 'Aucun changement de la demande, dans ses bornes, ne changerait la décision.',
  },
} as const satisfies Readonly<Record<string, Translated>>;

type DefenceWord = keyof typeof words;

/** What is said of reasons, its places filled. */
export function sayDefence(
  word: DefenceWord,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return words[word][language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
