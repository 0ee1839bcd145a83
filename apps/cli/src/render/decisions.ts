import type { Policy } from '@octroi/features';
import type { ScoredRow } from '../scoring/score-rows.ts';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { renderTable } from './table.ts';

export interface NamedDecision extends ScoredRow {
  readonly applicant: string;
}

export interface Decisions {
  readonly policy: Policy;
  readonly bundle: string;
  readonly rows: readonly NamedDecision[];
}

/** Decisions as a table, with the rule that took them and the fields training has not seen the like of. */
export function renderDecisions({ policy, rows }: Decisions, display: Display): string {
  const { language, width } = display;
  const number = (value: number, decimals: number): string =>
    formatNumber(value, decimals, language);
  const table = renderTable(
    [
      { title: say('applicant', language), align: 'left', cells: rows.map((row) => row.applicant) },
      {
        title: say('score', language),
        align: 'decimal',
        cells: rows.map((row) => number(row.score, 4)),
      },
      {
        title: say('probability', language),
        align: 'decimal',
        cells: rows.map((row) => `${number(100 * row.probability, 1)} %`),
      },
      {
        title: say('decision', language),
        align: 'left',
        cells: rows.map((row) => say(row.decision, language)),
      },
    ],
    width,
  );
  const rule = say('rule', language, {
    policy: policy.name,
    version: policy.version,
    threshold: number(policy.threshold, 4),
  });
  const warnings = rows
    .filter(({ outsideTraining }) => outsideTraining.length > 0)
    .map(({ applicant, outsideTraining }) =>
      say('outsideFields', language, { applicant, fields: outsideTraining.join(', ') }),
    );
  return [table, '', rule, ...warnings].join('\n');
}
