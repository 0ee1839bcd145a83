import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import { decimalsToTell, type Outcome } from './outcome.ts';

const settledAfterMs = 600;

/** Says the result to those who do not see it, once typing has settled. */
export function Announcement({ outcome }: { readonly outcome: Outcome | undefined }): JSX.Element {
  const { words, formats } = useSpeech();
  const [text, setText] = useState('');
  const said = words.simulation.result;
  const now =
    outcome === undefined
      ? ''
      : said.announce(
          formats.fixed(outcome.value, decimalsToTell(outcome.value, outcome.policy.threshold)),
          formats.number(outcome.policy.threshold, 4),
          said[outcome.decision],
        );
  useEffect(() => {
    const timer = setTimeout(() => {
      setText(now);
    }, settledAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [now]);
  return (
    <p class="unseen" role="status" aria-live="polite">
      {text}
    </p>
  );
}
