import type { ErrorTable } from './error-table.ts';

/** Metrics, tests and intervals. */
export const statisticsErrors = {
  STATISTICS_ONE_CLASS: {
    message: {
      en: '{metric} needs both classes; all {rows} labels are {label}',
      fr: '{metric} exige les deux classes ; les {rows} étiquettes valent {label}',
    },
    mend: {
      en: 'Give rows of both classes, or a larger sample.',
      fr: 'Fournissez des lignes des deux classes, ou un échantillon plus grand.',
    },
  },
} as const satisfies ErrorTable;
