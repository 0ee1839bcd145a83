import { isFaithful } from '@octroi/scoring';
import type { Defence, ToldChange } from '../defence/defence.ts';
import { sayDefence } from '../defence/defence-words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { shortLabel } from './short-label.ts';
import { renderTable } from './table.ts';

/** Features told of each reason. */
const mostFields = 2;

/** Why an applicant is not granted a credit, and what they can ask for instead. */
export function renderDefence(applicant: string, defence: Defence, display: Display): string {
  const { language } = display;
  const { rule, reasons, referenceRows, closes, change } = defence;
  if (rule !== null) return sayDefence('rule', language, { applicant, rule });
  const share = formatNumber(100 * Math.min(closes, 1), 0, language);
  const rows = formatNumber(referenceRows, 0, language);
  const told =
    reasons.length === 0
      ? [sayDefence('noReasons', language, { applicant })]
      : [
          sayDefence('why', language, { applicant, rows }),
          reasonTable(defence, display),
          sayDefence(isFaithful(defence) ? 'closes' : 'unfaithful', language, { share }),
        ];
  return [...told, changeSentence(change, display)].join('\n');
}

function reasonTable({ reasons }: Defence, { language, width }: Display): string {
  const lines = reasons.flatMap(({ label, fields }, at) =>
    fields.slice(0, mostFields).map((field, place) => ({
      ...field,
      reason: place === 0 ? `${at + 1} ${label}` : '',
    })),
  );
  const column = (title: 'told' | 'own' | 'typical' | 'reason', cells: string[]) =>
    ({ title: sayDefence(title, language), align: 'left', cells }) as const;
  return renderTable(
    [
      column(
        'reason',
        lines.map(({ reason }) => reason),
      ),
      column(
        'told',
        lines.map(({ label }) => shortLabel(label)),
      ),
      column(
        'own',
        lines.map(({ valueWords }) => valueWords),
      ),
      column(
        'typical',
        lines.map(({ typicalWords }) => typicalWords),
      ),
    ],
    width,
  );
}

function changeSentence(change: ToldChange | null, { language }: Display): string {
  if (change === null) return sayDefence('noChange', language);
  const changes = change.fields
    .map(({ label, fromWords, toWords }) => `${label} ${fromWords} → ${toWords}`)
    .join(', ');
  const probability = formatNumber(100 * change.probability, 1, language);
  return sayDefence('change', language, { changes, probability });
}
