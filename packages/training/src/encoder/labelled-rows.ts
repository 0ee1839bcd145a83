import type { Frame } from '@octroi/core';

/** What is learnt from: some rows of a frame. */
export interface LabelledRows {
  readonly frame: Frame;
  /** 1 is a default, 0 is none; one a row of the frame. */
  readonly labels: Float32Array;
  /** The training rows: nothing is learnt from any other. */
  readonly rows: Int32Array;
}
