import type { ColumnLabel } from '@octroi/features';
import { columnLabel } from './column-label.ts';

/** Figures of the building the applicant lives in, each scaled to 0..1 over all buildings. */
const figures = {
  APARTMENTS: ['Apartments in the building', 'Appartements de l’immeuble'],
  BASEMENTAREA: ['Basement area of the building', 'Surface des sous-sols de l’immeuble'],
  YEARS_BEGINEXPLUATATION: ['Entry into use of the building', 'Mise en service de l’immeuble'],
  YEARS_BUILD: ['Year of construction of the building', 'Année de construction de l’immeuble'],
  COMMONAREA: ['Common area of the building', 'Surface des parties communes de l’immeuble'],
  ELEVATORS: ['Lifts in the building', 'Ascenseurs de l’immeuble'],
  ENTRANCES: ['Entrances to the building', 'Entrées de l’immeuble'],
  FLOORSMAX: ['Highest number of floors', 'Nombre maximal d’étages'],
  FLOORSMIN: ['Lowest number of floors', 'Nombre minimal d’étages'],
  LANDAREA: ['Area of the land', 'Surface du terrain'],
  LIVINGAPARTMENTS: ['Residential apartments in the building', 'Logements de l’immeuble'],
  LIVINGAREA: ['Living area of the building', 'Surface habitable de l’immeuble'],
  NONLIVINGAPARTMENTS: [
    'Non-residential apartments in the building',
    'Appartements non résidentiels de l’immeuble',
  ],
  NONLIVINGAREA: ['Non-residential area of the building', 'Surface non habitable de l’immeuble'],
} as const;

const statistics = {
  AVG: ['average', 'moyenne'],
  MODE: ['mode', 'mode'],
  MEDI: ['median', 'médiane'],
} as const;

export const buildingLabels: Readonly<Record<string, ColumnLabel>> = {
  ...Object.fromEntries(
    Object.entries(statistics).flatMap(([suffix, [statistic, statistique]]) =>
      Object.entries(figures).map(([figure, [en, fr]]) => [
        `${figure}_${suffix}`,
        columnLabel(`${en} (${statistic})`, `${fr} (${statistique})`, 'share'),
      ]),
    ),
  ),
  TOTALAREA_MODE: columnLabel(
    'Total area of the building',
    'Surface totale de l’immeuble',
    'share',
  ),
  FONDKAPREMONT_MODE: columnLabel(
    'Repair fund of the building',
    'Fonds de travaux de l’immeuble',
    'category',
  ),
  HOUSETYPE_MODE: columnLabel('Type of building', 'Type d’immeuble', 'category'),
  WALLSMATERIAL_MODE: columnLabel('Material of the walls', 'Matériau des murs', 'category'),
  EMERGENCYSTATE_MODE: columnLabel('Unsafe building', 'Immeuble en péril', 'category'),
};
