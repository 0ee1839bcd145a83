import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';

/** The decision as a word, a sign and a colour. */
export function DecisionLine({ refused }: { readonly refused: boolean }): JSX.Element {
  const { words } = useSpeech();
  const said = words.simulation.result;
  return (
    <p class="decision" data-refused={refused}>
      <svg aria-hidden="true" width="28" height="28" viewBox="0 0 28 28">
        <circle cx="14" cy="14" r="13" />
        <path d={refused ? 'M9 9l10 10M19 9L9 19' : 'M8 14.5l4.2 4.2L20.5 10'} />
      </svg>
      <span>
        <span class="decision-label">{said.decision} </span>
        <strong>{refused ? said.refused : said.granted}</strong>
      </span>
    </p>
  );
}
