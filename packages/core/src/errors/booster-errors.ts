import type { ErrorTable } from './error-table.ts';

/** Native boosters and the training child. */
export const boosterErrors = {
  BOOSTER_LIBRARY_MISSING: {
    message: {
      en: 'the {engine} library was not found at {path}',
      fr: 'la bibliothèque {engine} est introuvable : {path}',
    },
    mend: {
      en: 'Run tools/setup.sh boosters, or set {variable} to a library of your own.',
      fr: 'Lancez tools/setup.sh boosters, ou indiquez votre bibliothèque dans {variable}.',
    },
  },
} as const satisfies ErrorTable;
