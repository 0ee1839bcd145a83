import type { Translated } from '@octroi/core';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** `:name` stands for a part of the path. */
  readonly path: string;
  readonly summary: Translated;
}

/** Every address of the API, in one place: what the page asks and the server answers. */
export const routes = {
  predict: {
    method: 'POST',
    path: '/predict',
    summary: {
      en: 'Score the demo form and decide',
      fr: 'Noter le formulaire de démonstration et décider',
    },
  },
  score: {
    method: 'POST',
    path: '/v1/score',
    summary: {
      en: 'Score a full application, or an applicant of the workspace, and decide',
      fr: 'Noter une demande complète, ou un demandeur connu, et décider',
    },
  },
  explain: {
    method: 'POST',
    path: '/v1/explain',
    summary: {
      en: 'The same, with what each feature added to the score',
      fr: 'La même chose, avec l’apport de chaque variable au score',
    },
  },
  batch: {
    method: 'POST',
    path: '/v1/batch',
    summary: {
      en: 'Score a stream of applications, a line each',
      fr: 'Noter un flux de demandes, une par ligne',
    },
  },
  model: {
    method: 'GET',
    path: '/v1/model',
    summary: { en: 'The models and rules served', fr: 'Les modèles et règles servis' },
  },
  applicant: {
    method: 'GET',
    path: '/v1/applicants/:id',
    summary: { en: 'An application of the workspace', fr: 'Une demande connue' },
  },
  form: {
    method: 'GET',
    path: '/v1/form',
    summary: {
      en: 'The demo form, its applicants and what training saw of its fields',
      fr: 'Le formulaire, ses demandeurs et ce que l’apprentissage a vu de ses champs',
    },
  },
  formFile: {
    method: 'GET',
    path: '/v1/form/bundle/:file',
    summary: {
      en: 'A file of the form’s model, to score without asking',
      fr: 'Un fichier du modèle du formulaire, pour noter sur place',
    },
  },
  comparison: {
    method: 'GET',
    path: '/v1/comparison',
    summary: {
      en: 'The models compared, with their curves',
      fr: 'Les modèles comparés, avec leurs courbes',
    },
  },
  importance: {
    method: 'GET',
    path: '/v1/importance',
    summary: {
      en: 'Global importance of the features',
      fr: 'Importance globale des variables',
    },
  },
  fairness: {
    method: 'GET',
    path: '/v1/fairness',
    summary: {
      en: 'What the rule does to protected groups',
      fr: 'Ce que la règle fait aux groupes protégés',
    },
  },
  drift: {
    method: 'GET',
    path: '/v1/drift',
    summary: {
      en: 'The drift reports of the workspace, the newest first',
      fr: 'Les rapports de dérive gardés, le plus récent d’abord',
    },
  },
  driftReport: {
    method: 'GET',
    path: '/v1/drift/:id',
    summary: {
      en: 'A drift report by its id, or the latest',
      fr: 'Un rapport de dérive par son identifiant, ou le dernier',
    },
  },
  live: {
    method: 'GET',
    path: '/health/live',
    summary: { en: 'The process runs', fr: 'Le processus tourne' },
  },
  ready: {
    method: 'GET',
    path: '/health/ready',
    summary: { en: 'It can answer', fr: 'Il peut répondre' },
  },
  metrics: {
    method: 'GET',
    path: '/metrics',
    summary: { en: 'Figures for Prometheus', fr: 'Mesures pour Prometheus' },
  },
  openapi: {
    method: 'GET',
    path: '/openapi.json',
    summary: { en: 'This document', fr: 'Ce document' },
  },
} as const satisfies Readonly<Record<string, Route>>;

export type RouteName = keyof typeof routes;
