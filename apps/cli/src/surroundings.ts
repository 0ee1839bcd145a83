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

/** `--lang`, else the locale of the environment. */
export function preferredLanguage(
  argv: readonly string[],
  environment: Surroundings['environment'],
): Language {
  const position = argv.indexOf('--lang');
  if (position >= 0) return languageOf(argv[position + 1]);
  return languageOf(environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG']);
}
