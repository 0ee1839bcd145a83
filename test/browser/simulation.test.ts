/** The deck's flow as a person does it, and what may go wrong on the way. */
import type { PredictAnswer } from '@octroi/contract';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post } from '../serving/ask.ts';
import { startServer, type RunningServer } from '../serving/start-server.ts';
import { testWorkspace } from '../serving/test-workspace.ts';
import { chromiumPath, launchChromium, needsChromium } from './chromium.ts';
import { openPage, type OpenPage } from './open-page.ts';
import { tabTo } from './tab-to.ts';

const compute = { fr: 'Calculer la décision', en: 'Compute the decision' };
const result = { fr: 'Résultat du scoring', en: 'Result of the scoring' };
const granted = { fr: 'Crédit accordé', en: 'Credit granted' };
const refused = { fr: 'Crédit refusé', en: 'Credit refused' };
const sent = { fr: 'Données envoyées à l’API', en: 'Data sent to the API' };

describe.skipIf(chromiumPath === undefined)(
  `the simulation in a browser (${needsChromium})`,
  () => {
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

    const open = (path = '/', language: 'fr' | 'en' = 'fr'): Promise<OpenPage> =>
      openPage(browser, { address: server.address, path, language });

    const predict = async (values: unknown): Promise<PredictAnswer> =>
      (await post<PredictAnswer>(`${server.address}/predict`, values)).body;

    test.each(['fr', 'en'] as const)(
      'the deck’s flow by the keyboard alone, in %s',
      async (language) => {
        await using opened = await open('/', language);
        const { page } = opened;
        await tabTo(page, () => document.activeElement?.getAttribute('name') === 'applicant');
        await page.keyboard.press('ArrowDown');
        const data = await dataSent(page, language);
        await tabTo(
          page,
          () => (document.activeElement as HTMLButtonElement | null)?.type === 'submit',
        );
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
          compute[language],
        );
        await page.keyboard.press('Enter');
        const panel = page.getByRole('region', { name: result[language] });
        const answer = await predict(data);
        const word = (answer.decision === 1 ? refused : granted)[language];
        await panel.getByText(word, { exact: true }).waitFor();
        const figure = await panel.locator('.figure').innerText();
        expect(Math.abs(numberIn(figure) - answer.probability)).toBeLessThan(0.0006);
        await panel.getByText(language === 'fr' ? '0,65' : '0.65', { exact: true }).waitFor();
        const note = language === 'fr' ? 'indépendante du modèle' : 'independent of the model';
        await panel.getByText(note).waitFor();
        expect(opened.complaints).toEqual([]);
      },
    );

    test('an edited field changes the result at once, to the bit what the API answers', async () => {
      await using opened = await open('/#applicant=risky&policy=deck&decided=1', 'en');
      const { page } = opened;
      const panel = page.getByRole('region', { name: result.en });
      const agreed = panel.locator('[data-agree=true]');
      await agreed.waitFor();
      const asked = askedBy(page);
      const figure = panel.locator('.figure');
      const before = await figure.innerText();
      await page.locator('#EXT_SOURCE_1').fill('0.871');
      await expect.poll(() => figure.innerText()).not.toBe(before);
      await page.locator('#EXT_SOURCE_2').fill('0.123');
      await page.locator('#AMT_ANNUITY').fill('21345.5');
      await page.locator('#OWN_CAR_AGE').fill('');
      await page.locator('#DAYS_EMPLOYED').fill('7');
      expect(asked).toEqual([]);
      const data = await dataSent(page, 'en');
      expect(data).toMatchObject({ EXT_SOURCE_2: 0.123, AMT_ANNUITY: 21345.5, OWN_CAR_AGE: null });
      await page.getByRole('button', { name: compute.en }).click();
      const { logOdds } = await predict(data);
      await expect.poll(() => agreed.getAttribute('title')).toContain(String(logOdds));
    });

    test('a link restores the applicant, the changes, the rule and the result', async () => {
      await using first = await open('/', 'en');
      await first.page.getByRole('radio').nth(2).check();
      await first.page.locator('#EXT_SOURCE_1').fill('0.9');
      await first.page.locator('#OWN_CAR_AGE').fill('');
      await first.page.locator('select[name=policy]').selectOption('least-cost');
      await first.page.getByRole('button', { name: compute.en }).click();
      const figure = first.page.locator('.figure');
      await figure.waitFor();
      await first.page.waitForURL(/decided=1/);
      await first.page.getByRole('button', { name: 'Copy the link' }).click();
      const link = await first.page.evaluate(() => navigator.clipboard.readText());
      expect(new URL(link).origin).toBe(server.address);

      await using second = await open(link.slice(server.address.length), 'en');
      const { page } = second;
      await page.locator('.figure').waitFor();
      expect(await page.locator('.figure').innerText()).toBe(await figure.innerText());
      expect(await dataSent(page, 'en')).toEqual(await dataSent(first.page, 'en'));
      expect(await page.locator('#EXT_SOURCE_1').inputValue()).toBe('0.9');
      expect(await page.locator('#OWN_CAR_AGE').inputValue()).toBe('');
      expect(await page.locator('select[name=policy]').inputValue()).toBe('least-cost');
      expect(await page.getByRole('radio').nth(2).isChecked()).toBe(true);
    });

    test.each([
      ['names', '#applicant=nobody&set.EXT_SOURCE_1=2&set.NOTHING=1'],
      ['numbers', '#set.AMT_CREDIT=1e999&set.__proto__=1'],
      ['20,000 letters', `#${'a'.repeat(20_000)}`],
      ['broken escapes', '#%E0%A4%A&applicant=%00'],
      [
        'markup',
        '#applicant=<script>alert(1)</script>&set.EXT_SOURCE_1=<img src=x onerror=alert(1)>',
      ],
    ])('a link of %s that mean nothing here is told so, and nothing breaks', async (_, hash) => {
      await using opened = await open(`/${hash}`, 'en');
      await opened.page.getByRole('radio').first().waitFor();
      expect(await opened.page.getByText('was ignored').count()).toBe(1);
      expect([opened.complaints, opened.failed]).toEqual([[], []]);
    });

    test.each([
      ['a word', 'AMT_CREDIT', 'a lot'],
      ['a negative amount', 'AMT_CREDIT', '-5'],
      ['an amount beyond the limit', 'AMT_CREDIT', '99999999999999999999'],
      ['a score above 1', 'EXT_SOURCE_1', '1.5'],
      ['half a car year', 'OWN_CAR_AGE', '2.5'],
      ['an hour that no clock has', 'HOUR_APPR_PROCESS_START', '25'],
      ['thirteen months', 'DAYS_EMPLOYED-months', '13'],
    ])('%s is told at its field, and nothing is asked of the API', async (_, field, text) => {
      await using opened = await open('/#applicant=low-risk&policy=deck&decided=1', 'en');
      const { page } = opened;
      const figure = page.locator('.figure');
      await page.locator('[data-agree=true]').waitFor();
      const before = await figure.innerText();
      const asked = askedBy(page);
      const input = page.locator(`[id="${field}"]`);
      await input.fill(text);
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByText('One field cannot be read').count()).toBe(1);
      await page.getByRole('button', { name: compute.en }).click();
      const inside = (element: Element): boolean => element === document.activeElement;
      expect(await page.locator('[aria-invalid=true]').first().evaluate(inside)).toBe(true);
      expect([await figure.innerText(), asked]).toEqual([before, []]);
      expect(opened.complaints).toEqual([]);
    });

    test('a field that is emptied is missing: null is sent, and it is decided upon', async () => {
      await using opened = await open('/#applicant=low-risk&policy=deck', 'en');
      const { page } = opened;
      await page.locator('#AMT_CREDIT').fill('');
      await page.getByText('the model reads it as missing').waitFor();
      await page.getByRole('button', { name: compute.en }).click();
      await page.locator('.figure').waitFor();
      const data = await dataSent(page, 'en');
      expect(data['AMT_CREDIT']).toBe(null);
      expect(opened.failed).toEqual([]);
    });

    test('on paper there are the applicant, the decision and the data, without buttons', async () => {
      await using opened = await open('/#applicant=risky&policy=deck&decided=1', 'fr');
      const { page } = opened;
      await page.locator('[data-agree=true]').waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible').count()).toBe(0);
      expect(await page.locator('.decision:visible').count()).toBe(1);
      expect(await page.locator('.paper:visible').innerText()).toContain('Montant du crédit');
      const pdf = await page.pdf({ format: 'A4' });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(1);
      expect(pages).toBeLessThanOrEqual(4);
    });

    test('the server gone while the page is open: it says so, goes on alone, and finds it again', async () => {
      const { folder } = await testWorkspace();
      const own = await startServer({ workspace: folder });
      const { address, port } = own;
      const path = '/#applicant=intermediate&policy=deck&decided=1';
      await using opened = await openPage(browser, { address, path, language: 'en' });
      const { page } = opened;
      await page.locator('[data-agree=true]').waitFor();
      await own[Symbol.asyncDispose]();
      await page.getByRole('button', { name: compute.en }).click();
      await page.getByRole('alert').getByText('The server does not answer').waitFor();
      const figure = page.locator('.figure');
      const before = await figure.innerText();
      await page.locator('#EXT_SOURCE_2').fill('0.01');
      await expect.poll(() => figure.innerText()).not.toBe(before);
      const again = await startServer({ workspace: folder, port });
      await page.getByRole('button', { name: 'Ask the server again' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await page.locator('[data-agree=true]').waitFor();
      await again[Symbol.asyncDispose]();
    });

    test('a server gone before the page asked: the failure is told, and a retry mends it', async () => {
      await using opened = await open('/', 'en');
      const { page } = opened;
      await page.route('**/v1/form', (route) => route.abort());
      await page.reload({ waitUntil: 'networkidle' });
      await page.getByRole('alert').waitFor();
      await page.unroute('**/v1/form');
      await page.getByRole('alert').getByRole('button').click();
      await page.getByRole('radio').first().waitFor();
    });
  },
);

/** What the page asks for from now on; whether the server is alive it may ask. */
function askedBy(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'fetch' && pathname !== '/health/live') asked.push(pathname);
  });
  return asked;
}

/** The JSON that the page shows as sent. */
async function dataSent(page: Page, language: 'fr' | 'en'): Promise<Record<string, unknown>> {
  const text = await page.locator('details.data pre').first().textContent();
  expect(await page.getByText(sent[language]).count()).toBeGreaterThan(0);
  return JSON.parse(text ?? '') as Record<string, unknown>;
}

/** The first number of a text in French or English. */
function numberIn(text: string): number {
  const [found = ''] = /\d+(?:[.,]\d+)?/.exec(text) ?? [];
  return Number(found.replace(',', '.'));
}
