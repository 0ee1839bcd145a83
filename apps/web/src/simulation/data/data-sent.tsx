import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import type { Simulation } from '../state/use-simulation.ts';
import { CopyButton } from './copy-button.tsx';
import { bodyOf, jsonText } from './json-text.ts';

/** The JSON the API is sent, and what it answered. Open until there is a result to look at. */
export function DataSent({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { words } = useSpeech();
  const said = words.simulation.data;
  const { state, exchange } = simulation;
  const [open, setOpen] = useState(() => matchMedia('(width >= 900px)').matches);
  useEffect(() => {
    setOpen(!state.decided && matchMedia('(width >= 900px)').matches);
  }, [state.decided]);
  return (
    <details
      class="data"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{said.title}</summary>
      <Json body={bodyOf(state.values)} label={said.title} />
      {exchange.state === 'answered' && (
        <>
          <h4>{said.answer}</h4>
          <Json body={exchange.answer} label={said.answer} />
        </>
      )}
    </details>
  );
}

function Json({ body, label }: { readonly body: unknown; readonly label: string }): JSX.Element {
  const { words } = useSpeech();
  const text = jsonText(body);
  return (
    <div class="json">
      <pre tabIndex={0} role="region" aria-label={label}>
        <code>{text}</code>
      </pre>
      <CopyButton
        label={words.simulation.data.copy}
        done={words.simulation.data.copied}
        text={() => text}
      />
    </div>
  );
}
