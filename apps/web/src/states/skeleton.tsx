import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';

interface SkeletonProps {
  /** Heights of the parts to come, in pixels. */
  readonly heights: readonly number[];
}

/** The outline of what is on its way, in its real sizes. */
export function Skeleton({ heights }: SkeletonProps): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{words.states.loading}</span>
      {heights.map((height, index) => (
        <div key={index} class="skeleton-part" style={{ blockSize: `${height}px` }} />
      ))}
    </div>
  );
}
