import { languageOf, type Language } from '@octroi/core';

export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The process as this program sees it; tests pass their own. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  onInterrupt(listener: () => void): unknown;
}

/** `--lang`, else the locale of the environment; an empty variable counts as none (POSIX). */
export function preferredLanguage(
  argv: readonly string[],
  environment: Surroundings['environment'],
): Language {
  const position = argv.lastIndexOf('--lang');
  const joined = argv.findLast((argument) => argument.startsWith('--lang='));
  const asked = position >= 0 ? argv[position + 1] : joined?.slice('--lang='.length);
  if (asked !== undefined) return languageOf(asked);
  const locales = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name] ?? '');
  return languageOf(locales.find((locale) => locale !== ''));
}
