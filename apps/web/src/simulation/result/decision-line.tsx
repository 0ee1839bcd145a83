import type { Decision } from '@octroi/features';
import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';

const signs: Readonly<Record<Decision, string>> = {
  granted: 'M8 14.5l4.2 4.2L20.5 10',
  review: 'M8 14h12',
  refused: 'M9 9l10 10M19 9L9 19',
};

/** The decision as a word, a sign and a colour. */
export function DecisionLine({ decision }: { readonly decision: Decision }): JSX.Element {
  const { words } = useSpeech();
  const said = words.simulation.result;
  return (
    <p class="decision" data-decision={decision}>
      <svg aria-hidden="true" width="28" height="28" viewBox="0 0 28 28">
        <circle cx="14" cy="14" r="13" />
        <path d={signs[decision]} />
      </svg>
      <span>
        <span class="decision-label">{said.decision} </span>
        <strong>{said[decision]}</strong>
      </span>
    </p>
  );
}
