import { pick, type Applicant } from './applicant.ts';
import { columnAt } from './application-columns.ts';
import * as shares from './shares/person-shares.ts';

const gender = columnAt('CODE_GENDER');
const ownCar = columnAt('FLAG_OWN_CAR');
const ownRealty = columnAt('FLAG_OWN_REALTY');
const children = columnAt('CNT_CHILDREN');
const members = columnAt('CNT_FAM_MEMBERS');
const incomeType = columnAt('NAME_INCOME_TYPE');
const education = columnAt('NAME_EDUCATION_TYPE');
const familyStatus = columnAt('NAME_FAMILY_STATUS');
const housing = columnAt('NAME_HOUSING_TYPE');
const birth = columnAt('DAYS_BIRTH');

const bandStarts = [21, 25, 30, 35, 40, 45, 50, 55, 60, 69];
const workOfIncomeType = [0, 1, 2, 3, 0, 0, 0, 0];
const higherEducations: readonly string[] = ['Higher education', 'Academic degree'];
const isHigher = shares.educations.levels.map((level) =>
  higherEducations.includes(level) ? 1 : 0,
);

/** Age, gender, kind of income, education, family, home and car. */
export function drawPerson(applicant: Applicant): void {
  const { row } = applicant;
  drawAge(applicant);
  const { ageBand } = applicant;
  row[incomeType] = pick(applicant, shares.incomeTypes, ageBand);
  applicant.work = workOfIncomeType[row[incomeType]];
  row[gender] = pick(applicant, shares.genders, applicant.work * 9 + ageBand);
  applicant.male = row[gender];
  row[education] = pick(applicant, shares.educations, applicant.work * 3 + ageThird(ageBand));
  applicant.higher = isHigher[row[education]];
  row[familyStatus] = pick(applicant, shares.familyStatuses, ageBand * 2 + applicant.male);
  applicant.family = Math.min(row[familyStatus], 2);
  row[children] = pick(applicant, shares.childrenCounts, applicant.family * 9 + ageBand);
  row[members] = row[children] + (applicant.family < 2 ? 2 : 1);
  row[housing] = pick(applicant, shares.housingTypes, ageBand);
  row[ownRealty] = pick(applicant, shares.realtyOwners, ageBand);
  const household = (applicant.male * 3 + applicant.family) * 4 + applicant.work;
  row[ownCar] = pick(applicant, shares.carOwners, household);
  applicant.car = row[ownCar];
}

/** Younger than 35, up to 50, older. */
export function ageThird(ageBand: number): number {
  return ageBand <= 2 ? 0 : ageBand <= 5 ? 1 : 2;
}

function drawAge(applicant: Applicant): void {
  const band = pick(applicant, shares.ageBands, 0);
  const place = applicant.random.uniform();
  const start = bandStarts[band];
  const years = start + (bandStarts[band + 1] - start) * (band === 8 ? place ** 1.4 : place);
  applicant.ageBand = band;
  applicant.row[birth] = -Math.floor(years * 365.25);
  applicant.ageYears = years;
  applicant.ageScore = (years - 43.9) / 11.9;
}
