import type { DriftPage } from '@octroi/monitoring/report';
import type { JSX } from 'preact';
import { useDriftWords } from './drift-words.ts';

/** The verdict as a word with its sign, why, and what a reader must know before the figures. */
export function Verdict({ page }: { readonly page: DriftPage }): JSX.Element {
  const words = useDriftWords();
  const { level, verdict, reasons, warnings } = page;
  return (
    <section class="drift-section" aria-labelledby="drift-verdict">
      <h2 id="drift-verdict">{words.verdict}</h2>
      <div class="drift-verdict" data-level={level}>
        <p class="drift-word">{verdict}</p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      {warnings.map((warning) => (
        <p key={warning} class="notice">
          {warning}
        </p>
      ))}
    </section>
  );
}
