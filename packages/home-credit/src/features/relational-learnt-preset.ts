import type { Preset } from '@octroi/features';
import { learntFeatures } from './learnt/learnt-features.ts';
import { rowLists } from './learnt/row-lists.ts';
import { relationalPreset } from './relational-preset.ts';

/** The whole history, and what is learnt from labels or other applicants: families 1 to 66. */
export const relationalLearntPreset: Preset = {
  ...relationalPreset,
  name: 'relational-learnt',
  meaning: {
    en: 'the whole history, with neighbours, single rows of history and external scores learnt from in folds',
    fr: 'tout l’historique, avec voisins, lignes d’historique et scores externes dont on apprend dans les plis',
  },
  features: [...relationalPreset.features, ...rowLists],
  learnt: [...relationalPreset.learnt, ...learntFeatures],
};
