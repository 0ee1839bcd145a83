import type { TableContract } from '@octroi/features';
import { applicationTest } from './application-test.ts';
import { applicationTrain } from './application-train.ts';
import { bureauBalance } from './bureau-balance.ts';
import { bureau } from './bureau.ts';
import { columnsDescription } from './columns-description.ts';
import { creditCardBalance } from './credit-card-balance.ts';
import { installmentsPayments } from './installments-payments.ts';
import { posCashBalance } from './pos-cash-balance.ts';
import { previousApplication } from './previous-application.ts';
import { sampleSubmission } from './sample-submission.ts';

export { applicationTest, applicationTrain };

/** The eight tables and the two auxiliary files, in the order of the competition's data page. */
export const tables: readonly TableContract[] = [
  applicationTrain,
  applicationTest,
  bureau,
  bureauBalance,
  previousApplication,
  posCashBalance,
  installmentsPayments,
  creditCardBalance,
  columnsDescription,
  sampleSubmission,
];
