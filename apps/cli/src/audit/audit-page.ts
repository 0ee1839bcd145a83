import type { Language } from '@octroi/core';
import type { ReportPage, ReportPart } from '@octroi/monitoring/report';
import type { AuditDocument } from './audit-document.ts';
import { figuresColumns, figuresNotes, remainders, subjectOf } from './audit-figures-table.ts';
import { auditWords } from './audit-words.ts';

/** The audit as a page: its findings as sections, the recomputed figures as a table. */
export function auditPage(document: AuditDocument, language: Language): ReportPage {
  const words = auditWords(language);
  const { findings } = document;
  const columns = figuresColumns(document, language);
  return {
    title: words.title,
    level: findings.length === 0 ? 'none' : 'drift',
    verdict: words.faults(findings.length),
    subject: subjectOf(document, language),
    reasons: findings.map(({ title }) => title),
    warnings: [],
    parts: [
      ...findings.flatMap(({ title, sums, mend }): ReportPart[] => [
        { kind: 'heading', text: title },
        { kind: 'list', items: sums },
        { kind: 'text', text: `→ ${mend}` },
      ]),
      { kind: 'heading', text: words.figures },
      {
        kind: 'table',
        columns: columns.map(({ title }, at) => ({ title, numeric: at > 0 })),
        rows: columns[0].cells.map((_, row) => columns.map(({ cells }) => cells[row])),
      },
      ...[...figuresNotes(document, language), ...remainders(document, language)].map(
        (text): ReportPart => ({ kind: 'note', text }),
      ),
    ],
  };
}
