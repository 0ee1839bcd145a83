import type { ErrorTable } from './error-table.ts';

/** Files and folders of the workspace. */
export const storageErrors = {
  STORAGE_DISK_FULL: {
    message: {
      en: 'the disk is full: {path} could not be written; nothing was changed',
      fr: 'le disque est plein : {path} n’a pas pu être écrit ; rien n’a été modifié',
    },
    mend: {
      en: 'Free some space, then run the command again: it goes on from its last whole step.',
      fr: 'Libérez de l’espace, puis relancez : la commande reprend à la dernière étape complète.',
    },
  },
  STORAGE_NOT_WRITABLE: {
    message: {
      en: '{path} cannot be written ({problem}); nothing was changed',
      fr: 'écriture impossible : {path} ({problem}) ; rien n’a été modifié',
    },
    mend: {
      en: 'Give a folder you may write to, or mend its permissions.',
      fr: 'Indiquez un dossier où vous pouvez écrire, ou corrigez ses droits.',
    },
  },
} as const satisfies ErrorTable;
