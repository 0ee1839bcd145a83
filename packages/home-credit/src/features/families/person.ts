import {
  add,
  category,
  choose,
  floor,
  missing,
  ratio,
  subtract,
  sumOf,
  textEquals,
  type Feature,
  type NumberExpression,
} from '@octroi/features';
import { application } from '../application-columns.ts';
import { define } from './define.ts';

const {
  DAYS_BIRTH: birth,
  DAYS_EMPLOYED: employed,
  DAYS_ID_PUBLISH: idPublished,
  DAYS_LAST_PHONE_CHANGE: phoneChange,
  DAYS_REGISTRATION: registration,
  OWN_CAR_AGE: carAge,
} = application;

const daysAYear = 365.25;

/** Families 10, 12 to 14 and 19: how long things have lasted against age, and where. */
export const personFeatures: readonly Feature[] = [
  define(
    'EMPLOYED_TO_BIRTH',
    ['share of life in the present job', 'part de la vie dans l’emploi actuel', 'share'],
    ratio(employed, birth),
  ),
  define(
    'AGE_AT_EMPLOYMENT',
    ['days from birth to the present job', 'jours de la naissance à l’emploi actuel', 'days'],
    subtract(employed, birth),
  ),
  define(
    'ID_PUBLISH_TO_BIRTH',
    ['age of the identity document over age', 'ancienneté de la pièce d’identité sur âge', 'share'],
    ratio(idPublished, birth),
  ),
  define(
    'AGE_AT_ID_PUBLISH',
    [
      'days from birth to the identity document',
      'jours de la naissance à la pièce d’identité',
      'days',
    ],
    subtract(idPublished, birth),
  ),
  define(
    'REGISTRATION_TO_BIRTH',
    ['age of the registration over age', 'ancienneté de l’inscription sur âge', 'share'],
    ratio(registration, birth),
  ),
  define(
    'CAR_AGE_TO_BIRTH',
    ['age of the car over age', 'âge de la voiture sur âge', 'ratio'],
    ratio(carAge, birth),
  ),
  define(
    'CAR_AGE_TO_EMPLOYED',
    ['age of the car over length of employment', 'âge de la voiture sur ancienneté', 'ratio'],
    ratio(carAge, employed),
  ),
  define(
    'PHONE_CHANGE_TO_BIRTH',
    [
      'days since the phone change over age',
      'jours depuis le changement de téléphone sur âge',
      'share',
    ],
    ratio(phoneChange, birth),
  ),
  define(
    'PHONE_CHANGE_TO_EMPLOYED',
    [
      'days since the phone change over employment',
      'jours depuis le changement de téléphone sur ancienneté',
      'ratio',
    ],
    ratio(phoneChange, employed),
  ),
  define(
    'AGE_BAND',
    ['age in bands of five years', 'âge par tranches de cinq ans', 'category'],
    category(floor(ratio(birth, -5 * daysAYear)), 0),
  ),
  define(
    'REGION_POPULATION_CLASS',
    ['population of the region, as a class', 'population de la région, en classe', 'category'],
    category(application.REGION_POPULATION_RELATIVE, 6),
  ),
  define(
    'ADDRESSES_THAT_DIFFER',
    [
      'mismatches between home, work and registered city',
      'écarts entre ville du domicile, du travail et déclarée',
      'count',
    ],
    sumOf(
      application.REG_CITY_NOT_LIVE_CITY,
      application.REG_CITY_NOT_WORK_CITY,
      application.LIVE_CITY_NOT_WORK_CITY,
    ),
  ),
  define(
    'DEFAULTS_AROUND_SHARE',
    [
      'share of defaults in the social circle, 30 days',
      'part de défauts dans l’entourage, 30 jours',
      'share',
    ],
    ratio(application.DEF_30_CNT_SOCIAL_CIRCLE, add(application.OBS_30_CNT_SOCIAL_CIRCLE, 1)),
  ),
  define(
    'DEFAULTS_AROUND_SHARE_60',
    [
      'share of defaults in the social circle, 60 days',
      'part de défauts dans l’entourage, 60 jours',
      'share',
    ],
    ratio(application.DEF_60_CNT_SOCIAL_CIRCLE, add(application.OBS_60_CNT_SOCIAL_CIRCLE, 1)),
  ),
  define(
    'EDUCATION_LEVEL',
    [
      'education, from lower secondary (0) to academic degree (4)',
      'études, du collège (0) au doctorat (4)',
      'none',
    ],
    educationLevel(),
  ),
  define(
    'WAYS_TO_REACH',
    [
      'phone, work phone and e-mail given',
      'téléphone, téléphone du travail et e-mail donnés',
      'count',
    ],
    sumOf(application.FLAG_PHONE, application.FLAG_WORK_PHONE, application.FLAG_EMAIL),
  ),
];

function educationLevel(): NumberExpression {
  const ascending = [
    'Lower secondary',
    'Secondary / secondary special',
    'Incomplete higher',
    'Higher education',
    'Academic degree',
  ];
  return ascending.reduceRight<NumberExpression>(
    (otherwise, level, rank) =>
      choose(textEquals(application.NAME_EDUCATION_TYPE, level), rank, otherwise),
    missing,
  );
}
