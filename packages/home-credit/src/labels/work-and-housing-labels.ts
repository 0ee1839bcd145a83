import type { ColumnLabel } from '@octroi/features';
import { columnLabel } from './column-label.ts';

/** What the applicant earns and where they work and live; figures of the building apart. */
export const workAndHousingLabels: Readonly<Record<string, ColumnLabel>> = {
  AMT_INCOME_TOTAL: columnLabel('Yearly income', 'Revenu annuel', 'euro'),
  NAME_INCOME_TYPE: columnLabel('Source of income', 'Source de revenu', 'category'),
  OCCUPATION_TYPE: columnLabel('Occupation', 'Métier', 'category'),
  ORGANIZATION_TYPE: columnLabel('Sector of the employer', 'Secteur de l’employeur', 'category'),
  DAYS_EMPLOYED: columnLabel(
    'Time with the employer',
    'Ancienneté chez l’employeur',
    'days-before',
  ),
  FLAG_OWN_REALTY: columnLabel('Home ownership', 'Possession d’un logement', 'category'),
  NAME_HOUSING_TYPE: columnLabel('Type of housing', 'Type de logement', 'category'),
  REGION_POPULATION_RELATIVE: columnLabel(
    'Weight of the region’s population',
    'Poids démographique de la région',
    'share',
  ),
  REGION_RATING_CLIENT: columnLabel(
    'Rating of the region, 1 to 3',
    'Note de la région, de 1 à 3',
    'none',
  ),
  REGION_RATING_CLIENT_W_CITY: columnLabel(
    'Rating of the region and city, 1 to 3',
    'Note de la région et de la ville, de 1 à 3',
    'none',
  ),
  REG_REGION_NOT_LIVE_REGION: columnLabel(
    'Registration and home in different regions',
    'Inscription et domicile en des régions différentes',
    'flag',
  ),
  REG_REGION_NOT_WORK_REGION: columnLabel(
    'Registration and work in different regions',
    'Inscription et travail en des régions différentes',
    'flag',
  ),
  LIVE_REGION_NOT_WORK_REGION: columnLabel(
    'Home and work in different regions',
    'Domicile et travail en des régions différentes',
    'flag',
  ),
  REG_CITY_NOT_LIVE_CITY: columnLabel(
    'Registration and home in different cities',
    'Inscription et domicile en des villes différentes',
    'flag',
  ),
  REG_CITY_NOT_WORK_CITY: columnLabel(
    'Registration and work in different cities',
    'Inscription et travail en des villes différentes',
    'flag',
  ),
  LIVE_CITY_NOT_WORK_CITY: columnLabel(
    'Home and work in different cities',
    'Domicile et travail en des villes différentes',
    'flag',
  ),
};
