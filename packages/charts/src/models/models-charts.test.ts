import type { Language } from '@octroi/core';
import type {
  ClassProjection,
  Comparison,
  ComparisonRow,
  CostPoint,
  ModelEvaluation,
} from '@octroi/statistics';
import { expect, test } from 'vitest';
import { pageDocument } from '../testing/page-document.ts';
import { aucChart, costChart } from './compared-charts.ts';
import { costCurveChart } from './cost-curve-chart.ts';
import { importanceChart } from './importance-chart.ts';
import { precisionRecallChart } from './precision-recall-chart.ts';
import { rocChart } from './roc-chart.ts';
import { scoreChart } from './score-chart.ts';
import { separabilityChart } from './separability-chart.ts';
import { shownCutoffs } from './shown-cutoffs.ts';

const settings = (language: Language, width = 560) =>
  ({ language, width, document: pageDocument() }) as const;

/** The words of a chart as they are read, lines of a heading joined. */
const wordsOf = (svg: SVGSVGElement): string => svg.textContent.replaceAll(/\s+/g, ' ');
const titleOf = (svg: SVGSVGElement): string | undefined =>
  svg.querySelector('title')?.textContent.replaceAll('\u202f', ' ');

function row(name: string, auc: number, over: Partial<ComparisonRow> = {}): ComparisonRow {
  return {
    name,
    label: { en: name, fr: name },
    auc,
    aucInterval: { lower: auc - 0.01, upper: auc + 0.01, level: 0.95 },
    verdict: 'worse',
    columns: 3,
    outOfFoldAuc: auc,
    threshold: 0.1,
    matrix: { trueNegatives: 700, falsePositives: 220, falseNegatives: 20, truePositives: 60 },
    f1: 0.3,
    cost: 420,
    costInterval: { lower: 380, upper: 460, level: 0.95 },
    logLoss: 0.25,
    brier: 0.07,
    fitSeconds: 1,
    ...over,
  };
}

const comparison: Comparison = {
  rows: [
    row('lgbm', 0.76, { verdict: 'best', cost: 430 }),
    row('xgb', 0.755, { verdict: 'tie', cost: 400 }),
    row('log_reg', 0.74),
  ],
  chosen: 'xgb',
  costs: { falseNegativeCost: 10, falsePositiveCost: 1 },
};

const points: CostPoint[] = [0, 0.05, 0.1, 0.2, 0.4, 0.9].map((threshold, at) => ({
  threshold,
  cost: 500 + 100 * Math.abs(at - 2),
  lower: 450 + 100 * Math.abs(at - 2),
  upper: 550 + 100 * Math.abs(at - 2),
  approved: [0, 0.4, 0.7, 0.95, 1, 1][at],
  badRate: at === 0 ? null : 0.03,
}));

const tie = (difference: number): ModelEvaluation['againstCheapest'] => ({
  difference,
  interval: { lower: -10, upper: 60, level: 0.95 },
  verdict: 'tie',
});

const models = comparison.rows.map(({ name }): ModelEvaluation => ({
  name,
  rows: 1000,
  defaults: 80,
  weightRatio: 1,
  roc: [
    { falsePositiveRate: 0, truePositiveRate: 0 },
    { falsePositiveRate: 0.3, truePositiveRate: 0.7 },
    { falsePositiveRate: 1, truePositiveRate: 1 },
  ],
  cost: points,
  bayesThreshold: 1 / 11,
  againstCheapest: name === 'xgb' ? null : tie(30),
  scores: { edges: [0, 0.1, 0.2, 0.3], repaid: [600, 300, 20], defaulted: [20, 40, 20] },
}));

