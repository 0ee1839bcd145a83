import type { Translated } from '@octroi/core';
import { occupationLabels } from './occupation-labels.ts';
import { organisationLabels } from './organisation-labels.ts';
import { translated } from './translated.ts';

type LevelLabels = Readonly<Record<string, Translated>>;

const no = translated('No', 'Non');
const yes = translated('Yes', 'Oui');

/** Every level of every text column of an application as a person reads it. */
export const applicationLevelLabels: Readonly<Record<string, LevelLabels>> = {
  NAME_CONTRACT_TYPE: {
    'Cash loans': translated('Cash loan', 'Prêt personnel'),
    'Revolving loans': translated('Revolving credit', 'Crédit renouvelable'),
  },
  CODE_GENDER: { F: translated('Woman', 'Femme'), M: translated('Man', 'Homme') },
  FLAG_OWN_CAR: { N: no, Y: yes },
  FLAG_OWN_REALTY: { N: no, Y: yes },
  NAME_TYPE_SUITE: {
    Children: translated('With children', 'Avec des enfants'),
    Family: translated('With family', 'En famille'),
    'Group of people': translated('In a group', 'En groupe'),
    Other_A: translated('Other (A)', 'Autre (A)'),
    Other_B: translated('Other (B)', 'Autre (B)'),
    'Spouse, partner': translated('With spouse or partner', 'Avec le conjoint'),
    Unaccompanied: translated('Alone', 'Sans accompagnement'),
  },
  NAME_INCOME_TYPE: {
    Businessman: translated('Business owner', 'Chef d’entreprise'),
    'Commercial associate': translated('Commercial associate', 'Associé commercial'),
    'Maternity leave': translated('Maternity leave', 'Congé de maternité'),
    Pensioner: translated('Pension', 'Retraite'),
    'State servant': translated('Public service', 'Fonction publique'),
    Student: translated('Studies', 'Études'),
    Unemployed: translated('Unemployment', 'Chômage'),
    Working: translated('Wages', 'Salaire'),
  },
  NAME_EDUCATION_TYPE: {
    'Academic degree': translated('Postgraduate degree', 'Diplôme de troisième cycle'),
    'Higher education': translated('Higher education', 'Études supérieures'),
    'Incomplete higher': translated(
      'Higher education not completed',
      'Études supérieures inachevées',
    ),
    'Lower secondary': translated('Lower secondary school', 'Collège'),
    'Secondary / secondary special': translated(
      'Secondary or vocational school',
      'Lycée ou enseignement professionnel',
    ),
  },
  NAME_FAMILY_STATUS: {
    'Civil marriage': translated('Civil union', 'Union civile'),
    Married: translated('Married', 'Mariage'),
    Separated: translated('Separated', 'Séparation'),
    'Single / not married': translated('Single', 'Célibat'),
    Widow: translated('Widowed', 'Veuvage'),
  },
  NAME_HOUSING_TYPE: {
    'Co-op apartment': translated('Co-operative apartment', 'Appartement en coopérative'),
    'House / apartment': translated('House or apartment', 'Maison ou appartement'),
    'Municipal apartment': translated('Municipal apartment', 'Logement municipal'),
    'Office apartment': translated('Apartment that comes with the job', 'Logement de fonction'),
    'Rented apartment': translated('Rented apartment', 'Appartement en location'),
    'With parents': translated('With parents', 'Chez les parents'),
  },
  OCCUPATION_TYPE: occupationLabels,
  WEEKDAY_APPR_PROCESS_START: {
    MONDAY: translated('Monday', 'Lundi'),
    TUESDAY: translated('Tuesday', 'Mardi'),
    WEDNESDAY: translated('Wednesday', 'Mercredi'),
    THURSDAY: translated('Thursday', 'Jeudi'),
    FRIDAY: translated('Friday', 'Vendredi'),
    SATURDAY: translated('Saturday', 'Samedi'),
    SUNDAY: translated('Sunday', 'Dimanche'),
  },
  ORGANIZATION_TYPE: organisationLabels,
  FONDKAPREMONT_MODE: {
    'not specified': translated('Not stated', 'Non précisé'),
    'org spec account': translated(
      'Building’s own special account',
      'Compte spécial de l’immeuble',
    ),
    'reg oper account': translated('Regional operator’s account', 'Compte de l’opérateur régional'),
    'reg oper spec account': translated(
      'Regional operator’s special account',
      'Compte spécial de l’opérateur régional',
    ),
  },
  HOUSETYPE_MODE: {
    'block of flats': translated('Block of flats', 'Immeuble collectif'),
    'specific housing': translated('Other housing', 'Autre habitat'),
    'terraced house': translated('Terraced house', 'Maison mitoyenne'),
  },
  WALLSMATERIAL_MODE: {
    Block: translated('Blocks', 'Blocs'),
    Mixed: translated('Mixed', 'Mixte'),
    Monolithic: translated('Cast concrete', 'Béton coulé'),
    Others: translated('Other', 'Autre'),
    Panel: translated('Panels', 'Panneaux'),
    'Stone, brick': translated('Stone or brick', 'Pierre ou brique'),
    Wooden: translated('Wood', 'Bois'),
  },
  EMERGENCYSTATE_MODE: { No: no, Yes: yes },
};
