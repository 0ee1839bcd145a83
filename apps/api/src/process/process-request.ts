import type { Portfolio } from '@octroi/features';

/** The process a server runs in, as its program hands it over. */
export interface ProcessRequest {
  readonly portfolio: Portfolio;
  readonly version: string;
  /** The built page. */
  readonly webFolder: string;
}
