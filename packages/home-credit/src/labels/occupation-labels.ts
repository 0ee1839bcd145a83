import type { Translated } from '@octroi/core';
import { translated } from './translated.ts';

export const occupationLabels: Readonly<Record<string, Translated>> = {
  Accountants: translated('Accountancy', 'Comptabilité'),
  'Cleaning staff': translated('Cleaning', 'Nettoyage'),
  'Cooking staff': translated('Cooking', 'Cuisine'),
  'Core staff': translated('Core staff', 'Personnel permanent'),
  Drivers: translated('Driving', 'Conduite de véhicules'),
  'HR staff': translated('Human resources', 'Ressources humaines'),
  'High skill tech staff': translated('Skilled technical work', 'Technique qualifiée'),
  'IT staff': translated('Computing', 'Informatique'),
  Laborers: translated('Manual work', 'Travail manuel'),
  'Low-skill Laborers': translated('Unskilled manual work', 'Travail manuel non qualifié'),
  Managers: translated('Management', 'Encadrement'),
  'Medicine staff': translated('Health care', 'Soins de santé'),
  'Private service staff': translated('Personal services', 'Services à la personne'),
  'Realty agents': translated('Estate agency', 'Transactions immobilières'),
  'Sales staff': translated('Sales', 'Vente'),
  Secretaries: translated('Secretarial work', 'Secrétariat'),
  'Security staff': translated('Security', 'Sécurité'),
  'Waiters/barmen staff': translated('Waiting and bar work', 'Service en salle et au bar'),
};
