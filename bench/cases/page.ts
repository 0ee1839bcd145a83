import type { Page } from 'playwright-core';
import { pageSizes } from '../../test/browser/built-page.ts';
import { launchChromium } from '../../test/browser/chromium.ts';
import { openPage } from '../../test/browser/open-page.ts';
import { startServer } from '../../test/serving/start-server.ts';
import { octroi, testWorkspace } from '../../test/serving/test-workspace.ts';
import path from 'node:path';
import { median, type BenchCase, type BenchContext, type Figure } from '../case.ts';

export const page: BenchCase = {
  name: 'page',
  title: 'The page',
  about:
    'JavaScript of the built page, gzip: what the document asks for, and all. In chromium without a window, ' +
    'on loopback, each time in an empty profile: from the navigation to the form on the screen. A what-if ' +
    'is from the input event of a field to the new probability in the document, scored in the page by the ' +
    'demo form’s model as `octroi run` trains it.',
  needsRealData: false,
  run: measure,
};

async function measure(context: BenchContext): Promise<Figure[]> {
  const { firstView, all } = pageSizes(context.root);
  const sizes = { unit: 'kB', digits: 1 } as const;
  return [
    {
      what: 'JavaScript of the first view',
      value: firstView / 1000,
      ...sizes,
      target: { atMost: 60 },
    },
    { what: 'all JavaScript', value: all / 1000, ...sizes, target: { atMost: 200 } },
    ...(await inBrowser(context)),
  ];
}

async function inBrowser(context: BenchContext): Promise<Figure[]> {
  await using server = await startServer({ workspace: await workspaceOf(context) });
  const { address } = server;
  const browser = await launchChromium();
  try {
    const renders: number[] = [];
    for (let count = 0; count < (context.quick ? 2 : 15); count += 1) {
      await using opened = await openPage(browser, { address });
      renders.push(await millisecondsToForm(opened.page));
    }
    const decided = '/#applicant=risky&policy=deck&decided=1';
    await using opened = await openPage(browser, { address, path: decided });
    const edits = await millisecondsOfEdits(opened.page, context.quick ? 10 : 200);
    return [
      {
        what: 'first render',
        value: median(renders),
        unit: 'ms',
        digits: 0,
        target: { atMost: 1000 },
        detail: `median of ${renders.length}; the slowest ${Math.max(...renders).toFixed(0)} ms`,
      },
      {
        what: 'what-if',
        value: median(edits),
        unit: 'ms',
        digits: 1,
        target: { atMost: 5 },
        detail: `median of ${edits.length}; the slowest ${Math.max(...edits).toFixed(1)} ms`,
      },
    ];
  } finally {
    await browser.close();
  }
}

async function workspaceOf({ quick, work }: BenchContext): Promise<string> {
  if (quick) return (await testWorkspace()).folder;
  const data = path.join(work, 'data');
  const workspace = path.join(work, 'workspace');
  await octroi('synth', '--scale', '0.05', '--no-history', '--out', data);
  await octroi('run', '--data', data, '--workspace', workspace);
  return workspace;
}

/** From the start of the navigation until the applicants to choose from were painted. */
async function millisecondsToForm(opened: Page): Promise<number> {
  await opened.reload();
  const shown = opened.getByRole('radio').first();
  await shown.waitFor();
  return opened.evaluate(
    () =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          resolve(performance.now());
        });
      }),
  );
}

/** From an edit of a field to another number in the result. */
async function millisecondsOfEdits(opened: Page, count: number): Promise<number[]> {
  await opened.locator('[data-agree=true]').waitFor();
  return opened.evaluate(async (times) => {
    const input = document.querySelector<HTMLInputElement>('#EXT_SOURCE_1');
    const panel = document.querySelector('.result');
    if (input === null || panel === null) throw new Error('no such field or result');
    const figure = (): string => panel.querySelector('.figure')?.textContent ?? '';
    const measured: number[] = [];
    for (let edit = 0; edit < times; edit += 1) {
      const before = figure();
      const started = performance.now();
      const changed = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (figure() === before) return;
          observer.disconnect();
          resolve(performance.now() - started);
        });
        observer.observe(panel, { subtree: true, childList: true, characterData: true });
      });
      input.value = edit % 2 === 0 ? '0,9' : '0,05';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      measured.push(await changed);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return measured;
  }, count);
}
