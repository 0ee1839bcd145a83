import type { Language } from '@octroi/core';

const texts = {
  en: {
    listening: 'Listening on',
    page: 'page',
    docs: 'documentation of the API',
    end: 'Ctrl-C ends it',
  },
  fr: {
    listening: 'À l’écoute sur',
    page: 'page',
    docs: 'documentation de l’API',
    end: 'Ctrl-C pour arrêter',
  },
} as const;

/** What is printed once a server can answer. */
export function readyLine(address: string, language: Language): string {
  const { listening, docs, end } = texts[language];
  return `${listening} ${address} · ${docs}${language === 'fr' ? '\u202f' : ''}: ${address}/docs · ${end}\n`;
}

/** The address a person types for a host and a port. */
export function addressOf(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}
