import type { Language } from '@octroi/core';

const texts = {
  en: {
    title: 'The page has not been built',
    mend: 'Build it with <code>tools/setup.sh web</code>, then start <code>octroi serve</code> again.',
    meanwhile: 'The API answers all the same: <a href="/docs">its documentation</a>.',
  },
  fr: {
    title: 'La page n’a pas été construite',
    mend: 'Construisez-la par <code>tools/setup.sh web</code>, puis relancez <code>octroi serve</code>.',
    meanwhile: 'L’API répond tout de même : <a href="/docs">sa documentation</a>.',
  },
} as const;

/** What stands in for the page where it has not been built. */
export function noPage(language: Language): string {
  const { title, mend, meanwhile } = texts[language];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Octroi</title></head>
<body><main><h1>${title}</h1><p>${mend}</p><p>${meanwhile}</p></main></body>
</html>
`;
}
