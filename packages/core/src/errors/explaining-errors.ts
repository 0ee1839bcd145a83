import type { ErrorTable } from './error-table.ts';

/** Explanations worked out beside the main thread. */
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
