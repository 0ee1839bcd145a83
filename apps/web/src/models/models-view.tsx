import type { Language } from '@octroi/core';
import type { JSX } from 'preact';
import { useSpeech } from '../words/words.ts';

/** The models compared; its parts come with the comparison's answers. */
export function ModelsView({ language }: { readonly language: Language }): JSX.Element {
  const { words } = useSpeech();
  return (
    <p class="empty" lang={language}>
      {words.models.lead}
    </p>
  );
}
