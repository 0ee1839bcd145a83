import type { Language } from '@octroi/core';
import { writeFileAtomically } from '@octroi/storage';
import { htmlPage } from '../page/html-page.ts';
import { markdownPage } from '../page/markdown-page.ts';
import { letterPage, type LetterRequest } from './letter-page.ts';

/** Writes a letter: Markdown where the file's name ends so, else a static page that prints on paper. */
export async function writeLetter(
  request: LetterRequest,
  file: string,
  language: Language,
): Promise<void> {
  const page = letterPage(request, language);
  const text = file.toLowerCase().endsWith('.md') ? markdownPage(page) : htmlPage(page, language);
  await writeFileAtomically(file, text);
}
