import type { AuditDocument } from '../audit/audit-document.ts';
import {
  figuresColumns,
  figuresNotes,
  remainders,
  subjectOf,
} from '../audit/audit-figures-table.ts';
import { auditWords } from '../audit/audit-words.ts';
import { painter } from '../terminal/paint.ts';
import type { Display } from './display.ts';
import { renderTable } from './table.ts';
import { wrapped } from './wrapped.ts';

/** The findings, each with its sums, then what the figures give by themselves. */
export function renderAudit(
  document: AuditDocument,
  { language, width, colour }: Display & { readonly colour: boolean },
): string {
  const words = auditWords(language);
  const paint = painter(colour);
  const lines = (text: string, indent = ''): string => wrapped(text, width, indent);
  const found = document.findings.length;
  const findings = document.findings.flatMap(({ title, sums, mend }, at) => [
    '',
    paint(lines(`${at + 1}  ${title}`), 'fault'),
    ...sums.map((sum) => lines(sum, '   ')),
    paint(lines(`→ ${mend}`, '   '), 'advice'),
  ]);
  const [names, ...numbers] = figuresColumns(document, language);
  return [
    paint(words.faults(found), found === 0 ? 'good' : 'fault'),
    lines(subjectOf(document, language)),
    ...findings,
    '',
    words.figures,
    '',
    renderTable(
      [{ ...names, align: 'left' }, ...numbers.map((own) => ({ ...own, align: 'right' as const }))],
      width,
    ),
    '',
    ...figuresNotes(document, language).map((note) => lines(note)),
    ...remainders(document, language).map((note) => paint(lines(note), 'quiet')),
  ].join('\n');
}
