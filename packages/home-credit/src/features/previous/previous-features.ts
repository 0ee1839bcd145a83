import type { Feature } from '@octroi/features';
import { previousOutcomeFeatures } from './outcomes.ts';
import { runningLoanFeatures } from './running.ts';
import { previousTermFeatures } from './terms.ts';

/** Families 41 to 50: earlier applications to the same lender. */
export const previousFeatures: readonly Feature[] = [
  ...previousOutcomeFeatures,
  ...previousTermFeatures,
  ...runningLoanFeatures,
];
