import { expect, test } from 'vitest';
import { pageDocument } from '../testing/page-document.ts';
import { svgElement } from '../svg-file.ts';
import { stabilityChart } from './stability-chart.ts';
import { levelsChart, numbersChart, scoresChart, type NumberFinding } from './windows-chart.ts';

const settings = { language: 'en', width: 500, document: pageDocument() } as const;
const french = { ...settings, language: 'fr' } as const;
const limits = { watch: 0.1, drift: 0.25 };
const titleOf = (svg: SVGSVGElement): string | null =>
  svg.querySelector('title')?.textContent ?? null;

test('the feature that moved most is the title, each level has a sign and a colour of its own', () => {
  const row = (label: string, estimate: number, level: 'none' | 'watch' | 'drift') => ({
    label,
    estimate,
    lower: estimate * 0.8,
    upper: estimate * 1.2,
    level,
  });
  const rows = [row('income', 0.5, 'drift'), row('age', 0.2, 'watch'), row('debt', 0.01, 'none')];
  const svg = stabilityChart({ rows, limits }, settings);
  expect(titleOf(svg)).toBe('“income” has moved most');
  expect(svg.textContent).toContain('0.500');
  expect(svg.textContent).toContain('drift 0.25');
  const colours = new Set(
    Array.from(svg.querySelectorAll('path[fill*="var"]'), (dot) => dot.getAttribute('fill')),
  );
  expect(colours.size).toBe(3);
  const calm = stabilityChart({ rows: [row('debt', 0.01, 'none')], limits }, french);
  expect(titleOf(calm)).toContain('Aucune variable');
  expect(calm.textContent).toContain('dérive 0,25');
});

const bins = { edges: [0, 1, 2], reference: [8, 2], current: [1, 9] };

test('what a feature weighs for the model stands below its name, where it was measured', () => {
  const row = { label: 'income', estimate: 0.5, lower: 0.4, upper: 0.6, level: 'drift' } as const;
  const drawn = (weight: number | null): string | null =>
    stabilityChart({ rows: [{ ...row, weight }], limits }, french).textContent;
  expect(drawn(0.123)).toMatch(/poids 12,3\s%/);
  expect(drawn(null)).not.toContain('poids');
  const because = 'manquants';
  const told = stabilityChart({ rows: [{ ...row, weight: 0.1, because }], limits }, french);
  expect(told.textContent).toMatch(/manquants, poids 10,0\s%/);
});

test('a number says where it went, and nothing where it stayed', () => {
  const means = { reference: 1, current: 2 };
  const chart = (finding: NumberFinding) =>
    numbersChart({ label: 'age', ...bins, means, finding }, settings);
  expect(titleOf(chart({ kind: 'mean' }))).toBe('Higher: age');
  expect(titleOf(chart({ kind: 'spread' }))).toBe('Spread otherwise: age');
  expect(titleOf(chart({ kind: 'alike' }))).toBe('Alike: age');
  const missing = { kind: 'missing', reference: 0.1, current: 0.5 } as const;
  expect(titleOf(chart(missing))).toBe('Missing 10.0% → 50.0%: age');
  const unknown = numbersChart(
    { label: 'age', ...bins, means: null, finding: { kind: 'mean' } },
    settings,
  );
  expect(titleOf(unknown)).toBe('Alike: age');
  expect(unknown.outerHTML).not.toContain('NaN');
});

test('shares are of each window, so that windows of unequal size compare', () => {
  const more = { ...bins, reference: bins.reference.map((count) => 1000 * count) };
  const svg = numbersChart(
    { label: 'age', ...more, means: null, finding: { kind: 'alike' } },
    settings,
  );
  const same = numbersChart(
    { label: 'age', ...bins, means: null, finding: { kind: 'alike' } },
    settings,
  );
  expect(svg.outerHTML).toBe(same.outerHTML);
});

test('scores have their cut-off where it is in sight', () => {
  const chart = (cutoff: number | null) =>
    scoresChart({ ...bins, means: { reference: 0.3, current: 0.4 }, cutoff }, french);
  expect(titleOf(chart(1.2))).toBe('Score moyen de 0,300 en référence, 0,400 à présent');
  expect(chart(1.2).textContent).toContain('seuil');
  expect(chart(null).textContent).not.toContain('seuil');
  expect(chart(9).textContent).not.toContain('seuil');
});

test('levels: the one that moved most is the title, levels beyond the list are others', () => {
  const svg = levelsChart(
    {
      label: 'work',
      levels: ['clerk', 'cook'],
      reference: [50, 40],
      current: [10, 80],
      others: { reference: 10, current: 10 },
    },
    settings,
  );
  expect(titleOf(svg)).toBe('work: “clerk” 50.0% → 10.0%');
  expect(svg.textContent).toContain('others');
});

test('a chart in a page keeps its figures and the page’s colours, and no long fractions', () => {
  const row = { label: 'income', estimate: 1 / 3, lower: 0.3, upper: 0.4, level: 'drift' } as const;
  const text = svgElement(stabilityChart({ rows: [row], limits }, settings));
  expect(text).toContain('0.333');
  expect(text).toContain('var(--octroi-refused');
  expect(text).not.toMatch(/ (cx|cy|x|y|d|transform)="[^"]*\d\.\d{3}/);
});
