/** The drift view as a reader meets it: reports to choose from, none, damaged, and a server that wants a key. */
import { truncateSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace, driftReportFolder, listDriftReports } from '@octroi/workspace';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRaw, withColumn, writeRaw } from '../journey/tiny-portfolio.ts';
import { startServer, type RunningServer } from '../serving/start-server.ts';
import { copyTestWorkspace, octroi, testWorkspace } from '../serving/test-workspace.ts';
import { chromiumPath, launchChromium, needsChromium } from './chromium.ts';
import { faultsOf } from './faults-of.ts';
import { openPage } from './open-page.ts';
import { tabTo } from './tab-to.ts';

const key = 'a-key-of-more-than-sixteen';

const words = {
  fr: {
    tests: ['Dérive des variables (KS)', 'Prediction Drift', 'Target Drift'],
    drift: '■ Dérive',
    told: 'Peut-on distinguer les fenêtres',
    wrong: 'Le serveur refuse cette clé.',
  },
  en: {
    tests: ['Feature drift (KS)', 'Prediction drift', 'Target drift'],
    drift: '■ Drift',
    told: 'Can the windows be told apart',
    wrong: 'The server does not take this key.',
  },
} as const;

describe.skipIf(chromiumPath === undefined)(
  `the drift view in a browser (${needsChromium})`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchChromium();
    });
    afterAll(() => browser.close());

    describe('with a report in drift and an older one', () => {
      let server: RunningServer;
      let release: () => void;
      beforeAll(async () => {
        const copy = await copyTestWorkspace();
        release = () => {
          copy[Symbol.dispose]();
        };
        const train = path.join(copy.raw, 'application_train.csv');
        const windows = ['--reference', train, '--current', shifted(train, copy.folder)];
        await octroi('drift', ...windows, '--workspace', copy.folder, '--threads', '1');
        server = await startServer({ workspace: copy.folder });
      });
      afterAll(async () => {
        await server[Symbol.asyncDispose]();
        release();
      });

      test.each(['fr', 'en'] as const)(
        'the newest is shown: the usual tests, then the verdict, then what moved, in %s',
        async (language) => {
          const { address } = server;
          await using opened = await openPage(browser, { address, path: '/drift', language });
          const { page, complaints, foreign, failed } = opened;
          await page.getByText(words[language].drift, { exact: true }).first().waitFor();
          const subheadings = await page.getByRole('heading', { level: 3 }).allInnerTexts();
          for (const [at, name] of words[language].tests.entries()) {
            expect(subheadings[at]).toContain(name);
          }
          const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
          expect(headings.indexOf('Verdict')).toBe(1);
          expect(headings).toContain(words[language].told);
          const text = await page.locator('main').innerText();
          expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
          expect(await page.locator('.drift svg[role=img] > title').count()).toBeGreaterThan(6);
          expect(await faultsOf(page)).toEqual([]);
          expect([complaints, foreign, failed]).toEqual([[], [], []]);
        },
      );

      test('another report is chosen by the keyboard, and a link leads to it', async () => {
        const { address } = server;
        const request = { address, path: '/drift', language: 'en' } as const;
        await using opened = await openPage(browser, request);
        const { page } = opened;
        await page.getByText('■ Drift', { exact: true }).waitFor();
        await tabTo(page, () => document.activeElement?.closest('.view-choice') !== null);
        await page.keyboard.press('ArrowDown');
        await page.getByText('application_test.csv (').waitFor();
        const { hash } = new URL(page.url());
        expect(hash).toMatch(/^#report=2/);
        await using second = await openPage(browser, { ...request, path: `/drift${hash}` });
        await second.page.getByText('application_test.csv (').waitFor();
        expect([opened.complaints, opened.failed]).toEqual([[], []]);
      });

      test('the figures of a picture can be read and copied', async () => {
        const { address } = server;
        await using opened = await openPage(browser, { address, path: '/drift', language: 'en' });
        const { page } = opened;
        const fold = page.locator('.figure-data', { hasText: 'of the stability indices' });
        await fold.locator('summary').click();
        await fold.getByRole('button', { name: 'Copy' }).click();
        await fold.getByText('Copied').waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        expect(copied.split('\n')[0]).toBe('Feature\tPSI\tlower\tupper\tWeight');
        expect(copied.split('\n').length).toBeGreaterThan(10);
      });

      test('on paper there is no choice to make, and every section is there', async () => {
        const { address } = server;
        await using opened = await openPage(browser, { address, path: '/drift', language: 'fr' });
        const { page } = opened;
        await page.getByText('■ Dérive', { exact: true }).waitFor();
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('select:visible, button:visible').count()).toBe(0);
        expect(await page.locator('.drift h2:visible').count()).toBeGreaterThan(6);
        expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
      });
    });

    test('without a report the page says which command makes one', async () => {
      using copy = await copyTestWorkspace();
      await using server = await startServer({ workspace: copy.folder });
      const { address } = server;
      const request = { address, path: '/drift', language: 'fr' } as const;
      const workspace = openWorkspace(copy.folder);
      const [{ id }] = (await listDriftReports(workspace)).reports;
      truncateSync(path.join(driftReportFolder(workspace, id), 'report.json'), 900);
      await using damaged = await openPage(browser, request);
      await damaged.page.getByRole('alert').getByText('API_DRIFT_DAMAGED').waitFor();
      expect(await faultsOf(damaged.page)).toEqual([]);
      truncateSync(path.join(driftReportFolder(workspace, id), 'summary.json'), 9);
      await using empty = await openPage(browser, request);
      await empty.page.getByText('octroi drift --reference').waitFor();
      await empty.page.getByText(id).waitFor();
      expect(await faultsOf(empty.page)).toEqual([]);
    });

    test.each(['fr', 'en'] as const)(
      'a server with a key: it is asked for, refused where wrong, and held for the tab alone, in %s',
      async (language) => {
        const { folder } = await testWorkspace();
        await using server = await startServer({
          workspace: folder,
          environment: { OCTROI_API_KEY: key },
        });
        const { address } = server;
        await using opened = await openPage(browser, { address, path: '/drift', language });
        const { page } = opened;
        const field = page.locator('input[type=password]');
        await field.waitFor();
        expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
        expect(await faultsOf(page)).toEqual([]);
        for (const wrong of ['not-the-key-at-all', 'clé']) {
          await field.fill(wrong);
          await page.keyboard.press('Enter');
          await page.getByRole('alert').getByText(words[language].wrong).waitFor();
        }
        await field.fill(key);
        await page.keyboard.press('Enter');
        await page.locator('.drift-word').waitFor();
        expect(page.url()).not.toContain(key);
        await page.reload({ waitUntil: 'networkidle' });
        await page.locator('.drift-word').waitFor();
        const kept = await page.evaluate(() => JSON.stringify(localStorage));
        expect(kept).not.toContain(key);
        await using other = await openPage(browser, { address, path: '/', language });
        await other.page.locator('input[type=password]').waitFor();
      },
    );
  },
);

/** The training file with its second external score halved. */
function shifted(train: string, folder: string): string {
  const before = readRaw(train);
  const at = before.names.indexOf('EXT_SOURCE_2');
  const table = withColumn(before, 'EXT_SOURCE_2', (row) => {
    const score = before.rows[row][at];
    return score === '' ? '' : String(Number(score) / 2);
  });
  return writeRaw(path.join(folder, 'shifted.csv'), table);
}
