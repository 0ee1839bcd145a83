/** The deck that octroi report writes: its words, its figures, its pages. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '@octroi/core';
import { homeCredit } from '@octroi/home-credit';
import { latestRun, openWorkspace, type RunRecord } from '@octroi/workspace';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CalibrationDocument } from '../../apps/cli/src/calibration/calibration-document.ts';
import type { Decisions } from '../../apps/cli/src/render/decisions.ts';
import { deckParts } from '../../apps/cli/src/report/words/headings.ts';
import type { WrittenDeck } from '../../apps/cli/src/report/write-deck.ts';
import { runCli } from '../../apps/cli/src/testing/run-cli.ts';
import { chromiumPath, launchChromium, needsChromium } from '../browser/chromium.ts';
import { copyTestWorkspace, type TestWorkspace } from '../serving/test-workspace.ts';
import { done, doneJson, fails } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-report-'));
const languages = ['fr', 'en'] as const;
let own: TestWorkspace & Disposable;
let run: RunRecord;
const pages: Record<string, { readonly file: string; readonly document: Document }> = {};

beforeAll(async () => {
  own = await copyTestWorkspace();
  for (const language of languages) {
    const file = path.join(folder, `deck.${language}.html`);
    await done(['report', '--workspace', own.folder, '--lang', language, '--out', file]);
    pages[language] = { file, document: parseHTML(readFileSync(file, 'utf8')).document };
  }
  const found = await latestRun(openWorkspace(own.folder), { preset: 'application-plus' });
  if (found === undefined) throw new Error('the test workspace has no run');
  run = found;
});
afterAll(() => {
  own[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

/** Numbers as the language writes them, its spaces made plain. */
const written = (language: Language, value: number, decimals = 0): string =>
  plain(
    new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value),
  );

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function slide(language: Language, number: number): Element {
  const found = pages[language].document.querySelector(`#slide-${number}`);
  if (found === null) throw new Error(`no slide ${number}`);
  return found;
}

/** Rows of the tables of a slide, cells as plain text. */
function rowsOf(language: Language, number: number): string[][] {
  return Array.from(slide(language, number).querySelectorAll('tbody tr'), (row) =>
    Array.from(row.children, (cell) => plain(cell.textContent)),
  );
}

