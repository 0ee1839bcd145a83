import { OctroiError, type Translated } from '@octroi/core';

/** Says where a search goes wrong: `offset` counts characters from 0. */
export function filterProblem(
  text: string,
  at: { readonly offset: number; readonly found: string },
  expected: Translated | string,
): OctroiError {
  const isEnd = at.found === '';
  return new OctroiError('TRACKING_FILTER_INVALID', {
    text: text.length <= 200 ? text : `${text.slice(0, 199)}…`,
    position: at.offset + 1,
    expected,
    found: isEnd ? { en: 'the end', fr: 'la fin' } : at.found.slice(0, 60),
  });
}
