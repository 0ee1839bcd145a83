import type { ErrorTable } from './error-table.ts';

/** The command line. */
export const cliErrors = {
  CLI_USAGE: {
    message: { en: '{problem}', fr: '{problem}' },
    mend: { en: 'See {command} --help.', fr: 'Voir {command} --help.' },
  },
} as const satisfies ErrorTable;
