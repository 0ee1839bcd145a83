import type { Policy } from '@octroi/features';
import { policyValue } from '@octroi/scoring';
import type { DecidedRow } from '../scoring/decide-rows.ts';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { scaleName } from './scale-name.ts';
import { renderTable } from './table.ts';

export interface NamedDecision extends DecidedRow {
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
  // The probability has a column of its own.
  const scale = policy.scale === 'probability' ? 'score' : policy.scale;
  const table = renderTable(
    [
      { title: say('applicant', language), align: 'left', cells: rows.map((row) => row.applicant) },
      {
        title: scaleName(scale, language),
        align: 'decimal',
        cells: rows.map((row) => number(policyValue(row, { scale }), 4)),
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
  const warnings = rows
    .filter(({ outsideTraining }) => outsideTraining.length > 0)
    .map(({ applicant, outsideTraining }) =>
      say('outsideFields', language, {
        applicant,
        fields: outsideTraining.map(({ field }) => field).join(', '),
      }),
    );
  return [table, '', renderRule(policy, display), ...warnings].join('\n');
}

/** Who decided: a rule apart from the model, its version, and where it cuts. */
export function renderRule(
  { name, version, scale, threshold }: Policy,
  { language }: Pick<Display, 'language'>,
): string {
  return say('rule', language, {
    policy: name,
    version,
    scale: scaleName(scale, language),
    threshold: formatNumber(threshold, 4, language),
  });
}
