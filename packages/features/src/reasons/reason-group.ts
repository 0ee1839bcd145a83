import type { Translated } from '@octroi/core';

/** Features that tell the same thing of an applicant: one reason a decision may rest on. */
export interface ReasonGroup {
  readonly name: string;
  /** What an applicant is told: a short noun phrase with a capital. */
  readonly label: Translated;
  /** Names of features; `*` stands for any letters, even none. */
  readonly features: readonly string[];
}
