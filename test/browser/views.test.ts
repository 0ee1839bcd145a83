/** Every view, in both languages, light and dark: readable by all, quiet, and of one origin. */
import { languages } from '@octroi/core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../serving/start-server.ts';
import { testWorkspace } from '../serving/test-workspace.ts';
import { chromiumPath, launchChromium, needsChromium } from './chromium.ts';
import { faultsOf } from './faults-of.ts';
import { openPage } from './open-page.ts';

const views = [
  ['the simulation, before', '/'],
  ['the simulation, decided', '/#applicant=risky&policy=deck&decided=1'],
  ['the models', '/models'],
  ['the decision', '/decision'],
  ['the drift', '/drift'],
] as const;

const cases = views.flatMap(([name, path]) =>
  languages.flatMap((language) =>
    (['light', 'dark'] as const).map((scheme) => ({ name, path, language, scheme })),
  ),
);

describe.skipIf(chromiumPath === undefined)(`the page in a browser (${needsChromium})`, () => {
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    const { folder } = await testWorkspace();
    [server, browser] = await Promise.all([startServer({ workspace: folder }), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
  });

  test.each(cases)(
    '$name in $language, $scheme: no fault of access, no complaint, no other origin',
    async ({ path, language, scheme }) => {
      const { address } = server;
      await using opened = await openPage(browser, { address, path, language, scheme });
      const { page, complaints, foreign, failed } = opened;
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect([complaints, foreign, failed]).toEqual([[], [], []]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    },
  );

  test.each(cases.filter(({ scheme }) => scheme === 'light'))(
    '$name in $language fits 320 pixels, and its folds opened still have no fault',
    async ({ path, language }) => {
      const { address } = server;
      await using opened = await openPage(browser, { address, path, language, width: 320 });
      const { page } = opened;
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
      expect(await faultsOf(page)).toEqual([]);
    },
  );

  test('an unknown address is told so in words', async () => {
    const response = await fetch(`${server.address}/nothing-here`);
    expect(response.status).toBe(404);
  });
});
