import { createRandom, type CategoryColumn, type Frame } from '@octroi/core';
import type { Policy } from '@octroi/features';
import { describe, expect, test } from 'vitest';
import { decideFrame, decisionCodes } from './decide-frame.ts';
import { ruleOn } from './decide.ts';
import { simulatePolicy, type SimulationRequest } from './simulate-policy.ts';
import { swapSet } from './swap-set.ts';

const rows = 4000;
const random = createRandom('simulation');
const probabilities = Float64Array.from({ length: rows }, () => 0.3 * random.uniform() ** 2);
const labels = Uint8Array.from(probabilities, (share) => Number(random.uniform() < share));
const exposure = Float64Array.from({ length: rows }, (_, row) => (row === 7 ? NaN : 1000 + row));
/** The score is half the probability. */
const valuesOn = (own: Policy): Float64Array =>
  own.scale === 'score' ? probabilities.map((share) => share / 2) : probabilities;
const kind: CategoryColumn = {
  kind: 'category',
  name: 'kind',
  levels: ['card', 'cash', 'rare'],
  codes: Int32Array.from({ length: rows }, (_, row) =>
    row < 3 ? 2 : row % 10 === 0 ? -1 : row % 2,
  ),
};
const frame: Frame = { rows, columns: [kind] };
const label = { en: 'x', fr: 'x' };
const policy: Policy = {
  ...{ name: 'x', version: 1, label, scale: 'probability', threshold: 0.1, review: 0.08 },
  lossGivenDefault: 0.5,
  rules: [{ name: 'rare', label, when: { feature: 'kind', is: ['rare'] }, decision: 'refused' }],
  segments: [{ name: 'cards', when: { feature: 'kind', is: ['card'] }, threshold: 0.05 }],
};

function simulate(own: Policy = policy, changes: Partial<SimulationRequest> = {}) {
  const values = valuesOn(own);
  const rulings = decideFrame(own, frame, values);
  return simulatePolicy({
    ...{ policy: own, values, probabilities, rulings, labels, exposure, attributes: [kind] },
    random: createRandom(3),
    replicates: 300,
    ...changes,
  });
}

/** The same figures, counted one by one. */
function counted(decisionOf: (row: number) => string) {
  let [granted, reviewed, refused, cost, expected, realised] = [0, 0, 0, 0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const decision = decisionOf(row);
    granted += Number(decision === 'granted');
    reviewed += Number(decision === 'review');
    refused += Number(decision === 'refused');
    if (decision === 'granted') {
      cost += 10 * labels[row];
      if (row !== 7) expected += probabilities[row] * 0.5 * exposure[row];
      if (row !== 7) realised += labels[row] * 0.5 * exposure[row];
    }
    if (decision === 'refused') cost += 1 - labels[row];
  }
  return { granted, reviewed, refused, cost, expected, realised };
}

test('counts, cost and loss are those of the rows one by one', () => {
  const { whole, rules, segments } = simulate();
  const own = counted((row) => {
    if (row < 3) return 'refused';
    const [threshold, review] = kind.codes[row] === 0 ? [0.05, 0.05] : [0.1, 0.08];
    if (probabilities[row] >= threshold) return 'refused';
    return probabilities[row] >= review ? 'review' : 'granted';
  });
  const { granted, reviewed, refused, cost, loss } = whole;
  expect({ granted, reviewed, refused, cost: cost.value }).toEqual({
    granted: own.granted,
    reviewed: own.reviewed,
    refused: own.refused,
    cost: own.cost,
  });
  expect(loss?.expected).toBeCloseTo(own.expected, 6);
  expect(loss?.realised).toBeCloseTo(own.realised, 6);
  expect(whole.cost.interval.lower).toBeLessThan(own.cost);
  expect(whole.cost.interval.upper).toBeGreaterThan(own.cost);
  expect(rules).toEqual([
    { rule: 'rare', decision: 'refused', rows: 3, defaults: labels[0] + labels[1] + labels[2] },
  ]);
  expect(segments.groups.map(({ group, rows: count }) => [group, count])).toEqual([
    ['cards', kind.codes.filter((code) => code === 0).length],
  ]);
  expect(whole.costOfReviewed.granted).toBeGreaterThan(whole.cost.value);
});

test('a group of three is suppressed and said; rows without a group are counted', () => {
  const [{ groups, suppressed, withoutGroup }] = simulate().attributes;
  expect(groups.map(({ group }) => group)).toEqual(['card', 'cash']);
  expect(suppressed).toEqual([{ group: 'rare', rows: 3 }]);
  expect(withoutGroup).toBe(kind.codes.filter((code) => code === -1).length);
});

