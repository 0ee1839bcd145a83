import { isOctroiError, OctroiError, type Language } from '@octroi/core';
import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { preferredLanguage, type Surroundings } from './surroundings.ts';
import { createProgressLine } from './terminal/progress-line.ts';

const exitCodes = { ok: 0, failed: 1, usage: 2 } as const;

/** Runs one command; gives the exit code: 0 done, 1 failed, 2 wrong usage. */
export async function main(surroundings: Surroundings): Promise<number> {
  const { argv, environment, stderr } = surroundings;
  const language = preferredLanguage(argv, environment);
  const line = createProgressLine(stderr, () => performance.now(), language);
  const cancel = new AbortController();
  surroundings.onInterrupt(() => {
    cancel.abort();
  });
  let exitCode: number = exitCodes.ok;
  const program = createProgram({
    surroundings,
    line,
    signal: cancel.signal,
    exitWith: (code) => {
      exitCode = code;
    },
  });
  try {
    await program.parseAsync([...argv]);
    line.clear();
    return exitCode;
  } catch (error) {
    line.clear();
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    const known = cancel.signal.aborted
      ? new OctroiError('CLI_INTERRUPTED', {}, { cause: error })
      : error;
    stderr.write(errorText(known, argv.includes('--debug'), language));
    return isOctroiError(error, 'CLI_USAGE') ? exitCodes.usage : exitCodes.failed;
  }
}

/** A known error: code, what and where, how to mend it; its stack with --debug alone. */
function errorText(error: unknown, debug: boolean, language: Language): string {
  const stack = debug && error instanceof Error ? `\n${stackOf(error)}` : '';
  if (isOctroiError(error)) {
    const { message, mend } = error.describe(language);
    return `octroi: ${error.code}: ${message}\n  ${mend}\n${stack}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  const hint = debug ? '' : '\n  --debug shows where.';
  return `octroi: UNEXPECTED: ${message}${hint}\n${stack}`;
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `caused by ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}\n${cause}`;
}
