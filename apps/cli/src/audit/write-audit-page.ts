import type { Language } from '@octroi/core';
import { writeFileAtomically } from '@octroi/storage';
import { htmlPage } from '../page/html-page.ts';
import type { AuditDocument } from './audit-document.ts';
import { auditPage } from './audit-page.ts';

/** Writes the audit as one static page. */
export async function writeAuditPage(
  document: AuditDocument,
  file: string,
  language: Language,
): Promise<void> {
  await writeFileAtomically(file, htmlPage(auditPage(document, language), language));
}
