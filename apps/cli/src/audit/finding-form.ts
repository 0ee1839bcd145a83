import type { AuditCheckName, AuditFinding } from '@octroi/monitoring';

/** A finding in words: what it is, the sums that show it, and what would mend it. */
export interface SaidFinding {
  readonly title: string;
  readonly sums: readonly string[];
  readonly mend: string;
}

/** How sums are written in the reader's language. */
export interface SumFormat {
  readonly count: (value: number) => string;
  readonly number: (value: number, decimals: number) => string;
  readonly percent: (share: number, decimals?: number) => string;
  readonly list: (items: readonly string[]) => string;
}

/** One function a kind of finding: a missing one does not compile. */
export type FindingWords = {
  readonly [Name in AuditCheckName]: (
    finding: Extract<AuditFinding, { check: Name }>,
    format: SumFormat,
  ) => SaidFinding;
};
