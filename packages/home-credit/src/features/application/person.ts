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
import { define } from '../define.ts';

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
    ['Share of life in the present job', 'Part de la vie dans l’emploi actuel', 'share'],
    ratio(employed, birth),
  ),
  define(
    'AGE_AT_EMPLOYMENT',
    ['Age when the present job began', 'Âge au début de l’emploi actuel', 'days'],
    subtract(employed, birth),
  ),
  define(
    'ID_PUBLISH_TO_BIRTH',
    [
      'Age of the identity document as a share of life',
      'Ancienneté de la pièce d’identité en part de vie',
      'share',
    ],
    ratio(idPublished, birth),
  ),
  define(
    'AGE_AT_ID_PUBLISH',
    [
      'Age when the identity document was issued',
      'Âge à la délivrance de la pièce d’identité',
      'days',
    ],
    subtract(idPublished, birth),
  ),
  define(
    'REGISTRATION_TO_BIRTH',
    [
      'Time since registration as a share of life',
      'Ancienneté de l’inscription en part de vie',
      'share',
    ],
    ratio(registration, birth),
  ),
  define(
    'CAR_AGE_TO_BIRTH',
    ['Age of the car over age, negated', 'Âge de la voiture rapporté à l’âge, en négatif', 'ratio'],
    ratio(carAge, birth),
  ),
  define(
    'CAR_AGE_TO_EMPLOYED',
    [
      'Age of the car over time with the employer, negated',
      'Âge de la voiture sur ancienneté d’emploi, en négatif',
      'ratio',
    ],
    ratio(carAge, employed),
  ),
  define(
    'PHONE_CHANGE_TO_BIRTH',
    [
      'Time since the phone was changed as a share of life',
      'Ancienneté du téléphone en part de vie',
      'share',
    ],
    ratio(phoneChange, birth),
  ),
  define(
    'PHONE_CHANGE_TO_EMPLOYED',
    [
      'Time since the phone was changed over time in the job',
      'Ancienneté du téléphone sur celle de l’emploi',
      'ratio',
    ],
    ratio(phoneChange, employed),
  ),
  define(
    'AGE_BAND',
    ['Age in bands of five years', 'Âge par tranches de cinq ans', 'category'],
    category(floor(ratio(birth, -5 * daysAYear)), 0),
  ),
  define(
    'REGION_POPULATION_CLASS',
    ['Population of the region, as a class', 'Population de la région, en classe', 'category'],
    category(application.REGION_POPULATION_RELATIVE, 6),
  ),
  define(
    'ADDRESSES_THAT_DIFFER',
    [
      'Mismatches between home, work and registration cities',
      'Écarts entre villes de domicile, travail et inscription',
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
      'Share of defaults in the social circle (30 days)',
      'Part de défauts dans l’entourage (30 jours)',
      'share',
    ],
    ratio(application.DEF_30_CNT_SOCIAL_CIRCLE, add(application.OBS_30_CNT_SOCIAL_CIRCLE, 1)),
  ),
  define(
    'DEFAULTS_AROUND_SHARE_60',
    [
      'Share of defaults in the social circle (60 days)',
      'Part de défauts dans l’entourage (60 jours)',
      'share',
    ],
    ratio(application.DEF_60_CNT_SOCIAL_CIRCLE, add(application.OBS_60_CNT_SOCIAL_CIRCLE, 1)),
  ),
  define(
    'EDUCATION_LEVEL',
    ['Level of education, from 0 to 4', 'Niveau d’études, de 0 à 4', 'none'],
    educationLevel(),
  ),
  define(
    'WAYS_TO_REACH',
    ['Ways to reach the applicant', 'Moyens de joindre le demandeur', 'count'],
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
