import type { CutoffMark } from '@octroi/charts';
import type { CostPoint } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { useModelsWords } from './models-words.ts';

interface CutoffControlsProps {
  readonly points: readonly CostPoint[];
  /** Of the cut-off looked at. */
  readonly index: number;
  readonly setIndex: (index: number) => void;
  readonly goTo: (threshold: number) => void;
  readonly marks: readonly CutoffMark[];
}

/** A slider over the cut-offs, and ways to the rules. */
export function CutoffControls(props: CutoffControlsProps): JSX.Element {
  const { points, index, setIndex, goTo, marks } = props;
  const { cutoffs } = useModelsWords();
  const spoken = useReading(points[index]);
  return (
    <div class="cutoff-controls">
      <label class="cutoff-slider">
        <span>{cutoffs.slider}</span>
        <input
          type="range"
          min={0}
          max={points.length - 1}
          step={1}
          value={index}
          aria-valuetext={spoken}
          onInput={({ currentTarget }) => {
            setIndex(currentTarget.valueAsNumber);
          }}
        />
      </label>
      <p class="note cutoff-hint">{cutoffs.hint}</p>
      <p class="cutoff-marks">
        <span>{cutoffs.jump}</span>
        {marks.map(({ label, threshold }) => (
          <button
            key={label}
            type="button"
            class="button"
            data-kind="quiet"
            aria-pressed={points[index].threshold === threshold}
            onClick={() => {
              goTo(threshold);
            }}
          >
            {label}
          </button>
        ))}
      </p>
    </div>
  );
}

function useReading({ threshold, cost, approved, badRate }: CostPoint): string {
  const { cutoffs } = useModelsWords();
  const { formats } = useSpeech();
  return cutoffs.reading({
    cutoff: formats.fixed(threshold, 4),
    cost: formats.number(cost),
    approved: formats.percent(approved),
    badRate: badRate === null ? cutoffs.nobody : formats.percent(badRate),
  });
}
