import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import { decimalsToTell, type Outcome } from './outcome.ts';

const signs: Readonly<Record<Outcome['decision'], string>> = {
  granted: '✓',
  review: '–',
  refused: '✕',
};

/** On a narrow screen: the result in one line at the bottom, while its panel is out of sight. */
export function ResultBar({
  outcome,
}: {
  readonly outcome: Outcome | undefined;
}): JSX.Element | null {
  const { words, formats } = useSpeech();
  const said = words.simulation.result;
  const away = useAway('result');
  if (outcome === undefined || !away) return null;
  const { value, decision, policy } = outcome;
  return (
    <a
      class="result-bar"
      href="#result"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('result')?.scrollIntoView();
        document.getElementById('result-title')?.focus({ preventScroll: true });
      }}
    >
      <strong>{formats.fixed(value, decimalsToTell(value, policy.threshold))}</strong>
      <span class="result-bar-word" data-decision={decision}>
        {`${signs[decision]} ${said[decision]}`}
      </span>
      <span>{said.see}</span>
    </a>
  );
}

function useAway(id: string): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    const element = document.getElementById(id);
    if (element === null) return undefined;
    const watch = new IntersectionObserver(([entry]) => {
      setAway(!entry.isIntersecting);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
  return away;
}
