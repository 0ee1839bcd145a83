import { cardBins, logOddsOfPoints, scoreCard, type Scorecard } from '@octroi/scoring';
import { logistic } from '@octroi/statistics';
import { brierScore, delongInterval } from '@octroi/statistics';
import { beforeAll, describe, expect, test } from 'vitest';
import { syntheticLoans } from '../testing/synthetic-loans.ts';
import { fitScorecard, type FittedScorecard, type ScorecardRequest } from './fit-scorecard.ts';

const loans = syntheticLoans(6000, 4);
const rows = Int32Array.from({ length: 4500 }, (_, row) => row);
const scale = { baseScore: 600, baseOdds: 50, pointsToDouble: 20 };
const request: ScorecardRequest = { frame: loans.frame, labels: loans.labels, rows, scale };

let fitted: FittedScorecard;
beforeAll(async () => {
  fitted = await fitScorecard(request);
});

const pick = (values: ArrayLike<number>, from: number): Float64Array =>
  Float64Array.from({ length: values.length - from }, (_, row) => values[from + row]);

describe('a scorecard of the synthetic loans', () => {
  test('reads what tells defaults apart, most information first; the rest is left out and said', () => {
    const { card, leftOut } = fitted;
    const names = card.characteristics.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['debt', 'income', 'job']);
    const information = card.characteristics.map(({ informationValue }) => informationValue);
    expect(information).toEqual(information.toSorted((one, other) => other - one));
    expect(leftOut.map(({ name }) => name).toSorted()).toEqual([
      'constant',
      'never there',
      'street',
    ]);
  });

  test('points go with safety: where more default, fewer points', () => {
    for (const { kind, bins } of fitted.card.characteristics) {
      const rates = bins.map(({ defaults, rows: own }) => defaults / own);
      bins.forEach(({ points }, at) => {
        if (at === 0) return;
        const riskier = Math.sign(rates[at] - rates[at - 1]);
        expect([0, -riskier]).toContain(Math.sign(points - bins[at - 1].points));
      });
      if (kind === 'category') expect(rates).toEqual(rates.toSorted((one, other) => one - other));
    }
  });

  test('ranks and estimates rows it was not fitted on', () => {
    const points = pick(scoreCard(fitted.card, loans.frame), 4500);
    const labels = pick(loans.labels, 4500);
    const { auc } = delongInterval({ scores: points.map((own) => -own), labels });
    expect(auc).toBeGreaterThan(0.66);
    const scores = points.map((own) => logistic(logOddsOfPoints(own, scale)));
    const rate = labels.reduce((sum, own) => sum + own, 0) / labels.length;
    const mean = scores.reduce((sum, own) => sum + own, 0) / scores.length;
    expect(Math.abs(mean - rate)).toBeLessThan(0.02);
    expect(brierScore({ scores, labels })).toBeLessThan(rate * (1 - rate));
  });

  test('the scale is as asked: odds of 50 at 600 points, doubled by 20', () => {
    const odds = (points: number): number => Math.exp(-logOddsOfPoints(points, scale));
    expect(odds(600)).toBeCloseTo(50, 9);
    expect(odds(620)).toBeCloseTo(100, 9);
    expect(odds(580)).toBeCloseTo(25, 9);
  });

  test('points are whole, and rounding moves a score by less than one point a characteristic', async () => {
    const fine = await fitScorecard({ ...request, scale: { ...scale, pointsToDouble: 20_000 } });
    const coarse = scoreCard(fitted.card, loans.frame);
    const exact = scoreCard(fine.card, loans.frame);
    const atEvenOdds = (own: number): number => 600 - (own / Math.LN2) * Math.log(50);
    coarse.forEach((points, row) => {
      const expected = (exact[row] - atEvenOdds(20_000)) / 1000 + atEvenOdds(20);
      expect(Math.abs(points - expected)).toBeLessThan(0.5 * 4 + 0.1);
    });
  });

  test('missing rows are counted and have points; where too few are missing these are 0', () => {
    const income = fitted.card.characteristics.find(({ name }) => name === 'income');
    const debt = fitted.card.characteristics.find(({ name }) => name === 'debt');
    expect(income?.missing.rows).toBeGreaterThan(300);
    expect(income?.missing.points).not.toBe(0);
    expect(debt?.missing).toMatchObject({ rows: 0, points: 0, weightOfEvidence: 0 });
    for (const own of fitted.card.characteristics) {
      expect(cardBins(own).reduce((sum, bin) => sum + bin.rows, 0)).toBe(4500);
    }
  });

  test('the same again from the same rows, and whatever rows are not fitted on', async () => {
    const labels = loans.labels.map((label, row) => (row < 4500 ? label : 1 - label));
    expect(await fitScorecard({ ...request, labels })).toEqual(fitted);
  });
});

test('a characteristic whose safer bins would cost points beside another is left out, and said', async () => {
  const debt = loans.frame.columns[1];
  if (debt.kind !== 'number') throw new TypeError('debt is a number');
  // On its own it follows the debt; beside the debt, what it adds points the other way.
  const blurred = debt.values.map(
    (value, row) => value + 0.6 * Math.sin(row) - 0.3 * loans.labels[row],
  );
  const columns = [debt, { kind: 'number' as const, name: 'blurred', values: blurred }];
  const { card, leftOut } = await fitScorecard({ ...request, frame: { rows: 6000, columns } });
  expect(card.characteristics.map(({ name }) => name)).toEqual(['debt']);
  expect(leftOut).toMatchObject([{ name: 'blurred', reason: 'sign' }]);
});

describe('what no card can be made of', () => {
  test.each([
    [{ labels: new Float32Array(6000) }, 'TRAINING_ONE_CLASS'],
    [{ labels: new Float32Array(6000).fill(2) }, 'TRAINING_LABEL_INVALID'],
    [{ frame: { rows: 6000, columns: loans.frame.columns.slice(2, 4) } }, 'SCORECARD_EMPTY'],
  ])('%#', async (change, code) => {
    await expect(fitScorecard({ ...request, ...change })).rejects.toMatchObject({ code });
  });

  test('a frame without a characteristic, or with another kind of it, is refused', () => {
    const card: Scorecard = fitted.card;
    expect(() => scoreCard(card, { rows: 1, columns: [] })).toThrow('no feature debt');
    const columns = loans.frame.columns.map((column) =>
      column.name === 'job'
        ? { kind: 'number' as const, name: 'job', values: new Float64Array(6000) }
        : column,
    );
    expect(() => scoreCard(card, { rows: 6000, columns })).toThrow('job');
  });
});
