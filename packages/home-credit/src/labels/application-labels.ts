import type { ColumnLabel } from '@octroi/features';
import { buildingLabels } from './building-labels.ts';
import { fileLabels } from './file-labels.ts';
import { loanLabels } from './loan-labels.ts';
import { personLabels } from './person-labels.ts';
import { workAndHousingLabels } from './work-and-housing-labels.ts';

/** Every column of an application as a person reads it. */
export const applicationLabels: Readonly<Record<string, ColumnLabel>> = {
  ...loanLabels,
  ...personLabels,
  ...workAndHousingLabels,
  ...buildingLabels,
  ...fileLabels,
};
