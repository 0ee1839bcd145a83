import { main } from '../main.ts';

export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface CliOptions {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Takes what Ctrl-C would call. */
  readonly onInterrupt?: (interrupt: () => void) => void;
}

/** Runs the command line in this process, its output recorded; no variable of this process is seen. */
export async function runCli(
  args: readonly string[],
  { environment = {}, onInterrupt = () => undefined }: CliOptions = {},
): Promise<CliResult> {
  const written = { stdout: '', stderr: '' };
  const exitCode = await main({
    argv: ['node', 'octroi', ...args],
    environment,
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    onInterrupt,
  });
  return { exitCode, ...written };
}