test('no single cut-off costs less than the optimum; Bayes’ is 1/11 of the probability', () => {
  const { name, version, scale, threshold } = policy;
  const { whole, optimum, bayes } = simulate({ name, version, label, scale, threshold });
  expect(bayes.threshold).toBeCloseTo(1 / 11, 14);
  for (const own of [whole, bayes.outcome]) {
    expect(own.cost.value).toBeGreaterThanOrEqual(optimum.outcome.cost.value);
  }
  expect(optimum.outcome.reviewed).toBe(0);
});

test('costs of the policy move the optimum, on its own scale', () => {
  const costs = { falseNegativeCost: 4, falsePositiveCost: 1, reviewCost: 0.5 };
  const { optimum, bayes, whole } = simulate({ ...policy, scale: 'score', costs });
  expect(bayes.threshold).toBe(0.2);
  expect(optimum.threshold).toBeLessThan(0.15);
  expect(whole.costOfReviewed.granted).toBeGreaterThanOrEqual(whole.cost.value);
});

test('a frame is decided row by row as an application is', () => {
  const { decisions, rules, segments } = decideFrame(policy, frame, probabilities);
  probabilities.forEach((probability, row) => {
    const own = { probability, score: 0, balancedScore: 0, logOdds: 0 };
    const code = kind.codes[row];
    const ruling = ruleOn(own, policy, () => (code < 0 ? null : kind.levels[code]));
    expect([decisionCodes[decisions[row]], rules[row] >= 0, segments[row] >= 0]).toEqual([
      ruling.decision,
      ruling.rule !== null,
      ruling.segment !== null,
    ]);
  });
});

describe('bad luck', () => {
  test('all scores equal, one class alone, nobody granted: figures or none, no error', () => {
    const same = probabilities.map(() => 0.2);
    const { whole, optimum } = simulate(policy, {
      values: same,
      probabilities: same,
      rulings: decideFrame(policy, frame, same),
      labels: new Uint8Array(rows),
    });
    expect(whole).toMatchObject({ granted: 0, badRate: null, defaults: 0 });
    expect(whole.cost.value).toBe(rows);
    expect(optimum.outcome.cost.value).toBe(0);
    expect(JSON.parse(JSON.stringify(optimum.threshold))).toBe(optimum.threshold);
  });

  test.each([0, 1])('a segment where all came to %d has figures like any other', (outcome) => {
    const own = labels.map((label, row) => (kind.codes[row] === 0 ? outcome : label));
    const { segments, whole } = simulate(policy, { labels: own });
    const [cards] = segments.groups;
    expect(cards.defaults).toBe(outcome * cards.rows);
    expect(cards.badRate?.value).toBe(outcome);
    expect(cards.cost.value).toBe(outcome === 1 ? 10 * cards.granted : cards.refused);
    const { lower, upper } = cards.cost.interval;
    expect([lower <= cards.cost.value, upper >= cards.cost.value]).toEqual([true, true]);
    expect(whole.badRate?.value).not.toBe(outcome);
  });

  test('without exposures there is no loss', () => {
    const rulings = decideFrame(policy, frame, probabilities);
    const own = { values: probabilities, probabilities, rulings, labels };
    const { whole } = simulatePolicy({ policy, ...own, random });
    expect(whole.loss).toBeNull();
  });

  test('a feature that the frame lacks is an error that names it', () => {
    const blind = { rows, columns: [] };
    expect(() => decideFrame(policy, blind, probabilities)).toThrow('kind');
  });
});

test('the swap set tells who is granted by one policy alone', () => {
  const stricter = { ...policy, threshold: 0.05, review: 0.05 };
  const prudent = decideFrame(stricter, frame, probabilities);
  const usual = decideFrame(policy, frame, probabilities);
  const cells = swapSet(usual.decisions, prudent.decisions, labels);
  expect(cells.reduce((sum, cell) => sum + cell.rows, 0)).toBe(rows);
  const swapped = cells.find(({ first, second }) => first === 'granted' && second === 'refused');
  const cash = (row: number): boolean => row >= 3 && kind.codes[row] !== 0;
  const own = Array.from(probabilities.keys()).filter(
    (row) => cash(row) && probabilities[row] >= 0.05 && probabilities[row] < 0.08,
  );
  expect(swapped).toEqual({
    first: 'granted',
    second: 'refused',
    rows: own.length,
    defaults: own.reduce((sum, row) => sum + labels[row], 0),
  });
  expect(cells.some(({ first, second }) => first === 'refused' && second === 'granted')).toBe(
    false,
  );
});
