import { languages, type Language } from '@octroi/core';

export const views = ['simulation', 'models', 'decision', 'drift'] as const;
export type View = (typeof views)[number];

/** Where the reader is: a view, in a language where the address names one. */
export interface Place {
  readonly view: View;
  readonly language: Language | undefined;
}

const paths: Readonly<Record<View, string>> = {
  simulation: '/',
  models: '/models',
  decision: '/decision',
  drift: '/drift',
};

/** The place of an address; an unknown path is the first view, an unknown language none. */
export function placeOf(url: URL): Place {
  const path = url.pathname.replace(/\/+$/, '') || '/';
  const named = url.searchParams.get('lang');
  return {
    view: views.find((view) => paths[view] === path) ?? 'simulation',
    language: languages.find((language) => language === named),
  };
}

/** The address of a place. */
export function pathTo(view: View, language: Language): string {
  return `${paths[view]}?lang=${language}`;
}
