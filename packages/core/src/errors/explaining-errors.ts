import type { ErrorTable } from './error-table.ts';

/** Explanations: worked out beside the main thread, of bundles and applicants. */
export const explainingErrors = {
  EXPLAIN_QUEUE_FULL: {
    message: {
      en: '{waiting} explanations are waiting already, as many as may',
      fr: '{waiting} explications attendent déjà, le maximum admis',
    },
    mend: {
      en: 'Ask again in about {seconds} s; more workers or a longer queue take more at once.',
      fr: 'Redemandez dans {seconds} s environ ; plus de processus de travail ou une file plus longue en acceptent davantage.',
    },
  },
  EXPLAIN_WORKER_DIED: {
    message: {
      en: 'the worker that computed the explanation ended: {reason}',
      fr: 'le processus de travail qui calculait l’explication s’est arrêté : {reason}',
    },
    mend: {
      en: 'Ask again: a new worker has taken its place. If it ends again, ask for fewer rows at once.',
      fr: 'Redemandez : un nouveau processus a pris sa place. S’il s’arrête encore, demandez moins de lignes à la fois.',
    },
  },
  EXPLAIN_FEATURES_CHANGED: {
    message: {
      en: 'the features in {file} are not those bundle {bundle} was trained on, so its untouched rows are not known',
      fr: 'les variables de {file} ne sont pas celles sur lesquelles le modèle {bundle} a été entraîné : ses lignes intactes ne sont pas connues',
    },
    mend: {
      en: 'Train again on these features: octroi train --preset {preset}',
      fr: 'Relancez l’entraînement sur ces variables : octroi train --preset {preset}',
    },
  },
  EXPLAIN_FEATURES_MISSING: {
    message: {
      en: 'there are no features at {file} to explain bundle {bundle} with',
      fr: 'il n’y a pas de variables dans {file} pour expliquer le modèle {bundle}',
    },
    mend: {
      en: 'Run octroi features --preset {preset} on the data it was trained on.',
      fr: 'Lancez octroi features --preset {preset} sur les données de son entraînement.',
    },
  },
  EXPLAIN_FEATURE_UNKNOWN: {
    message: {
      en: 'bundle {bundle} has no feature {feature}',
      fr: 'le modèle {bundle} n’a pas de variable {feature}',
    },
    mend: {
      en: 'Take one of the names that octroi explain --json lists.',
      fr: 'Prenez l’un des noms que liste octroi explain --json.',
    },
  },
  EXPLAIN_CLOSED: {
    message: {
      en: 'explanations are no longer given: the program is closing',
      fr: 'les explications ne sont plus données : le programme se ferme',
    },
    mend: {
      en: 'Ask again once it has started anew.',
      fr: 'Redemandez une fois le programme relancé.',
    },
  },
} as const satisfies ErrorTable;
