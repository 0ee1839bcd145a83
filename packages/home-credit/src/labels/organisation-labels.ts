import type { Translated } from '@octroi/core';
import { translated } from './translated.ts';

const named: Readonly<Record<string, Translated>> = {
  Advertising: translated('Advertising', 'Publicité'),
  Agriculture: translated('Farming', 'Agriculture'),
  Bank: translated('Banking', 'Banque'),
  Cleaning: translated('Cleaning', 'Nettoyage'),
  Construction: translated('Building trade', 'Construction'),
  Culture: translated('Arts and culture', 'Culture'),
  Electricity: translated('Electricity', 'Électricité'),
  Emergency: translated('Emergency services', 'Services d’urgence'),
  Government: translated('Government', 'Administration publique'),
  Hotel: translated('Hotels', 'Hôtellerie'),
  Housing: translated('Housing', 'Gestion de logements'),
  Insurance: translated('Insurance', 'Assurance'),
  Kindergarten: translated('Nursery school', 'École maternelle'),
  'Legal Services': translated('Legal services', 'Services juridiques'),
  Medicine: translated('Health care', 'Santé'),
  Military: translated('Armed forces', 'Armée'),
  Mobile: translated('Mobile telephony', 'Téléphonie mobile'),
  Other: translated('Other', 'Autre'),
  Police: translated('Police force', 'Police'),
  Postal: translated('Postal services', 'Services postaux'),
  Realtor: translated('Estate agency', 'Immobilier'),
  Religion: translated('Religious body', 'Culte'),
  Restaurant: translated('Restaurants', 'Restauration'),
  School: translated('School', 'Enseignement scolaire'),
  Security: translated('Private security', 'Sécurité privée'),
  'Security Ministries': translated('Security ministries', 'Ministères de la sécurité'),
  'Self-employed': translated('Self-employment', 'Travail indépendant'),
  Services: translated('Other services', 'Autres services'),
  Telecom: translated('Telecommunications', 'Télécommunications'),
  University: translated('University', 'Université'),
  XNA: translated('Not available', 'Non disponible'),
};

/** Sectors the lender numbers without saying what the numbers stand for. */
const numbered = [
  { level: 'Business Entity Type', types: 3, en: 'Company', fr: 'Entreprise' },
  { level: 'Industry: type', types: 13, en: 'Industry', fr: 'Industrie' },
  { level: 'Trade: type', types: 7, en: 'Trade', fr: 'Commerce' },
  { level: 'Transport: type', types: 4, en: 'Transport', fr: 'Transport' },
] as const;

export const organisationLabels: Readonly<Record<string, Translated>> = {
  ...named,
  ...Object.fromEntries(
    numbered.flatMap(({ level, types, en, fr }) =>
      Array.from({ length: types }, (_, index) => [
        `${level} ${index + 1}`,
        translated(`${en} (type ${index + 1})`, `${fr} (type ${index + 1})`),
      ]),
    ),
  ),
};
