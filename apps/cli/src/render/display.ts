import type { Language } from '@octroi/core';

/** Who reads, and on how many columns. */
export interface Display {
  readonly language: Language;
  /** Infinity where the output is no terminal. */
  readonly width: number;
}
