import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureNotice } from '../states/failure-notice.tsx';
import { useSpeech } from '../words/words.ts';
import { holdKey } from './key.ts';
import { tryKey, type Trial } from './try-key.ts';

interface KeyFormProps {
  /** The key is right and held. */
  readonly opened: () => void;
}

/** Stands for the view where the server asks for a key: entered here, tried, and held for this tab. */
export function KeyForm({ opened }: KeyFormProps): JSX.Element {
  const { words, language } = useSpeech();
  const [trial, setTrial] = useState<Trial | 'trying'>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
  }, []);
  const submit = async (): Promise<void> => {
    const key = input.current?.value.trim() ?? '';
    setTrial('trying');
    const outcome = await tryKey(key, language);
    setTrial(outcome);
    if (outcome === 'right') {
      holdKey(key);
      opened();
    } else input.current?.select();
  };
  return (
    <main class="main" id="content" tabIndex={-1}>
      <h1>{words.access.title}</h1>
      <p class="lead">{words.access.lead}</p>
      <form
        class="key-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label>
          <span>{words.access.key}</span>
          <input
            ref={input}
            type="password"
            autocomplete="off"
            required
            aria-invalid={trial === 'wrong'}
            aria-describedby="key-note"
          />
        </label>
        <p class="note" id="key-note">
          {words.access.kept}
        </p>
        <button type="submit" class="button" disabled={trial === 'trying'}>
          {words.access.open}
        </button>
      </form>
      {trial === 'wrong' && <WrongKey />}
      {typeof trial === 'object' && <FailureNotice failure={trial.failure} />}
    </main>
  );
}

function WrongKey(): JSX.Element {
  const { words } = useSpeech();
  return (
    <div class="failure" role="alert">
      <p>
        <strong>{words.access.wrong}</strong>
      </p>
      <p>{words.access.wrongMend}</p>
    </div>
  );
}
