import type { Language } from '@octroi/core';
import type { PolicyScale } from '@octroi/features';
import { say, type Word } from '../words.ts';

const words: Readonly<Record<PolicyScale, Word>> = {
  score: 'score',
  'balanced-score': 'balancedScore',
  probability: 'probability',
};

/** The number a policy cuts, as it is called. */
export const scaleName = (scale: PolicyScale, language: Language): string =>
  say(words[scale], language);