test('the AUC chart says who is best and that a lead within noise is one', () => {
  const svg = aucChart(comparison, settings('en'));
  expect(titleOf(svg)).toBe('lgbm ranks best, but its lead on xgb is within noise');
  expect(svg.querySelectorAll('circle')).toHaveLength(3);
  expect(wordsOf(svg)).toContain('0.7600');
  expect(svg.querySelector('desc')?.textContent).toContain('xgb 0.7550 [0.7450 – 0.7650]');
  const clear = { ...comparison, rows: [comparison.rows[0], comparison.rows[2]] };
  expect(titleOf(aucChart(clear, settings('fr')))).toBe(
    'lgbm classe le mieux, au-delà de l’incertitude',
  );
  const alone = { ...comparison, rows: [comparison.rows[2]] };
  expect(titleOf(aucChart(alone, settings('fr')))).toBe('log_reg classe avec une AUC de 0,7400');
});

test('the cost chart has the cheapest first and names all that tie with it', () => {
  const svg = costChart({ comparison, models }, settings('fr'));
  expect(titleOf(svg)).toBe(
    'xgb coûte le moins, mais son gain sur log_reg et lgbm reste dans l’incertitude',
  );
  expect(wordsOf(svg)).toContain('10 × défauts accordés + prêts remboursés refusés');
  const apart = models.map((model) => ({ ...model, againstCheapest: null }));
  expect(titleOf(costChart({ comparison, models: apart }, settings('en')))).toBe(
    'xgb costs the least, beyond noise',
  );
  expect(titleOf(costChart({ comparison, models: [] }, settings('en')))).toBe(
    'xgb costs the least on these rows',
  );
});

test('the ROC chart labels every curve, the chosen one drawn strongest', () => {
  const svg = rocChart({ comparison, models }, settings('en'));
  expect(titleOf(svg)).toBe('xgb puts a default above a repaid loan 75.5% of the time');
  for (const label of ['lgbm 0.7600', 'xgb 0.7550', 'log_reg 0.7400', 'chance']) {
    expect(wordsOf(svg)).toContain(label);
  }
  expect(svg.querySelectorAll('g[stroke-width="2.5"] path')).toHaveLength(2);
  expect(wordsOf(rocChart({ comparison, models }, settings('fr')))).toContain('hasard');
});

test('the precision-recall chart says what is refused at the threshold, in both languages', () => {
  const curve = [1, 0.5, 0.2].map((precision, at) => ({
    threshold: 1 - at / 3,
    precision,
    recall: at / 2,
  }));
  const chart = { points: curve, chosen: { precision: 0.25, recall: 0.6 }, baseRate: 0.08 };
  const svg = precisionRecallChart(chart, settings('en'));
  expect(titleOf(svg)).toBe('Of those refused 25.0% default; they are 60.0% of all defaults');
  expect(svg.querySelectorAll('circle')).toHaveLength(1);
  expect(titleOf(precisionRecallChart(chart, settings('fr')))).toContain('de tous les défauts');
});

test('the cost curve has its band, the cut-off and every mark', () => {
  const marks = [
    { label: 'chosen', threshold: 0.1 },
    { label: 'Bayes rule', threshold: 1 / 11 },
  ];
  const chart = { points, costs: comparison.costs, cutoff: points[2], chosen: 0.1, marks };
  const svg = costCurveChart(chart, settings('en'));
  expect(titleOf(svg)).toBe(
    'The chosen cut-off of 0.100 costs 500; no cut-off costs less than 500 here',
  );
  expect(wordsOf(svg)).toContain('Bayes rule');
  expect(svg.querySelectorAll('line[x1]').length).toBeGreaterThan(3);
  const moved = costCurveChart({ ...chart, cutoff: points[3] }, settings('fr'));
  expect(titleOf(moved)).toBe('Au seuil de 0,200, le modèle coûte 600');
  expect(moved.querySelector('desc')?.textContent).toContain('[550 – 650]');
});

test('cut-offs that grant nearly all are left out, but for marks beyond them', () => {
  const last = (marks: number[]) => shownCutoffs(points, marks).at(-1)?.threshold;
  expect(last([])).toBe(0.4);
  expect(last([0.5])).toBe(0.9);
  expect(shownCutoffs(points.slice(0, 3), [])).toHaveLength(3);
});