describe.each(languages)('the deck in %s', (language) => {
  test('has the twenty headings of the reference deck, in order', () => {
    const expected = deckParts
      .flatMap(({ headings }) => headings)
      .map((heading, at) => plain(`${at + 1} – ${heading[language]}`));
    const { document } = pages[language];
    const headings = Array.from(document.querySelectorAll('h2'), (one) => plain(one.textContent));
    expect(headings).toEqual(expected);
    expect(headings).toHaveLength(20);
    expect(document.documentElement.getAttribute('lang')).toBe(language);
  });

  test('is one file without script that fetches nothing', () => {
    const { file, document } = pages[language];
    expect(document.querySelectorAll('script, link, iframe, object, embed')).toHaveLength(0);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toMatch(/\son\w+=|javascript:|(src|href)="(?!#)/);
    expect(text).not.toMatch(/url\((?!data:)/);
    expect(statSync(file).size).toBeLessThan(3e6);
  });

  test('leaves no place open', () => {
    const { document } = pages[language];
    for (const one of document.querySelectorAll('.slide')) {
      const copy = one.cloneNode(true) as Element;
      for (const code of copy.querySelectorAll('pre')) code.remove();
      const text = copy.textContent;
      expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}|\$\{|Infinity/);
      expect(plain(copy.querySelector('.lead')?.textContent ?? '')).toMatch(
        /\p{L}.*(\.|decision|décision)$/u,
      );
    }
  });

  test('compares the models with the figures of the run', () => {
    const rows = rowsOf(language, 11);
    expect(rows.map(([name]) => name)).toEqual(run.comparison.rows.map(({ name }) => name));
    run.comparison.rows.forEach(({ auc, aucInterval, cost }, at) => {
      const [, shownAuc, , shownCost] = rows[at];
      expect(shownAuc.startsWith(`${written(language, auc, 4)} [`)).toBe(true);
      expect(shownAuc).toContain(written(language, aucInterval.lower, 4));
      expect(shownAuc).toContain(written(language, aucInterval.upper, 4));
      expect(shownCost.startsWith(written(language, cost))).toBe(true);
    });
  });

  test('has the reference project’s table, figure for figure', () => {
    const rows = rowsOf(language, 10).slice(-run.comparison.rows.length);
    run.comparison.rows.forEach(({ name, auc, f1, cost, threshold, matrix }, at) => {
      const { trueNegatives, falsePositives, falseNegatives, truePositives } = matrix;
      expect(rows[at]).toEqual([
        name,
        written(language, auc, 6),
        written(language, f1, 6),
        written(language, cost),
        written(language, threshold, 6),
        `[[${trueNegatives}, ${falsePositives}], [${falseNegatives}, ${truePositives}]]`,
      ]);
    });
  });

  test('counts tables and classes as they are in the files', () => {
    const lines = readFileSync(path.join(own.raw, 'application_train.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    const at = lines[0].split(',').indexOf('TARGET');
    const outcomes = lines.slice(1).map((line) => line.split(',')[at]);
    const tables = rowsOf(language, 4);
    const train = tables.find(([name]) => name === 'application_train');
    expect(train?.slice(2, 4)).toEqual([
      written(language, outcomes.length),
      written(language, lines[0].split(',').length),
    ]);
    const [repaid, defaulted] = ['0', '1'].map(
      (wanted) => outcomes.filter((outcome) => outcome === wanted).length,
    );
    expect(rowsOf(language, 5).map(([, count]) => count)).toEqual([
      written(language, repaid),
      written(language, defaulted),
    ]);
  });

  test('says what deciding without a model costs', () => {
    const { comparison } = run;
    const [row] = comparison.rows.filter(({ name }) => name === comparison.chosen);
    const { trueNegatives, falsePositives, falseNegatives, truePositives } = row.matrix;
    const costs = rowsOf(language, 9)
      .slice(-3)
      .map(([, cost]) => cost.replace(/ \[.*/, ''));
    expect(costs).toEqual([
      written(language, 10 * (falseNegatives + truePositives)),
      written(language, trueNegatives + falsePositives),
      written(language, row.cost),
    ]);
  });

  test('scores the bundle again to the AUC of the run', () => {
    const { comparison } = run;
    const [row] = comparison.rows.filter(({ name }) => name === comparison.chosen);
    const text = plain(slide(language, 14).textContent);
    const said = { fr: 'comme à l’entraînement', en: 'as in the run' }[language];
    expect(text).toContain(said);
    expect(text).toContain(`AUC ${written(language, row.auc, 4)}`);
  });

  test('shows the demo applicant that the command line decides on', async () => {
    const json = slide(language, 16).querySelector('pre')?.textContent ?? '';
    const sent = path.join(folder, `sent.${language}.json`);
    writeFileSync(sent, json);
    const { rows } = await doneJson<{ rows: { probability: number; decision: string }[] }>([
      'score',
      sent,
      ...['--workspace', own.folder],
    ]);
    const percent = written(language, 100 * rows[0].probability, 1);
    const figure = plain(slide(language, 16).querySelector('.figures dd')?.textContent ?? '');
    expect(figure.startsWith(percent)).toBe(true);
    expect(slide(language, 16).querySelector('.decision')?.classList).toContain(rows[0].decision);
  });

  test('tells what the riskiest refused applicant would be told, as the command line tells it', async () => {
    const text = plain(slide(language, 16).textContent);
    const risky = path.join(folder, `risky.${language}.json`);
    writeFileSync(risky, JSON.stringify(homeCredit.demoApplicants[2].values));
    const { rows } = await doneJson<Decisions>([
      ...['score', risky, '--policy', 'least-cost', '--lang', language],
      ...['--workspace', own.folder],
    ]);
    const [{ reasons }] = rows.flatMap(({ defence }) => defence ?? []);
    expect(reasons.length).toBeGreaterThan(0);
    for (const { label, fields } of reasons) {
      expect(text).toContain(plain(label));
      expect(text).toContain(plain(fields[0].typicalWords));
    }
  });

  test('tells how the chosen model is calibrated, as its bundle does', async () => {
    const { measured } = await doneJson<CalibrationDocument>([
      ...['calibration', '--workspace', own.folder],
    ]);
    const figure = written(language, measured.error, 4);
    expect(rowsOf(language, 9).flat()).toContain(figure);
    expect(plain(slide(language, 11).textContent)).toContain(figure);
    expect(plain(slide(language, 17).textContent)).toContain(
      written(language, 100 * measured.meanProbability, 2),
    );
  });

  test('has a picture for each question that needs one, named for those who do not see it', () => {
    const { document } = pages[language];
    const pictures = Array.from(document.querySelectorAll('svg'));
    expect(pictures.length).toBeGreaterThanOrEqual(8);
    for (const picture of pictures) {
      expect(picture.getAttribute('role')).toBe('img');
      expect(picture.querySelector('title')?.textContent).toMatch(/\p{L}/u);
    }
  });

  test.skipIf(chromiumPath === undefined)(
    `fits its pages on paper and its columns on a narrow screen (${needsChromium})`,
    async () => {
      await using browser = await launchChromium();
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await page.goto(pathToFileURL(pages[language].file).href);
      await page.emulateMedia({ media: 'print' });
      const tooLarge = await page.$$eval('.slide', (slides) =>
        slides
          .filter((one) => one.scrollHeight > 720 || one.scrollWidth > 1280)
          .map((one) => `${one.id} ${one.scrollWidth} x ${one.scrollHeight}`),
      );
      expect(tooLarge).toEqual([]);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    },
  );
});

test('the languages tell the same: as many slides, tables, rows and pictures', () => {
  const shape = (language: Language) =>
    Array.from(pages[language].document.querySelectorAll('.slide'), (one) => [
      one.querySelectorAll('tbody tr').length,
      one.querySelectorAll('svg').length,
      one.querySelectorAll('li').length,
    ]);
  expect(shape('fr')).toEqual(shape('en'));
});

test('what is missing is said, with the command that fills it', async () => {
  using other = await copyTestWorkspace();
  for (const gone of ['drift', 'explanations', 'tables', 'features', 'steps']) {
    rmSync(path.join(other.folder, gone), { recursive: true, force: true });
  }
  const names = path.join(other.folder, 'aliases.json');
  const { champion } = JSON.parse(readFileSync(names, 'utf8')) as { champion: string };
  writeFileSync(names, JSON.stringify({ champion }));
  const { page } = await doneJson<WrittenDeck>(['report', '--workspace', other.folder]);
  const { document } = parseHTML(readFileSync(page, 'utf8'));
  const fills = Array.from(document.querySelectorAll('.missing code'), (one) => one.textContent);
  expect(new Set(fills)).toEqual(
    new Set([
      'octroi ingest SOURCE',
      'octroi explain',
      'octroi train --preset demo20',
      'octroi drift --reference A --current B',
    ]),
  );
  expect(document.querySelectorAll('h2')).toHaveLength(20);
  expect(document.body.textContent).not.toMatch(/undefined|NaN/);
});

test('a drift report of the workspace is told in the deck’s own form', async () => {
  await done(['drift', '--split', '--no-adversary', '--workspace', own.folder]);
  const report = JSON.parse(readFileSync(path.join(own.folder, 'drift', 'drift.json'), 'utf8')) as {
    deck: { features: { tested: number }; prediction: { statistic: number } };
  };
  const { page } = await doneJson<WrittenDeck>(['report', '--workspace', own.folder]);
  const { document } = parseHTML(readFileSync(page, 'utf8'));
  const text = plain(document.querySelector('#slide-15')?.textContent ?? '');
  expect(text).toContain(written('en', report.deck.features.tested));
  expect(text).toContain(written('en', report.deck.prediction.statistic, 6));
  expect(text).toContain('parts of one draw');
});

test.skipIf(chromiumPath === undefined)(
  `it is printed on twenty pages (${needsChromium})`,
  async () => {
    const out = path.join(folder, 'printed.html');
    const { exitCode, stdout } = await runCli(
      ['report', '--workspace', own.folder, '--out', out, '--pdf', '--json'],
      { environment: { CHROMIUM_PATH: chromiumPath } },
    );
    expect(exitCode).toBe(0);
    const { pdf = '' } = JSON.parse(stdout) as WrittenDeck;
    const bytes = readFileSync(pdf, 'latin1');
    expect(bytes.startsWith('%PDF-')).toBe(true);
    expect(bytes.match(/\/Type\s*\/Page\b/g)).toHaveLength(20);
    expect(bytes).toContain('/MediaBox [0 0 960 540]');
  },
);

describe('bad input', () => {
  test('a workspace without a run', async () => {
    const empty = path.join(folder, 'empty');
    mkdirSync(empty, { recursive: true });
    await fails('CLI_NOTHING_TO_REPORT', ['report', '--workspace', empty]);
  });

  test('a run that is not there', async () => {
    const asked = ['report', '--workspace', own.folder, '--run', 'none'];
    await fails('WORKSPACE_RUN_UNKNOWN', asked);
  });

  test('a drift report that is none', async () => {
    const file = path.join(folder, 'no-drift.json');
    writeFileSync(file, '{"format": "octroi-drift"}');
    await fails('CLI_DRIFT_REPORT_INVALID', ['report', '--workspace', own.folder, '--drift', file]);
  });

  test('a page that is no page', async () => {
    const { exitCode } = await runCli(['report', '--workspace', own.folder, '--out', 'deck.pptx']);
    expect(exitCode).toBe(2);
  });

  test('no browser to print with: the page is written all the same', async () => {
    const out = path.join(folder, 'unprinted.html');
    await fails('CLI_BROWSER_MISSING', [
      'report',
      '--workspace',
      own.folder,
      '--out',
      out,
      '--pdf',
    ]);
    expect(existsSync(out)).toBe(true);
    expect(existsSync(out.replace('.html', '.pdf'))).toBe(false);
  });

  test('a browser that fails', async () => {
    const out = path.join(folder, 'failed.html');
    const { exitCode, stderr } = await runCli(
      ['report', '--workspace', own.folder, '--out', out, '--pdf'],
      { environment: { CHROMIUM_PATH: '/bin/false' } },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('CLI_PRINTING_FAILED');
    expect(existsSync(out)).toBe(true);
  });
});
