import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface CopyButtonProps {
  readonly label: string;
  readonly done: string;
  readonly text: () => string;
}

const saidForMs = 2000;

/** Copies a text, and says so for a moment; where the browser refuses, the label stays. */
export function CopyButton({ label, done, text }: CopyButtonProps): JSX.Element {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => {
      setCopied(false);
    }, saidForMs);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  return (
    <button
      type="button"
      class="button"
      data-kind="quiet"
      onClick={() => {
        copy(text()).then(setCopied, () => {
          setCopied(false);
        });
      }}
    >
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}

/** The clipboard of an insecure origin is closed: there, the old way by a selection. */
async function copy(text: string): Promise<boolean> {
  if (isSecureContext) {
    await navigator.clipboard.writeText(text);
    return true;
  }
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way without a secure context
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
