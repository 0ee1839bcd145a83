import type { Language } from '@octroi/core';
import type { WindowSource } from '../drift-document.ts';
import { sayDrift } from './drift-words.ts';

/** What a window is called in the reader's language: a file by its name. */
export function windowName(
  { kind, name }: Pick<WindowSource, 'kind' | 'name'>,
  language: Language,
): string {
  if (kind === 'file') return name;
  return sayDrift(kind === 'development' ? 'developmentRows' : 'untouchedRows', language);
}
