import { probabilityOf } from '@octroi/scoring';
import { logOddsOf, type ModelEvaluation } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';
import { useDecisionWords } from './decision-words.ts';

interface CutoffSliderProps {
  readonly label: string;
  /** Of the cut-off among those of the model's curve. */
  readonly index: number;
  readonly model: ModelEvaluation;
  readonly move: (index: number) => void;
}

/** One cut-off, told as a score and as the probability it stands for. */
export function CutoffSlider({ label, index, model, move }: CutoffSliderProps): JSX.Element {
  const words = useDecisionWords().simulator;
  const { formats } = useSpeech();
  const { threshold } = model.cost[index];
  const probability = probabilityOf(
    model.calibration ?? null,
    model.weightRatio,
  )(logOddsOf(Math.min(threshold, 1 - 1e-9)));
  const said = `${formats.fixed(threshold, 4)}, ${words.probability(formats.percent(probability))}`;
  return (
    <label class="cutoff-slider">
      <span>
        {label} <output class="interval">{said}</output>
      </span>
      <input
        type="range"
        min={0}
        max={model.cost.length - 1}
        step={1}
        value={index}
        aria-valuetext={said}
        onInput={({ currentTarget }) => {
          move(currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}
