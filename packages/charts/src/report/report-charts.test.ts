import { expect, test } from 'vitest';
import { pageDocument } from '../testing/page-document.ts';
import { calibrationChart } from './calibration-chart.ts';
import { classBalanceChart } from './class-balance-chart.ts';

const settings = (language: 'en' | 'fr') =>
  ({ language, width: 500, document: pageDocument() }) as const;
const titleOf = (svg: SVGSVGElement): string =>
  (svg.querySelector('title')?.textContent ?? '').replaceAll('\u202f', ' ');

/** Area of the rectangles of one fill, in squares. */
function areaOf(svg: SVGSVGElement, fill: string): number {
  return Array.from(svg.querySelectorAll('rect'))
    .filter((one) => one.getAttribute('fill')?.includes(fill) === true)
    .reduce((sum, one) => sum + Number(one.getAttribute('width')) / 25, 0);
}

test('a hundred squares stand for all applicants, the last default cut where it ends', () => {
  const svg = classBalanceChart({ repaid: 9175, defaulted: 825 }, settings('fr'));
  expect(titleOf(svg)).toBe('8,25 demandeurs sur 100 font défaut');
  expect(svg.querySelectorAll('rect')).toHaveLength(101);
  expect(areaOf(svg, 'refused') / areaOf(svg, 'granted')).toBeCloseTo(825 / 9175, 1);
  expect(svg.querySelector('desc')?.textContent).toContain('91,75');
});

test('classes of which one is empty are drawn', () => {
  for (const data of [
    { repaid: 10, defaulted: 0 },
    { repaid: 0, defaulted: 10 },
    { repaid: 0, defaulted: 0 },
  ]) {
    expect(classBalanceChart(data, settings('en')).querySelectorAll('rect')).toHaveLength(100);
  }
});

const tenths = (shift: number) =>
  Array.from({ length: 10 }, (_, tenth) => ({
    rows: 1000,
    meanProbability: 0.02 * (tenth + 1) + shift,
    defaulted: 0.02 * (tenth + 1),
  }));

test('what is predicted is compared with what came, beyond chance', () => {
  expect(titleOf(calibrationChart(tenths(0), settings('en')))).toMatch(/^What is predicted is/);
  expect(titleOf(calibrationChart(tenths(0.1), settings('en')))).toMatch(/^More is predicted/);
  expect(titleOf(calibrationChart(tenths(-0.019), settings('fr')))).toMatch(/^Il est prédit moins/);
  const mixed = tenths(0).map((one, at) => ({
    ...one,
    meanProbability: one.meanProbability * (at < 5 ? 0.3 : 2),
  }));
  expect(titleOf(calibrationChart(mixed, settings('en')))).toMatch(/some groups$/);
});
