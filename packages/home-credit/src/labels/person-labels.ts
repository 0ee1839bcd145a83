import type { ColumnLabel } from '@octroi/features';
import { columnLabel } from './column-label.ts';

/** Who the applicant is, how to reach them, and the people around them. */
export const personLabels: Readonly<Record<string, ColumnLabel>> = {
  CODE_GENDER: columnLabel('Gender', 'Genre', 'category'),
  DAYS_BIRTH: columnLabel('Age', 'Âge', 'days-before'),
  NAME_EDUCATION_TYPE: columnLabel('Level of education', 'Niveau d’études', 'category'),
  NAME_FAMILY_STATUS: columnLabel('Family status', 'Situation familiale', 'category'),
  CNT_CHILDREN: columnLabel('Number of children', 'Nombre d’enfants', 'count'),
  CNT_FAM_MEMBERS: columnLabel('Size of the household', 'Taille du foyer', 'count'),
  FLAG_OWN_CAR: columnLabel('Car ownership', 'Possession d’une voiture', 'category'),
  OWN_CAR_AGE: columnLabel('Age of the car', 'Âge de la voiture', 'years'),
  DAYS_REGISTRATION: columnLabel(
    'Time since registration',
    'Ancienneté de l’inscription',
    'days-before',
  ),
  DAYS_ID_PUBLISH: columnLabel(
    'Age of the identity document',
    'Ancienneté de la pièce d’identité',
    'days-before',
  ),
  DAYS_LAST_PHONE_CHANGE: columnLabel(
    'Time since the phone was changed',
    'Ancienneté du téléphone',
    'days-before',
  ),
  FLAG_MOBIL: columnLabel('Mobile phone given', 'Téléphone mobile fourni', 'flag'),
  FLAG_CONT_MOBILE: columnLabel('Mobile phone in reach', 'Téléphone mobile joignable', 'flag'),
  FLAG_PHONE: columnLabel('Home phone given', 'Téléphone du domicile fourni', 'flag'),
  FLAG_WORK_PHONE: columnLabel('Work phone given', 'Téléphone professionnel fourni', 'flag'),
  FLAG_EMP_PHONE: columnLabel('Employer’s phone given', 'Téléphone de l’employeur fourni', 'flag'),
  FLAG_EMAIL: columnLabel('E-mail address given', 'Adresse électronique fournie', 'flag'),
  OBS_30_CNT_SOCIAL_CIRCLE: columnLabel(
    'People observed in the social circle (30 days)',
    'Personnes observées dans l’entourage (30 jours)',
    'count',
  ),
  DEF_30_CNT_SOCIAL_CIRCLE: columnLabel(
    'Defaults in the social circle (30 days)',
    'Défauts dans l’entourage (30 jours)',
    'count',
  ),
  OBS_60_CNT_SOCIAL_CIRCLE: columnLabel(
    'People observed in the social circle (60 days)',
    'Personnes observées dans l’entourage (60 jours)',
    'count',
  ),
  DEF_60_CNT_SOCIAL_CIRCLE: columnLabel(
    'Defaults in the social circle (60 days)',
    'Défauts dans l’entourage (60 jours)',
    'count',
  ),
};
