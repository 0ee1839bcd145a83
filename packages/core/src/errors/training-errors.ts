import type { ErrorTable } from './error-table.ts';

/** Folds, fitting, comparison and bundles. */
export const trainingErrors = {
  TRAINING_MODEL_UNKNOWN: {
    message: { en: 'no model is named {model}', fr: 'aucun modèle ne s’appelle {model}' },
    mend: { en: 'Known models: {known}.', fr: 'Modèles connus : {known}.' },
  },
} as const satisfies ErrorTable;
