import type { SyntheticPortfolio } from '@octroi/features';
import { applicationPart } from './application.ts';
import { bureauPart } from './history/bureau-part.ts';
import { previousPart } from './history/previous-part.ts';

/**
 * Invented clients in the form of the Home Credit files.
 *
 * Only rounded, aggregated shares of the public tables went into it, never a row. Scale 1 is
 * 307,511 labelled and 48,744 unlabelled clients; identifiers start at 100001.
 */
export const syntheticPortfolio: SyntheticPortfolio = {
  module: import.meta.url,
  clients: { labelled: 307_511, unlabelled: 48_744 },
  parts: [applicationPart, bureauPart, previousPart],
};
