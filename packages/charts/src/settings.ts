/// <reference lib="dom" />
import type { Language } from '@octroi/core';

/** Who reads a chart, and how wide it is. */
export interface ChartSettings {
  readonly language: Language;
  /** Pixels. */
  readonly width: number;
  /** Makes the elements; the browser's own where absent. */
  readonly document?: Document;
}
