import type { Policy } from '@octroi/features';
import { policyValue } from '@octroi/scoring';
import type { DefendedRow } from '../defence/decide-and-defend.ts';
import { renderDefence } from './defence.ts';
import { say } from '../words.ts';
import type { Display } from './display.ts';
import { formatNumber } from './numbers.ts';
import { scaleName } from './scale-name.ts';
import { renderTable } from './table.ts';

export interface NamedDecision extends DefendedRow {
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
        cells: rows.map(({ decision, rule }) =>
          rule === null ? say(decision, language) : `${say(decision, language)} (${rule})`,
        ),
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
  const defences = rows.flatMap(({ applicant, defence }) =>
    defence === null ? [] : ['', renderDefence(applicant, defence, display)],
  );
  return [table, '', renderRule(policy, display), ...warnings, ...defences].join('\n');
}

/** Who decided: a rule apart from the model, its version, where it cuts, and what comes before any cut. */
export function renderRule(
  { name, version, scale, threshold, review, rules = [] }: Policy,
  { language }: Pick<Display, 'language'>,
): string {
  const values = {
    policy: name,
    version,
    scale: scaleName(scale, language),
    threshold: formatNumber(threshold, 4, language),
  };
  const rule =
    review === undefined
      ? say('rule', language, values)
      : say('ruleBands', language, { ...values, review: formatNumber(review, 4, language) });
  if (rules.length === 0) return rule;
  const names = rules.map(({ label }) => label[language]).join(', ');
  return `${rule}\n${say('hardRules', language, { names })}`;
}
