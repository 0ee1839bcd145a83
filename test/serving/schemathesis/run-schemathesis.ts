import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../test-workspace.ts';

/** The virtual environment that tools/setup.sh makes; undefined where it could not. */
export const schemathesisProgram = findProgram();

export interface SchemathesisRequest {
  /** Of the server, such as http://127.0.0.1:8000 */
  readonly address: string;
  /** Most made-up cases of a route, beside those of the schema’s examples and boundaries. */
  readonly casesPerRoute: number;
  readonly seed: number;
}

/** What schemathesis found. */
export interface SchemathesisOutcome {
  readonly cases: number;
  readonly routes: { readonly total: number; readonly tested: number };
  /** Each kind of failure with its routes, and what kept it from testing. */
  readonly failures: readonly string[];
  /** Its own report, with a request that shows each failure. */
  readonly text: string;
}

interface Report {
  readonly complete: boolean;
  readonly operations: { readonly total: number; readonly tested: number };
  readonly test_cases: { readonly generated: number };
  readonly failures: readonly { readonly title: string; readonly operations: readonly string[] }[];
  readonly errors: readonly { readonly title: string; readonly count: number }[];
}

/**
 * Tests the served OpenAPI document: no server error, no valid body refused, no invalid one accepted, no
 * answer that the document does not describe. Throws where schemathesis itself failed.
 */
export async function runSchemathesis(request: SchemathesisRequest): Promise<SchemathesisOutcome> {
  if (schemathesisProgram === undefined) throw new Error('tools/setup.sh schemathesis brings it');
  const folder = await mkdtemp(path.join(tmpdir(), 'octroi-schemathesis-'));
  try {
    const file = path.join(folder, 'report.json');
    const text = await run(schemathesisProgram, folder, argumentsOf(request, file));
    if (!existsSync(file)) throw new Error(`schemathesis left no report: ${text}`);
    const report = JSON.parse(await readFile(file, 'utf8')) as Report;
    if (!report.complete) throw new Error(`schemathesis did not end: ${text}`);
    return {
      cases: report.test_cases.generated,
      routes: report.operations,
      failures: [
        ...report.failures.map(({ title, operations }) => `${title}: ${operations.join(', ')}`),
        ...report.errors.map(({ title, count }) => `${title} (${count})`),
      ],
      text,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function argumentsOf(
  { address, casesPerRoute, seed }: SchemathesisRequest,
  report: string,
): string[] {
  return [
    ...['--config-file', path.join(import.meta.dirname, 'schemathesis.toml')],
    ...['run', `${address}/openapi.json`, '--no-color'],
    ...['--phases', 'examples,coverage,fuzzing', '--max-examples', `${casesPerRoute}`],
    ...['--seed', `${seed}`, '--generation-database', 'none'],
    ...['--report', 'json', '--report-json-path', report],
  ];
}

/** It exits with 1 where it found failures: the report says so. */
function run(program: string, cwd: string, args: readonly string[]): Promise<string> {
  const env = {
    ...process.env,
    SCHEMATHESIS_HOOKS: 'octroi_hooks',
    PYTHONPATH: import.meta.dirname,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 2 ** 28 }, (_, stdout, stderr) => {
      resolve(`${stdout}${stderr}`);
    });
  });
}

function findProgram(): string | undefined {
  const program = path.join(root, '.tools', 'venv-schemathesis', 'bin', 'schemathesis');
  return existsSync(program) ? program : undefined;
}