test('the score chart says whom the cut-off refuses, and names both classes', () => {
  const chart = {
    histogram: models[0].scores,
    cutoff: 0.1,
    refused: { defaulted: 0.75, repaid: 0.35 },
    until: 0.3,
  };
  expect(titleOf(scoreChart(chart, settings('en')))).toBe(
    'The cut-off refuses 75% of defaults and 35% of repaid loans',
  );
  const french = wordsOf(scoreChart(chart, settings('fr')));
  for (const word of ['remboursé', 'défaut', 'seuil']) expect(french).toContain(word);
  const none = { edges: [0, 1], repaid: [10], defaulted: [0] };
  expect(wordsOf(scoreChart({ ...chart, histogram: none }, settings('en')))).not.toContain('NaN');
});

const plane: ClassProjection = {
  model: 'log_reg',
  points: [
    { x: -3, y: 0.5, defaulted: false },
    { x: -2.5, y: -0.5, defaulted: false },
    { x: -1, y: 0, defaulted: true },
    { x: -0.5, y: 1, defaulted: false },
  ],
  boundary: -2,
  auc: 0.7496,
  heaviest: { x: ['a'], y: ['b'] },
};

test('the plane says that no line parts the classes, with both sides named', () => {
  const svg = separabilityChart(plane, settings('en'));
  expect(titleOf(svg)).toBe(
    'Not linearly separable: the best straight boundary found has an AUC of 0.75',
  );
  expect(svg.querySelector('desc')?.textContent).toBe(
    'Beyond the boundary 50.0% of the applications default, before it 0.0%',
  );
  expect(wordsOf(svg)).toContain('refused side →');
  expect(svg.querySelectorAll('circle').length).toBe(4);
  expect(titleOf(separabilityChart({ ...plane, auc: 1 }, settings('fr')))).toBe(
    'Linéairement séparable : une frontière droite sépare les classes',
  );
});

test('a plane without boundary or points is an empty picture, not an error', () => {
  const svg = separabilityChart({ ...plane, boundary: null, points: [] }, settings('fr'));
  expect(wordsOf(svg)).not.toMatch(/NaN|undefined|→/);
});

const weight = (name: string, estimate: number, margin: number) => ({
  name,
  estimate,
  lower: estimate - margin,
  upper: estimate + margin,
});

test('importance names those that lead, and nobody where too many do', () => {
  const rows = [weight('score', 0.4, 0.02), weight('debt', 0.39, 0.02), weight('age', 0.1, 0.02)];
  expect(titleOf(importanceChart({ measure: 'shap', rows }, settings('en')))).toBe(
    'What moves the log-odds most: score and debt',
  );
  expect(titleOf(importanceChart({ measure: 'gain', rows }, settings('fr')))).toBe(
    'Ce qui apporte le plus aux coupes des arbres : score et debt',
  );
  const alike = Array.from({ length: 5 }, (_, at) => weight(`f${at}`, 0.1, 0.05));
  expect(titleOf(importanceChart({ measure: 'permutation', rows: alike }, settings('en')))).toBe(
    'No feature stands out: the intervals of the first ones overlap',
  );
});

test('names too long to stand beside their rows stand above them', () => {
  const long = 'credit over instalment, or the length of the loan';
  const rows = [weight(long, 0.4, 0.02), weight('age', 0.1, 0.02)];
  const [wide, narrow] = [900, 300].map((width) =>
    importanceChart({ measure: 'shap', rows }, settings('en', width)),
  );
  expect(wordsOf(wide)).toContain(long);
  const height = (svg: SVGSVGElement): number => Number(svg.getAttribute('height'));
  expect(height(narrow)).toBeGreaterThan(height(wide));
  expect(wordsOf(narrow)).toContain('credit over instalment');
});

test('no importance at all is an empty picture', () => {
  expect(wordsOf(importanceChart({ measure: 'gain', rows: [] }, settings('en')))).not.toMatch(
    /NaN|undefined/,
  );
});
