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
  SYNTHESIS_OTHER_FORMAT: {
    message: {
      en: '{path} is there already: with the same table in another format it would be read twice',
      fr: '{path} existe déjà : avec la même table dans un autre format, elle serait lue deux fois',
    },
    mend: {
      en: 'Give another folder (--out), the same --format, or remove the file.',
      fr: 'Donnez un autre dossier (--out), le même --format, ou supprimez le fichier.',
    },
  },
} as const satisfies ErrorTable;
