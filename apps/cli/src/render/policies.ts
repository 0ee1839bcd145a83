import type { Policy } from '@octroi/features';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { scaleName } from './scale-name.ts';
import { renderTable } from './table.ts';

/** Policies as a table, one a row. */
export function renderPolicies(policies: readonly Policy[], { language, width }: Display): string {
  const cells = (of: (policy: Policy) => string): string[] => policies.map(of);
  return renderTable(
    [
      { title: say('policy', language), align: 'left', cells: cells(({ name }) => name) },
      {
        title: say('version', language),
        align: 'right',
        cells: cells(({ version }) => String(version)),
      },
      {
        title: say('refusedFrom', language),
        align: 'decimal',
        cells: cells(({ threshold }) => formatNumber(threshold, 4, language)),
      },
      ...(policies.some(({ review }) => review !== undefined)
        ? [
            {
              title: say('reviewedFrom', language),
              align: 'decimal' as const,
              cells: cells(({ review }) =>
                review === undefined ? '–' : formatNumber(review, 4, language),
              ),
            },
          ]
        : []),
      {
        title: say('scale', language),
        align: 'left',
        cells: cells(({ scale }) => scaleName(scale, language)),
      },
      {
        title: say('meaning', language),
        align: 'left',
        cells: cells(({ label }) => label[language]),
      },
    ],
    width,
  );
}
