import { languages, type Language } from '@octroi/core';
import { expect, test } from 'vitest';
import type { DriftDocument } from '../drift-document.ts';
import type { DriftRequest, DriftWindow } from '../drift-request.ts';
import { measureDrift } from '../measure-drift.ts';
import { categories, frame, loanFeatures, loans, numbers } from '../testing/windows.ts';
import { driftPage } from './drift-page.ts';
import type { ReportPart, ReportTable } from './report-part.ts';
import { reportReader } from './report-reader.ts';

const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
const calm = loans({ rows: 3000, seed: 1 });

function documentOf(request: Omit<DriftRequest, 'reference'>): DriftDocument {
  const report = measureDrift({ reference: calm, ...request });
  const rows = { rejected: 0, missingColumns: [] };
  return {
    ...report,
    source: {
      createdAt: '2026-03-02T06:00:00.000Z',
      version: '0.0.0',
      reference: { name: 'lignes d’ajustement', kind: 'development', ...rows },
      current: { name: 'march.csv', kind: 'file', ...rows },
      preset: 'loans',
      bundle: null,
      policy: null,
      scoring: 'model',
      weighted: report.verdict.features.driftWeight !== null,
      noAdversary: 'not-asked',
      seed: 42,
      tests: 'octroi',
    },
  };
}

const moved = documentOf({
  current: loans({ rows: 3000, seed: 2, shift: -1.5, missing: 0.6 }),
  features: loanFeatures,
  costs,
});

const pageOf = (document: DriftDocument, language: Language) =>
  driftPage(
    reportReader({ document, language, unitOf: () => 'none', levelOf: (_, level) => level }),
  );

/** Every text of a page. */
function textsOf(part: ReportPart): string[] {
  switch (part.kind) {
    case 'heading':
    case 'subheading':
    case 'text':
    case 'note':
      return [part.text];
    case 'list':
      return [...part.items];
    case 'table':
      return [...part.columns.map(({ title }) => title), ...part.rows.flat()];
    case 'figures':
      return part.figures.flatMap(({ table }) => [
        table.name,
        ...table.columns.map(({ title }) => title),
      ]);
    case 'fold':
      return [part.title, ...part.parts.flatMap(textsOf)];
  }
}

test.each(languages)('every text is whole, in %s', (language) => {
  const page = pageOf(moved, language);
  const texts = [page.subject, ...page.reasons, ...page.parts.flatMap(textsOf)];
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  expect(page.parts).toEqual([...page.tests, ...page.rest]);
});

test('the verdict names what moved with the size of each change and its interval', () => {
  const { verdict, reasons } = pageOf(moved, 'en');
  expect(verdict).toBe('■ Drift');
  const all = reasons.join('\n');
  expect(all).toMatch(/“income” \(PSI [\d.]+ \[[\d.]+, [\d.]+\]\)/);
  expect(all).toMatch(/“debt” \(\w[^)]*\[[^\]]+\][^)]*\)/);
  expect(all).toMatch(
    /refuses [\d.]+% of the applications instead of [\d.]+% \(\+[^)]*\] points\)/,
  );
});

test('the two sides of a split are called in the reader’s language, a file by its name', () => {
  expect(pageOf(moved, 'en').subject).toContain(
    'march.csv (3,000 applications) against development',
  );
  expect(pageOf(moved, 'fr').subject).toContain('lignes d’ajustement');
});

test('levels that only one window has are a row a feature, with their share', () => {
  const window = (levels: readonly string[]): DriftWindow => ({
    frame: frame(
      categories(
        'work',
        Array.from({ length: 600 }, (_, row) => levels[row % levels.length]),
      ),
      numbers(
        'age',
        Array.from({ length: 600 }, (_, row) => row % 40),
      ),
    ),
  });
  const features = loanFeatures.filter(({ name }) => name === 'work' || name === 'age');
  const report = documentOf({ current: window(['a', 'b', 'c', 'd', 'e', 'f']), features });
  const page = pageOf(report, 'en');
  const heading = page.rest.findIndex(
    (part) => part.kind === 'heading' && part.text === 'New and vanished levels',
  );
  const { rows } = page.rest[heading + 1] as ReportTable;
  expect(rows.map(([feature, what, levels]) => [feature, what, levels])).toEqual([
    ['work', 'new', 'a, b, c, d and 2 more'],
    ['work', 'vanished', 'driver, cook, clerk'],
  ]);
  expect(rows[0][4]).toMatch(/^100\.0% \[/);
});

test('a picture has its figures: every bin with its ends and the rows of both windows', () => {
  const figures = pageOf(moved, 'en').rest.flatMap((part) =>
    part.kind === 'figures' ? part.figures : [],
  );
  const scores = figures.find(({ table }) => table.name === 'of the scores');
  const counted = scores?.table.rows.reduce((sum, [, , rows]) => sum + Number(rows), 0);
  expect(counted).toBe(3000);
  const [stability] = figures.filter(({ table }) => table.name === 'of the stability indices');
  expect(stability.table.rows).toHaveLength(loanFeatures.length);
});
