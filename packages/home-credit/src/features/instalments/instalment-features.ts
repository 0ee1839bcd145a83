import type { Feature } from '@octroi/features';
import { lastLoanFeatures } from './last-loan.ts';
import { paymentFeatures } from './payments.ts';

/** Families 55 to 60: what was due on earlier loans, and what was paid. */
export const instalmentFeatures: readonly Feature[] = [...paymentFeatures, ...lastLoanFeatures];
