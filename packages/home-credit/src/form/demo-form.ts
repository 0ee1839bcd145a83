import type { Form } from '@octroi/features';
import { enquiriesAndScoresGroup } from './enquiries-and-scores-group.ts';
import { loanGroup } from './loan-group.ts';
import { personGroup } from './person-group.ts';
import { workAndHousingGroup } from './work-and-housing-group.ts';

/** The 20 fields of the reference project's scoring form, grouped for the eye. */
export const demoForm: Form = {
  groups: [loanGroup, personGroup, workAndHousingGroup, enquiriesAndScoresGroup],
};
