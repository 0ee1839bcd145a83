import type { JSX } from 'preact';
import type { SimulatedCosts } from './bands.ts';
import { useDecisionWords } from './decision-words.ts';

interface CostFieldsProps {
  readonly costs: SimulatedCosts;
  readonly change: (costs: SimulatedCosts) => void;
}

/** The costs a rule is judged by; what is no number of 0 or more changes nothing. */
export function CostFields({ costs, change }: CostFieldsProps): JSX.Element {
  const words = useDecisionWords().simulator;
  const fields = [
    ['falseNegativeCost', words.missed],
    ['falsePositiveCost', words.lost],
    ['reviewCost', words.reviewed],
  ] as const;
  return (
    <fieldset class="cost-fields">
      <legend>{words.costs}</legend>
      {fields.map(([name, label]) => (
        <label key={name}>
          <span>{label}</span>
          <input
            type="number"
            min={0}
            step="any"
            value={costs[name]}
            onInput={({ currentTarget }) => {
              const value = currentTarget.valueAsNumber;
              if (Number.isFinite(value) && value >= 0) change({ ...costs, [name]: value });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
