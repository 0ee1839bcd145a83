import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { decimalsToTell, type Outcome } from './outcome.ts';

interface HeadlineProps {
  readonly outcome: Outcome;
  readonly asChosen: Outcome | undefined;
  /** Share of defaults in the training data. */
  readonly baseRate: number;
}

/** The number the rule cuts; under it, where that is not the risk itself, the risk. */
export function Headline({ outcome, asChosen, baseRate }: HeadlineProps): JSX.Element {
  const { words, formats } = useSpeech();
  const said = words.simulation.result;
  const { value, probability, policy } = outcome;
  const honest = Math.abs(value - probability) < 1e-9;
  const scale = policy.scale === 'score' && !honest ? 'weighted' : policy.scale;
  const real = formats.percent(probability);
  return (
    <div class="headline">
      <p class="headline-label">{said.headline[scale]}</p>
      <p class="figure">
        {formats.fixed(value, decimalsToTell(value, policy.threshold))}
        <Change value={value} asChosen={asChosen?.value} />
      </p>
      {!honest && (
        <>
          <p class="real">
            {said.realBefore} <strong>{real}</strong> {said.realAfter}{' '}
            <span class="real-because">{said.realBecause}</span>
          </p>
          <details class="why">
            <summary>{said.realWhy}</summary>
            <p>{said.realHelp(formats.percent(baseRate), real)}</p>
          </details>
        </>
      )}
    </div>
  );
}

interface ChangeProps {
  readonly value: number;
  readonly asChosen: number | undefined;
}

function Change({ value, asChosen }: ChangeProps): JSX.Element | null {
  const { words, formats } = useSpeech();
  if (asChosen === undefined || value === asChosen) return null;
  const points = formats.signed(100 * (value - asChosen), 1);
  return <span class="change">{words.simulation.result.change(points)}</span>;
}
