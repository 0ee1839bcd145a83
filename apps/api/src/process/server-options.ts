import { parseArgs } from 'node:util';
import { languageOf, OctroiError, type Language, type Translated } from '@octroi/core';

/** What the server process was asked for. */
export interface ServerOptions {
  readonly workspace: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Processes that answer. */
  readonly workers: number;
  /** Threads of each that work out explanations. */
  readonly explainers: number;
  /** Explanations that may wait in each. */
  readonly explainQueue: number;
  readonly requestsPerMinute?: number;
  readonly bundle?: string;
  readonly policy?: string;
  /** Of what is printed. */
  readonly language: Language;
  readonly apiKey?: string;
  /** The built page, instead of the one of the repository. */
  readonly web?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const known = {
  workspace: { type: 'string', default: '.octroi' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '8000' },
  workers: { type: 'string', default: '1' },
  explainers: { type: 'string', default: '1' },
  'explain-queue': { type: 'string', default: '32' },
  'requests-per-minute': { type: 'string' },
  bundle: { type: 'string' },
  policy: { type: 'string' },
  lang: { type: 'string' },
  web: { type: 'string' },
} as const;

/**
 * Reads the options of the process; the API key is never among them, but in OCTROI_API_KEY.
 *
 * @throws OctroiError API_OPTION_INVALID
 */
export function readServerOptions(
  argv: readonly string[],
  environment: Environment,
): ServerOptions {
  const values = parse(argv);
  const rate = values['requests-per-minute'];
  const key = environment['OCTROI_API_KEY'] ?? '';
  return {
    workspace: values.workspace,
    host: values.host,
    port: wholeNumber('--port', values.port, { least: 0, most: 65_535 }),
    workers: wholeNumber('--workers', values.workers, { least: 1, most: 64 }),
    explainers: wholeNumber('--explainers', values.explainers, { least: 1, most: 64 }),
    explainQueue: wholeNumber('--explain-queue', values['explain-queue'], { least: 0, most: 1e6 }),
    ...(rate !== undefined && {
      requestsPerMinute: wholeNumber('--requests-per-minute', rate, { least: 1, most: 1e9 }),
    }),
    ...(values.bundle !== undefined && { bundle: values.bundle }),
    ...(values.policy !== undefined && { policy: values.policy }),
    language: languageOf(values.lang ?? environment['LC_ALL'] ?? environment['LANG']),
    ...(key !== '' && { apiKey: key }),
    ...(values.web !== undefined && { web: values.web }),
  };
}

type Values = ReturnType<typeof parseArgs<{ options: typeof known }>>['values'];

function parse(argv: readonly string[]): Values {
  try {
    return parseArgs({ args: [...argv], options: known, strict: true }).values;
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    const expected = Object.keys(known).map((name) => `--${name}`);
    throw invalid(argv.find((one) => problem.includes(one)) ?? '', expected.join(', '), problem);
  }
}

function wholeNumber(
  option: string,
  text: string,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  const expected = {
    en: `a whole number from ${least} to ${most}`,
    fr: `un nombre entier de ${least} à ${most}`,
  };
  throw invalid(option, expected, text);
}

function invalid(option: string, expected: string | Translated, found: string): OctroiError {
  return new OctroiError('API_OPTION_INVALID', { option, expected, found });
}
