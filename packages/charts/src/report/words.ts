import type { Language } from '@octroi/core';

const english = {
  balanceTitle: (defaults: string) => `${defaults} applicants in 100 default`,
  balanceUnder: 'One square for each hundredth of the applicants',
  repaid: (share: string) => `repaid ${share}`,
  defaulted: (share: string) => `default ${share}`,
  calibrated: 'What is predicted is what comes, group by group',
  above: 'More is predicted than comes',
  below: 'Less is predicted than comes',
  mixed: 'Predicted and observed part in some groups',
  calibrationUnder: 'Untouched rows in equal groups of rising probability',
  predicted: 'mean predicted probability (%)',
  observed: 'share of defaults observed (%)',
  exact: 'equal',
};

type Words = typeof english;

const french: Words = {
  balanceTitle: (defaults) => `${defaults} demandeurs sur 100 font défaut`,
  balanceUnder: 'Un carré par centième des demandeurs',
  repaid: (share) => `remboursés ${share}`,
  defaulted: (share) => `défauts ${share}`,
  calibrated: 'Ce qui est prédit est ce qui arrive, groupe par groupe',
  above: 'Il est prédit plus qu’il n’arrive',
  below: 'Il est prédit moins qu’il n’arrive',
  mixed: 'Prédit et observé s’écartent dans certains groupes',
  calibrationUnder: 'Lignes intactes en groupes égaux de probabilité croissante',
  predicted: 'probabilité prédite moyenne (%)',
  observed: 'part de défauts observée (%)',
  exact: 'égalité',
};

const dictionaries: Readonly<Record<Language, Words>> = { en: english, fr: french };

/** What the charts of the deck say. */
export function wordsIn(language: Language): Words {
  return dictionaries[language];
}
