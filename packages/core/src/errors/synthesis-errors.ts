import type { ErrorTable } from './error-table.ts';

/** The synthetic portfolio. */
export const synthesisErrors = {
  SYNTHESIS_SCALE_INVALID: {
    message: {
      en: 'a synthetic portfolio of scale {scale} cannot be made: a number above 0, up to 100, is expected',
      fr: 'un portefeuille synthétique d’échelle {scale} est impossible : un nombre supérieur à 0, jusqu’à 100, est attendu',
    },
    mend: {
      en: 'Give the share of the full size: 1 is all clients, 0.01 a hundredth of them.',
      fr: 'Donnez la part de la taille complète : 1 pour tous les clients, 0.01 pour un centième.',
    },
  },
} as const satisfies ErrorTable;
