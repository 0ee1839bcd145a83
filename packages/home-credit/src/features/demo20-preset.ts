import {
  columnsUsed,
  flag,
  textEquals,
  type Expression,
  type Feature,
  type Preset,
} from '@octroi/features';
import { applicationLabels } from '../labels/application-labels.ts';
import { application } from './application-columns.ts';

/**
 * The 20 fields of the reference project's scoring form, in its order.
 *
 * Gender and contract type are numbers there: CODE_GENDER_F is 1 for a woman, NAME_CONTRACT_TYPE is 1
 * for a revolving loan.
 */
const fields: Readonly<Record<string, Expression>> = {
  AMT_ANNUITY: application.AMT_ANNUITY,
  AMT_CREDIT: application.AMT_CREDIT,
  AMT_GOODS_PRICE: application.AMT_GOODS_PRICE,
  AMT_INCOME_TOTAL: application.AMT_INCOME_TOTAL,
  AMT_REQ_CREDIT_BUREAU_QRT: application.AMT_REQ_CREDIT_BUREAU_QRT,
  AMT_REQ_CREDIT_BUREAU_YEAR: application.AMT_REQ_CREDIT_BUREAU_YEAR,
  CODE_GENDER_F: flag(textEquals(application.CODE_GENDER, 'F')),
  DAYS_BIRTH: application.DAYS_BIRTH,
  DAYS_EMPLOYED: application.DAYS_EMPLOYED,
  DAYS_ID_PUBLISH: application.DAYS_ID_PUBLISH,
  DAYS_LAST_PHONE_CHANGE: application.DAYS_LAST_PHONE_CHANGE,
  DAYS_REGISTRATION: application.DAYS_REGISTRATION,
  EXT_SOURCE_1: application.EXT_SOURCE_1,
  EXT_SOURCE_2: application.EXT_SOURCE_2,
  EXT_SOURCE_3: application.EXT_SOURCE_3,
  HOUR_APPR_PROCESS_START: application.HOUR_APPR_PROCESS_START,
  NAME_CONTRACT_TYPE: flag(textEquals(application.NAME_CONTRACT_TYPE, 'Revolving loans')),
  OWN_CAR_AGE: application.OWN_CAR_AGE,
  REGION_POPULATION_RELATIVE: application.REGION_POPULATION_RELATIVE,
  TOTALAREA_MODE: application.TOTALAREA_MODE,
};

export const demo20Fields = Object.keys(fields);

export const demo20Preset: Preset = {
  name: 'demo20',
  meaning: {
    en: 'the 20 fields of the reference project’s scoring form',
    fr: 'les 20 champs du formulaire du projet de référence',
  },
  features: Object.entries(fields).map(asFeature),
  learnt: [],
  levels: {},
  twoLevel: [],
  weak: [],
  bending: [],
  categories: 'one-hot',
};

/** Labelled as the one column it reads; what is made of a text is a flag. */
function asFeature([name, expression]: readonly [string, Expression]): Feature {
  const [column] = columnsUsed(expression);
  const { label, unit } = applicationLabels[column];
  return { name, meaning: label, unit: unit === 'category' ? 'flag' : unit, expression };
}
