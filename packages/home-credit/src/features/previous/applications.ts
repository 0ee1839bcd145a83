import { columnsOf, namedRowsOf, textEquals } from '@octroi/features';
import { applicationTrain } from '../../tables/application-train.ts';
import { previousApplication } from '../../tables/previous-application.ts';

export const previous = columnsOf(previousApplication);

/** What the applicant asked the same lender for before. */
export const applications = namedRowsOf(previousApplication, {
  prefix: 'PREVIOUS',
  noun: { en: 'earlier applications', fr: 'demandes antérieures', gender: 'f' },
  per: applicationTrain,
  by: 'SK_ID_CURR',
  when: 'DAYS_DECISION',
  in: 'days',
});

const { NAME_CONTRACT_STATUS: status, NAME_CONTRACT_TYPE: contract } = previous;

export const approved = applications.only(
  'APPROVED',
  ['earlier loans', 'prêts antérieurs', 'm'],
  textEquals(status, 'Approved'),
);
export const refused = applications.only(
  'REFUSED',
  ['refused applications', 'demandes refusées'],
  textEquals(status, 'Refused'),
);
export const cash = applications.only(
  'CASH',
  ['earlier cash-loan applications', 'demandes antérieures de prêt personnel'],
  textEquals(contract, 'Cash loans'),
);
export const consumer = applications.only(
  'CONSUMER',
  ['earlier point-of-sale applications', 'demandes antérieures en magasin'],
  textEquals(contract, 'Consumer loans'),
);
export const revolving = applications.only(
  'REVOLVING',
  ['earlier card applications', 'demandes antérieures de carte'],
  textEquals(contract, 'Revolving loans'),
);
