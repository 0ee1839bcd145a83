import type { Language } from '@octroi/core';
import type { ReportPage, ReportPart } from '@octroi/monitoring/report';
import { isFaithful } from '@octroi/scoring';
import type { Defence, ToldChange } from '../defence/defence.ts';
import type { Decisions, NamedDecision } from '../render/decisions.ts';
import { formatNumber } from '../render/numbers.ts';
import { letterWords } from './letter-words.ts';

export interface LetterRequest extends Omit<Decisions, 'rows'> {
  readonly row: NamedDecision;
  readonly date: Date;
}

/** Features told of each reason. */
const mostFields = 2;

const levels = { granted: 'none', review: 'watch', refused: 'drift' } as const;

/** A letter to an applicant: the decision, its principal reasons, what would change it, what one may do. */
export function letterPage(request: LetterRequest, language: Language): ReportPage {
  const words = letterWords(language);
  const { row, policy, bundle, date } = request;
  const { applicant, decision, probability, defence } = row;
  const day = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long' });
  const version = String(policy.version);
  return {
    title: words.title(applicant),
    level: levels[decision],
    verdict: words[decision],
    subject: words.subject(day.format(date), policy.name, version),
    reasons: [],
    warnings: [],
    parts: [
      { kind: 'text', text: words[`${decision}Text`] },
      ...(defence === null ? [] : reasonParts(defence, language)),
      ...(defence?.rule === null ? changeParts(defence.change, language) : []),
      { kind: 'heading', text: words.how },
      { kind: 'text', text: words.byRule(percent(probability, 1, language), policy.name, version) },
      ...(decision === 'granted' ? [] : rightsParts(language)),
      { kind: 'note', text: words.bundle(bundle) },
    ],
  };
}

function reasonParts(defence: Defence, language: Language): ReportPart[] {
  const words = letterWords(language);
  const { rule, reasons, referenceRows, closes } = defence;
  const heading: ReportPart = { kind: 'heading', text: words.reasons };
  if (rule !== null) return [heading, { kind: 'text', text: words.byHardRule(rule) }];
  if (reasons.length === 0) return [heading, { kind: 'text', text: words.noReasons }];
  const share = percent(Math.min(closes, 1), 0, language);
  return [
    heading,
    { kind: 'text', text: words.reasonsText(formatNumber(referenceRows, 0, language)) },
    {
      kind: 'table',
      columns: [words.reason, words.told, words.own, words.typical].map((title) => ({
        title,
        numeric: false,
      })),
      rows: reasons.flatMap(({ label, fields }, at) =>
        fields
          .slice(0, mostFields)
          .map((field, place) => [
            place === 0 ? `${at + 1}. ${label}` : '',
            field.label,
            field.valueWords,
            field.typicalWords,
          ]),
      ),
    },
    { kind: 'note', text: isFaithful(defence) ? words.closes(share) : words.unfaithful(share) },
  ];
}

function changeParts(change: ToldChange | null, language: Language): ReportPart[] {
  const words = letterWords(language);
  const heading: ReportPart = { kind: 'heading', text: words.change };
  if (change === null) return [heading, { kind: 'text', text: words.noChange }];
  return [
    heading,
    { kind: 'text', text: words.changeText },
    {
      kind: 'list',
      items: change.fields.map(({ label, fromWords, toWords }) =>
        words.changed(label, fromWords, toWords),
      ),
    },
    { kind: 'note', text: words.changeNote },
  ];
}

function rightsParts(language: Language): ReportPart[] {
  const words = letterWords(language);
  return [
    { kind: 'heading', text: words.rights },
    { kind: 'list', items: words.rightsList },
    { kind: 'text', text: words.reply },
  ];
}

function percent(share: number, decimals: number, language: Language): string {
  return `${formatNumber(100 * share, decimals, language)}${language === 'fr' ? '\u202f' : ' '}%`;
}
