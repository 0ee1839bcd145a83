import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { CopyButton } from '../data/copy-button.tsx';

/** The link that restores what is on the screen, and paper. */
export function LinkTools(): JSX.Element {
  const { words, language } = useSpeech();
  const said = words.simulation.link;
  return (
    <p class="tools">
      <CopyButton
        label={said.copy}
        done={said.copied}
        text={() => {
          const here = new URL(location.href);
          here.searchParams.set('lang', language);
          return here.href;
        }}
      />
      <button
        type="button"
        class="button"
        data-kind="quiet"
        onClick={() => {
          print();
        }}
      >
        {said.print}
      </button>
    </p>
  );
}
