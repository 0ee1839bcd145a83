import type { ReasonGroup } from '@octroi/features';
import { translated } from './translated.ts';

/** What an applicant may be told, in the order in which a feature looks for its reason. */
export const reasonGroups: readonly ReasonGroup[] = [
  group(
    'external-scores',
    ['Scores given by outside sources', 'Scores donnés par des organismes extérieurs'],
    'EXT_SOURCE_*',
  ),
  group(
    'earlier-payments',
    ['How earlier loans were paid back', 'Remboursement des prêts passés'],
    'INSTALMENTS_DPD_* INSTALMENTS_DBD_* INSTALMENTS_LATE_* INSTALMENTS_IN_PART_* INSTALMENTS_PAID_SHARE_* ' +
      'INSTALMENTS_SHORTFALL_* INSTALMENTS_COUNT_PAST_DUE POS_DPD_* POS_LATE_* PREVIOUS_*DPD_* PREVIOUS_DBD_* ' +
      'PREVIOUS_LATE_SHARE_* PREVIOUS_PAID_SHARE_*',
  ),
  group(
    'card',
    [
      'Use of the credit card and its repayment',
      'Usage de la carte de crédit et son remboursement',
    ],
    'CARD_* CREDIT_TO_CARD_LIMIT',
  ),
  group(
    'delays-elsewhere',
    ['Delays and arrears on credits elsewhere', 'Retards et arriérés sur les crédits ailleurs'],
    'BUREAU_*OVERDUE* BUREAU_STATUS_* BUREAU_LATE_* BUREAU_*LEVEL_* BUREAU_SINCE_LATE_* BUREAU_PROLONGATIONS_*',
  ),
  group(
    'debt-elsewhere',
    ['Credits and debts elsewhere', 'Crédits et dettes ailleurs'],
    'BUREAU_DEBT_* BUREAU_AMOUNT_* BUREAU_REPAID_* BUREAU_LIMIT_* BUREAU_ANNUITY_* ALL_ANNUITIES_TO_INCOME ' +
      'GOODS_TO_BUREAU_DEBT CREDIT_TO_BUREAU_*',
  ),
  group(
    'credits-elsewhere',
    [
      'Number, age and kind of credits elsewhere',
      'Nombre, ancienneté et type des crédits ailleurs',
    ],
    'BUREAU_*',
  ),
  group(
    'earlier-applications',
    ['What came of earlier applications', 'Suites des demandes passées'],
    'PREVIOUS_*REFUSED* PREVIOUS_REJECT_* PREVIOUS_APPROVED_SHARE PREVIOUS_CANCELED_SHARE ' +
      'PREVIOUS_UNUSED_SHARE PREVIOUS_STATUS_LATEST PREVIOUS_COUNT*',
  ),
  group(
    'running-loans',
    ['Loans still being paid back', 'Prêts en cours de remboursement'],
    'PREVIOUS_*_RUNNING PREVIOUS_LEFT_* PREVIOUS_REPAID_SHARE_* RUNNING_* POS_LEFT_* CREDIT_TO_PREVIOUS_LEFT',
  ),
  group(
    'earlier-loans',
    ['Amounts and terms of earlier loans', 'Montants et durées des prêts passés'],
    'PREVIOUS_* POS_* INSTALMENTS_* CREDIT_TO_PREVIOUS_* ANNUITY_TO_PREVIOUS_* ANNUITY_TO_DUE_*',
  ),
  group(
    'loan-against-income',
    ['The loan asked for, against income', 'Prêt demandé, rapporté au revenu'],
    'ANNUITY_TO_INCOME CREDIT_TO_INCOME GOODS_TO_INCOME INCOME_LEFT_TO_CREDIT LOAN_INTEREST_TO_INCOME',
  ),
  group(
    'loan',
    ['Amount, length and cost of the loan asked for', 'Montant, durée et coût du prêt demandé'],
    'AMT_CREDIT AMT_ANNUITY AMT_GOODS_PRICE NAME_CONTRACT_TYPE CREDIT_TO_* GOODS_* SURPLUS_TO_ANNUITY LOAN_*',
  ),
  group('income', ['Income', 'Revenu'], 'AMT_INCOME_TOTAL INCOME_PER_*'),
  group(
    'employment',
    ['Present employment and time in it', 'Emploi actuel et son ancienneté'],
    'DAYS_EMPLOYED* OCCUPATION_TYPE ORGANIZATION_TYPE NAME_INCOME_TYPE FLAG_EMP_PHONE',
  ),
  group(
    'education',
    ['Level of education', 'Niveau d’études'],
    'NAME_EDUCATION_TYPE EDUCATION_LEVEL',
  ),
  group(
    'household',
    ['Number of dependants', 'Nombre de personnes à charge'],
    'CNT_CHILDREN CNT_FAM_MEMBERS CHILDREN_SHARE',
  ),
  group('housing', ['Kind of housing', 'Type de logement'], 'NAME_HOUSING_TYPE FLAG_OWN_REALTY'),
  group(
    'building',
    ['What is known of the building lived in', 'Données connues de l’immeuble habité'],
    '*_AVG *_MODE *_MEDI BUILDING_*',
  ),
  group('region', ['Region lived in', 'Région du domicile'], 'REGION_*'),
  group(
    'addresses',
    [
      'Home, work and registered addresses that differ',
      'Adresses de domicile, travail et inscription différentes',
    ],
    'REG_* LIVE_* ADDRESSES_THAT_DIFFER',
  ),
  group('car', ['Car', 'Voiture'], 'FLAG_OWN_CAR OWN_CAR_AGE CAR_AGE_*'),
  group(
    'registration',
    [
      'Time since registration and since the identity document',
      'Ancienneté de l’inscription et de la pièce d’identité',
    ],
    'DAYS_REGISTRATION DAYS_ID_PUBLISH',
  ),
  group(
    'contact',
    ['Ways to reach the applicant', 'Moyens de joindre le demandeur'],
    'FLAG_MOBIL FLAG_*PHONE FLAG_CONT_MOBILE FLAG_EMAIL WAYS_TO_REACH DAYS_LAST_PHONE_CHANGE PHONE_CHANGE_*',
  ),
  group(
    'social-circle',
    ['Defaults in the social circle', 'Défauts dans l’entourage'],
    'OBS_* DEF_* DEFAULTS_AROUND_*',
  ),
  group('documents', ['Documents given', 'Documents fournis'], 'FLAG_DOCUMENT_* DOCUMENTS'),
  group(
    'enquiries',
    ['Recent enquiries at the credit bureau', 'Consultations récentes du fichier de crédit'],
    'AMT_REQ_CREDIT_BUREAU_* ENQUIRIES',
  ),
  group(
    'circumstances',
    ['Day, hour and company at the application', 'Jour, heure et accompagnement à la demande'],
    'WEEKDAY_* HOUR_* NAME_TYPE_SUITE',
  ),
];

function group(
  name: string,
  [en, fr]: readonly [en: string, fr: string],
  features: string,
): ReasonGroup {
  return { name, label: translated(en, fr), features: features.split(' ') };
}
