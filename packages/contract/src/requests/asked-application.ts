import type { History, Row } from '@octroi/features';

/** An application that is to be scored, and what other tables tell of the applicant where that is known. */
export interface AskedApplication {
  /** The applicant's id; null where it is not said. */
  readonly applicant: number | null;
  readonly row: Row;
  readonly history?: History | undefined;
}
