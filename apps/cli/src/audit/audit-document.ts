import type { Language } from '@octroi/core';
import { auditResults, type AuditReport, type ReadResults } from '@octroi/monitoring';
import type { SaidFinding } from './finding-form.ts';
import { sayFinding } from './finding-words.ts';

/** An audit as it is shown: every finding beside its words. */
export interface AuditDocument extends Omit<AuditReport, 'findings'> {
  readonly title: string | null;
  readonly findings: readonly (AuditReport['findings'][number] & SaidFinding)[];
  readonly reported: ReadResults['results']['models'];
  readonly ignored: readonly string[];
}

export function auditDocument(
  { results, ignored }: ReadResults,
  language: Language,
): AuditDocument {
  const report = auditResults(results);
  return {
    ...report,
    title: results.title ?? null,
    findings: report.findings.map((finding) => ({ ...finding, ...sayFinding(finding, language) })),
    reported: results.models,
    ignored,
  };
}
