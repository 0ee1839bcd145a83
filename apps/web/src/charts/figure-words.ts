import type { Language } from '@octroi/core';

/** What stands around the figures of a chart. */
export const figureWords = {
  en: {
    summary: 'Data',
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Not copied: select the table and copy it',
  },
  fr: {
    summary: 'Données',
    copy: 'Copier',
    copied: 'Copié',
    failed: 'Non copié\u202f: sélectionnez le tableau et copiez-le',
  },
} as const satisfies Readonly<Record<Language, object>>;
