import type { ErrorTable } from './error-table.ts';

/** Bundles: trained models on disk. */
export const bundleErrors = {
  BUNDLE_UNREADABLE: {
    message: {
      en: 'the bundle cannot be read: {problem}',
      fr: 'le modèle enregistré est illisible : {problem}',
    },
    mend: {
      en: 'Train again, or give the folder of another bundle with --bundle.',
      fr: 'Relancez l’apprentissage, ou indiquez un autre dossier avec --bundle.',
    },
  },
  BUNDLE_FILE_INVALID: {
    message: {
      en: '{file} of the bundle is not valid: {place} is {found}, expected: {expected}',
      fr: '{file} du modèle enregistré n’est pas valide : {place} vaut {found}, attendu : {expected}',
    },
    mend: {
      en: 'Train again, or give the folder of another bundle with --bundle.',
      fr: 'Relancez l’apprentissage, ou indiquez un autre dossier avec --bundle.',
    },
  },
  BUNDLE_VERSION: {
    message: {
      en: 'the bundle has format version {found}; this program reads {known}',
      fr: 'le modèle enregistré a le format {found} ; ce programme lit : {known}',
    },
    mend: {
      en: 'Use the Octroi that wrote it, or train again.',
      fr: 'Utilisez la version d’Octroi qui l’a écrit, ou relancez l’apprentissage.',
    },
  },
  BUNDLE_ALTERED: {
    message: {
      en: '{file} was altered after training: sha256 {expected} expected, {found} found',
      fr: '{file} a été modifié après l’apprentissage : sha256 {expected} attendu, {found} trouvé',
    },
    mend: {
      en: 'Restore the bundle from its copy, or train again.',
      fr: 'Restaurez le dossier depuis sa copie, ou relancez l’apprentissage.',
    },
  },
  BUNDLE_WITHOUT_REASONS: {
    message: {
      en: 'bundle {bundle} keeps no typical applicants to compare a refused one with',
      fr: 'le modèle enregistré {bundle} ne garde pas de demandeurs types auxquels comparer un refus',
    },
    mend: {
      en: 'Train again: bundles written from now on keep them.',
      fr: 'Relancez l’apprentissage : les modèles enregistrés désormais les gardent.',
    },
  },
} as const satisfies ErrorTable;
