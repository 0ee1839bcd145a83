import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { OctroiError } from '@octroi/core';
import { produceFileAtomically, useTemporaryFolder } from '@octroi/storage';
import type { Context } from '../context.ts';

/** Browsers that can print without a window, by the names they are installed under. */
const browsers = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
] as const;

const timeoutMs = 120_000;

export interface PrintRequest {
  /** The page, an absolute path. */
  readonly page: string;
  /** Where the PDF goes. */
  readonly pdf: string;
}

/**
 * Prints a page to a PDF by a Chromium or Chrome of this machine, in a profile of its own.
 *
 * @throws OctroiError CLI_BROWSER_MISSING, CLI_PRINTING_FAILED
 */
export async function printPdf(
  { environment, signal }: Pick<Context, 'environment' | 'signal'>,
  { page, pdf }: PrintRequest,
): Promise<void> {
  const browser = findBrowser(environment);
  if (browser === undefined) throw new OctroiError('CLI_BROWSER_MISSING', { file: page });
  await useTemporaryFolder(`${pdf}.profile`, (profile) =>
    produceFileAtomically(pdf, async (temporary) => {
      try {
        await promisify(execFile)(browser, printArguments({ page, pdf: temporary }, profile), {
          signal,
          timeout: timeoutMs,
          env: { ...environment, HOME: profile },
        });
        accessSync(temporary);
      } catch (cause) {
        signal.throwIfAborted();
        const problem = lastLine(cause);
        throw new OctroiError('CLI_PRINTING_FAILED', { browser, file: page, problem }, { cause });
      }
    }),
  );
}

function printArguments({ page, pdf }: PrintRequest, profile: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--no-first-run',
    // Chromium's sandbox refuses to run as root, as in a container; the page is the program's own.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** The browser named by CHROMIUM_PATH, else the first of the known ones on the PATH. */
export function findBrowser(environment: Context['environment']): string | undefined {
  const { CHROMIUM_PATH: named = '', PATH = '' } = environment;
  const folders = PATH.split(path.delimiter).filter((folder) => folder !== '');
  const onPath = browsers.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return (named === '' ? onPath : [named, ...onPath]).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function lastLine(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.trim().split('\n').at(-1) ?? text;
}
