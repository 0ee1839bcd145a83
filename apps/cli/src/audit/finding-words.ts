import { numberFormat, percentFormat } from '@octroi/charts';
import type { Language } from '@octroi/core';
import type { AuditFinding } from '@octroi/monitoring';
import { translations } from '../report/words/translations.ts';
import { englishFindings } from './english-findings.ts';
import type { SaidFinding, SumFormat } from './finding-form.ts';
import { frenchFindings } from './french-findings.ts';

const wordsIn = translations(englishFindings, frenchFindings);

/** Says a finding in the reader's language. */
export function sayFinding(finding: AuditFinding, language: Language): SaidFinding {
  const say = wordsIn(language)[finding.check] as (
    own: AuditFinding,
    format: SumFormat,
  ) => SaidFinding;
  return say(finding, sumFormat(language));
}

export function sumFormat(language: Language): SumFormat {
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, {
    type: 'conjunction',
  });
  return {
    count: numberFormat(language, 0),
    number: (value, decimals) => numberFormat(language, decimals)(value),
    percent: (share, decimals = 1) => percentFormat(language, decimals)(share),
    list: (items) => lists.format(items),
  };
}
