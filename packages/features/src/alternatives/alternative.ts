import type { Row } from '../evaluate/row.ts';

/** One way to ask again: fields that change together, so that the application stays coherent. */
export interface Alternative {
  /** By field: never one that no applicant can change. */
  readonly changes: Readonly<Record<string, number>>;
  /** How far it is from the application: the sum over its fields of |ln(new / old)|. */
  readonly effort: number;
}

/**
 * What an applicant can ask for instead, the nearest first; nothing where the application does not say what
 * is asked for.
 */
export type FindAlternatives = (application: Row) => readonly Alternative[];
