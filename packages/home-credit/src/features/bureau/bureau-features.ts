import type { Feature } from '@octroi/features';
import { bureauAmountFeatures } from './amounts.ts';
import { bureauDateFeatures } from './dates.ts';
import { bureauKindFeatures } from './kinds.ts';
import { bureauStatusFeatures } from './statuses.ts';

/** Families 25 to 40: credits at other lenders. */
export const bureauFeatures: readonly Feature[] = [
  ...bureauAmountFeatures,
  ...bureauDateFeatures,
  ...bureauKindFeatures,
  ...bureauStatusFeatures,
];
