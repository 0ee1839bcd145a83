import type { Language } from '@octroi/core';
import type { Browser, Page } from 'playwright-core';

export interface PageRequest {
  /** Of the server, such as http://127.0.0.1:8000 */
  readonly address: string;
  /** `/` or `/models`, with what follows. */
  readonly path?: string;
  readonly language?: Language;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
}

/** A page in a context of its own, and what it did that it should not. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors and warnings of the console, and errors that nothing caught. */
  readonly complaints: readonly string[];
  /** Requests to any other origin. */
  readonly foreign: readonly string[];
  /** Answers of 400 and above, and requests without an answer. */
  readonly failed: readonly string[];
}

/** Opens an address of the served page and waits until nothing more is asked for. */
export async function openPage(browser: Browser, request: PageRequest): Promise<OpenPage> {
  const { address, path = '/', language = 'fr', scheme = 'light', width = 1280 } = request;
  const context = await browser.newContext({
    colorScheme: scheme,
    locale: language,
    reducedMotion: 'reduce',
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const [complaints, foreign, failed]: [string[], string[], string[]] = [[], [], []];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (asked) => {
    const url = new URL(asked.url());
    if (['data:', 'blob:'].includes(url.protocol) || url.origin === address) return;
    foreign.push(asked.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (asked) => failed.push(asked.url()));
  await page.goto(`${address}${withLanguage(path, language)}`, { waitUntil: 'networkidle' });
  return {
    page,
    complaints,
    foreign,
    failed,
    [Symbol.asyncDispose]: () => context.close(),
  };
}

function withLanguage(path: string, language: Language): string {
  const url = new URL(path, 'http://page');
  if (!url.searchParams.has('lang')) url.searchParams.set('lang', language);
  return `${url.pathname}${url.search}${url.hash}`;
}
