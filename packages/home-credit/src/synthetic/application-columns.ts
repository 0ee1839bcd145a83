import type { SyntheticColumn } from '@octroi/features';
import { integer, placesIn, real, text } from './columns.ts';
import { buildingKinds, buildingMeasures } from './shares/building-margins.ts';
import { occupations } from './shares/occupation-shares.ts';
import { organisationShares } from './shares/organisation-shares.ts';
import * as person from './shares/person-shares.ts';
import * as situation from './shares/situation-shares.ts';

export const organisations = [...Object.keys(organisationShares), 'XNA'] as const;

const kind = (name: keyof typeof buildingKinds): SyntheticColumn =>
  text(name, buildingKinds[name].levels);

const measures = Object.keys(buildingMeasures).filter((name) => name !== 'TOTALAREA');
const measured = (suffix: string): SyntheticColumn[] =>
  real(...measures.map((name) => `${name}_${suffix}`));

/** Columns of application_train, in the order of the file. */
export const applicationColumns: readonly SyntheticColumn[] = [
  ...integer('SK_ID_CURR', 'TARGET'),
  text('NAME_CONTRACT_TYPE', situation.contracts.levels),
  text('CODE_GENDER', person.genders.levels),
  text('FLAG_OWN_CAR', person.carOwners.levels),
  text('FLAG_OWN_REALTY', person.realtyOwners.levels),
  ...integer('CNT_CHILDREN'),
  ...real('AMT_INCOME_TOTAL', 'AMT_CREDIT', 'AMT_ANNUITY', 'AMT_GOODS_PRICE'),
  text('NAME_TYPE_SUITE', situation.suites.levels),
  text('NAME_INCOME_TYPE', person.incomeTypes.levels),
  text('NAME_EDUCATION_TYPE', person.educations.levels),
  text('NAME_FAMILY_STATUS', person.familyStatuses.levels),
  text('NAME_HOUSING_TYPE', person.housingTypes.levels),
  ...real('REGION_POPULATION_RELATIVE'),
  ...integer('DAYS_BIRTH', 'DAYS_EMPLOYED'),
  ...real('DAYS_REGISTRATION'),
  ...integer('DAYS_ID_PUBLISH'),
  ...real('OWN_CAR_AGE'),
  ...integer('FLAG_MOBIL', 'FLAG_EMP_PHONE', 'FLAG_WORK_PHONE', 'FLAG_CONT_MOBILE'),
  ...integer('FLAG_PHONE', 'FLAG_EMAIL'),
  text('OCCUPATION_TYPE', occupations.levels),
  ...real('CNT_FAM_MEMBERS'),
  ...integer('REGION_RATING_CLIENT', 'REGION_RATING_CLIENT_W_CITY'),
  text('WEEKDAY_APPR_PROCESS_START', situation.weekdays.levels),
  ...integer('HOUR_APPR_PROCESS_START'),
  ...integer('REG_REGION_NOT_LIVE_REGION', 'REG_REGION_NOT_WORK_REGION'),
  ...integer('LIVE_REGION_NOT_WORK_REGION', 'REG_CITY_NOT_LIVE_CITY'),
  ...integer('REG_CITY_NOT_WORK_CITY', 'LIVE_CITY_NOT_WORK_CITY'),
  text('ORGANIZATION_TYPE', organisations),
  ...real('EXT_SOURCE_1', 'EXT_SOURCE_2', 'EXT_SOURCE_3'),
  ...measured('AVG'),
  ...measured('MODE'),
  ...measured('MEDI'),
  kind('FONDKAPREMONT_MODE'),
  kind('HOUSETYPE_MODE'),
  ...real('TOTALAREA_MODE'),
  kind('WALLSMATERIAL_MODE'),
  kind('EMERGENCYSTATE_MODE'),
  ...real('OBS_30_CNT_SOCIAL_CIRCLE', 'DEF_30_CNT_SOCIAL_CIRCLE'),
  ...real('OBS_60_CNT_SOCIAL_CIRCLE', 'DEF_60_CNT_SOCIAL_CIRCLE'),
  ...real('DAYS_LAST_PHONE_CHANGE'),
  ...integer(...Array.from({ length: 20 }, (_, at) => `FLAG_DOCUMENT_${String(at + 2)}`)),
  ...real('AMT_REQ_CREDIT_BUREAU_HOUR', 'AMT_REQ_CREDIT_BUREAU_DAY'),
  ...real('AMT_REQ_CREDIT_BUREAU_WEEK', 'AMT_REQ_CREDIT_BUREAU_MON'),
  ...real('AMT_REQ_CREDIT_BUREAU_QRT', 'AMT_REQ_CREDIT_BUREAU_YEAR'),
];

/** Position of a column of application_train; asked when the module loads, not per row. */
export const columnAt = placesIn(applicationColumns);
