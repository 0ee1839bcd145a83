/** What the page tells an applicant who is not granted a credit, and that it is what the command line tells. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decisions } from '../../apps/cli/src/render/decisions.ts';
import { startServer, type RunningServer } from '../serving/start-server.ts';
import { copyTestWorkspace, octroi, type TestWorkspace } from '../serving/test-workspace.ts';
import { chromiumPath, launchChromium, needsChromium } from './chromium.ts';
import { faultsOf } from './faults-of.ts';
import { openPage, type OpenPage, type PageRequest } from './open-page.ts';

const title = { fr: 'Motifs principaux', en: 'Principal reasons' };
const risky = homeCredit.demoApplicants.find(({ name }) => name === 'risky')?.values;

/** Nobody but a safe applicant is granted; without an external score, nobody is. */
const bands = {
  ...{ scale: 'probability', threshold: 1, review: 0.02 },
  rules: [
    {
      name: 'no-score',
      label: { en: 'no external score', fr: 'aucun score externe' },
      when: { feature: 'EXT_SOURCE_3', missing: true },
      decision: 'refused',
    },
  ],
};

describe.skipIf(chromiumPath === undefined)(`reasons in a browser (${needsChromium})`, () => {
  let copy: TestWorkspace & Disposable;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    copy = await copyTestWorkspace();
    const file = path.join(copy.raw, 'bands.json');
    writeFileSync(file, JSON.stringify(bands));
    const at = ['--bundle', 'demo20', '--workspace', copy.folder];
    await octroi('policy', 'add', 'bands', '--from', file, ...at);
    [server, browser] = await Promise.all([
      startServer({ workspace: copy.folder }),
      launchChromium(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await server[Symbol.asyncDispose]();
    copy[Symbol.dispose]();
  });

  const open = (hash: string, request: Omit<PageRequest, 'address'> = {}): Promise<OpenPage> =>
    openPage(browser, { ...request, address: server.address, path: `/#${hash}&decided=1` });

  async function toldByCommandLine(language: Language): Promise<Decisions['rows'][number]> {
    const form = path.join(copy.raw, `form.${language}.json`);
    writeFileSync(form, JSON.stringify(risky));
    const asked = ['score', form, '--policy', 'least-cost', '--lang', language, '--json'];
    const { rows } = JSON.parse(await octroi(...asked, '--workspace', copy.folder)) as Decisions;
    return rows[0];
  }

  test.each(languages)(
    'a refused applicant reads in %s the reasons that the command line tells, with both values',
    async (language) => {
      await using opened = await open('applicant=risky&policy=least-cost', { language });
      const section = opened.page.getByRole('region', { name: title[language] });
      await section.getByRole('table').waitFor();
      const { decision, defence } = await toldByCommandLine(language);
      expect(decision).toBe('refused');
      const reasons = defence?.reasons ?? [];
      const headings = await section.locator('th[scope=rowgroup]').allInnerTexts();
      expect(headings).toEqual(reasons.map(({ label }, at) => `${at + 1}. ${label}`));
      expect(headings.length).toBeGreaterThan(0);
      const cells = await section.locator('tr:has(td) td').allInnerTexts();
      const values = reasons.flatMap(({ fields }) =>
        fields.slice(0, 2).flatMap(({ value, typical }) => [value, typical]),
      );
      expect(cells).toHaveLength(values.length);
      for (const [at, value] of values.entries()) {
        // An external score is told with three decimals; other fields in words of their own.
        if (typeof value !== 'number' || value <= 0 || value >= 1) continue;
        expect(Number(cells[at].replace(',', '.'))).toBeCloseTo(value, 3);
      }
      expect([opened.complaints, opened.failed]).toEqual([[], []]);
    },
  );

  test('what law protects is no reason, whatever is entered', async () => {
    const isProtected = (name: string): boolean =>
      homeCredit.protectedColumns?.includes(name) ?? false;
    const labels = homeCredit.demoForm.groups
      .flatMap(({ fields }) => fields)
      .filter(({ name }) => isProtected(name))
      .map(({ label }) => label.en);
    expect(labels).toContain('Age');
    await using opened = await open('applicant=risky&policy=least-cost&set.DAYS_BIRTH=-7000', {
      language: 'en',
    });
    const section = opened.page.getByRole('region', { name: title.en });
    await section.getByRole('table').waitFor();
    const told = await section.locator('th[scope=row]').allInnerTexts();
    expect(told.filter((label) => labels.includes(label))).toEqual([]);
  });

  test('a review has reasons, readable in the dark on a narrow screen', async () => {
    const asked = { language: 'fr', scheme: 'dark', width: 360 } as const;
    await using opened = await open('applicant=risky&policy=bands', asked);
    const { page } = opened;
    await page.locator('.decision').getByText('À examiner').waitFor();
    const section = page.getByRole('region', { name: title.fr });
    await section.locator('th[scope=rowgroup]').first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  });

  test('where a hard rule decides, the rule is the reason; a granted applicant is told none', async () => {
    await using ruled = await open('applicant=risky&policy=bands&set.EXT_SOURCE_3=', {
      language: 'fr',
    });
    const section = ruled.page.getByRole('region', { name: title.fr });
    await section.getByText('aucun score externe').waitFor();
    expect(await section.getByRole('table').count()).toBe(0);

    await using granted = await open('applicant=low-risk&policy=deck', { language: 'fr' });
    await granted.page.locator('.decision').getByText('Crédit accordé').waitFor();
    await granted.page.locator('.waterfall').waitFor();
    expect(await granted.page.getByRole('region', { name: title.fr }).count()).toBe(0);
  });
});
