import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditResults } from './audit-results.ts';
import type { AuditCheckName, AuditFinding } from './audit-finding.ts';
import { parseResultsCsv } from './parse-results-csv.ts';
import { readResults } from './read-results.ts';

const examples = path.resolve(import.meta.dirname, '../../../../docs/guide/examples');
const deckText = readFileSync(path.join(examples, 'reference-deck.json'), 'utf8');
const cleanText = readFileSync(path.join(examples, 'clean-results.csv'), 'utf8');

interface Results {
  title?: string;
  data: Record<string, unknown>;
  models: Record<string, unknown>[];
  [field: string]: unknown;
}

/** The clean example, to be spoilt. */
const clean = (): Results => parseResultsCsv(cleanText) as Results;

const audit = (content: unknown): ReturnType<typeof auditResults> =>
  auditResults(readResults(content).results);

function findingOf<Name extends AuditCheckName>(
  content: unknown,
  name: Name,
): Extract<AuditFinding, { check: Name }> | undefined {
  const found = audit(content).findings.find(({ check }) => check === name);
  return found as Extract<AuditFinding, { check: Name }> | undefined;
}

const namesFound = (content: unknown): AuditCheckName[] =>
  audit(content).findings.map(({ check }) => check);

describe('the reference deck', () => {
  test('shows its eight faults and no other', () => {
    expect(namesFound(JSON.parse(deckText))).toEqual([
      'f1-at-another-cutoff',
      'scores-not-probabilities',
      'mixed-scales',
      'cutoff-against-cost',
      'threshold-on-reported-rows',
      'winner-within-noise',
      'drift-within-one-split',
      'protected-input',
    ]);
  });

  test('each fault has the figures it follows from', () => {
    const deck: unknown = JSON.parse(deckText);
    const f1 = findingOf(deck, 'f1-at-another-cutoff');
    expect(f1).toMatchObject({ bestPrinted: 'xgb', worstPrinted: 'gb', bestRecomputed: 'gb' });
    expect(f1?.fitsOneHalf).toBe(true);
    expect(f1?.models[3].recomputed).toBeCloseTo(0.2801, 4);
    const scores = findingOf(deck, 'scores-not-probabilities');
    expect(scores?.models.map(({ model }) => model)).toEqual(['log_reg', 'xgb', 'lgbm']);
    expect((scores?.models[2].meanProbability ?? 0) / (scores?.baseRate ?? 1)).toBeCloseTo(4.94, 2);
    expect(scores?.classWeight).toBeCloseTo(56_538 / 4965, 10);
    expect(findingOf(deck, 'mixed-scales')).toMatchObject({
      bayesThreshold: 1 / 11,
      calibrated: [{ model: 'gb', threshold: 0.089192 }],
    });
    expect(findingOf(deck, 'cutoff-against-cost')?.impliedRatio).toBeCloseTo(5.71, 2);
    const noise = findingOf(deck, 'winner-within-noise');
    expect(noise?.costError).toBeCloseTo(350, 0);
    expect(noise?.aucError).toBeCloseTo(0.0041, 4);
    expect(noise?.rivals.map(({ model }) => model)).toEqual(['xgb']);
    const drift = findingOf(deck, 'drift-within-one-split');
    expect(drift).toMatchObject({ allRows: 307_511, split: 'stratified' });
    expect(drift?.target?.chance).toBeLessThan(0.001);
    expect(drift?.scores?.pValue).toBeCloseTo(0.3824, 4);
    expect(findingOf(deck, 'protected-input')?.inputs).toEqual([
      { name: 'CODE_GENDER_F', attribute: 'gender' },
      { name: 'DAYS_BIRTH', attribute: 'age' },
    ]);
  });

  test('what its figures give without the data is what was computed from the data', () => {
    const { figures } = audit(JSON.parse(deckText));
    expect(figures.models.map(({ cost }) => cost)).toEqual([33_250, 32_279, 32_157, 32_520]);
    expect(figures).toMatchObject({ acceptAllCost: 49_650, refuseAllCost: 56_538 });
    expect(figures.baseRate).toBeCloseTo(0.080728, 6);
    expect(figures.nullLogLoss).toBeCloseTo(0.28054, 5);
    expect(figures.nullBrier).toBeCloseTo(0.07421, 5);
  });
});

test('a sound report has no finding, and every check was made', () => {
  const { findings, clear, unchecked } = audit(clean());
  expect([findings, unchecked]).toEqual([[], []]);
  expect(clear).toHaveLength(13);
});

describe('one change to the sound report is one finding', () => {
  const spoilt: [AuditCheckName, (results: Results) => unknown][] = [
    ['f1-at-another-cutoff', ({ models }) => (models[0]['f1'] = 0.12)],
    ['scores-not-probabilities', ({ models }) => (models[1]['mean_probability'] = 0.4)],
    ['cutoff-against-cost', (results) => (results['decision'] = { cutOff: 0.2 })],
    ['threshold-on-reported-rows', ({ data }) => (data['thresholdChosenOn'] = data['reportedOn'])],
    ['winner-within-noise', ({ models }) => (models[1] = { ...models[0], model: 'linear' })],
    [
      'drift-within-one-split',
      (results) => (results['drift'] = { ...windows, target: { statistic: 0.00001 } }),
    ],
    ['protected-input', (results) => (results['inputs'] = ['income', 'sexe'])],
    ['cost-not-from-matrix', ({ models }) => (models[1]['cost'] = 16_011)],
    ['matrix-does-not-add-up', ({ data }) => (data['reportedRows'] = 29_999)],
    ['no-better-than-trivial', ({ models }) => (models[0]['log_loss'] = 0.29)],
    ['auc-impossible', ({ models }) => (models[0]['auc'] = 0.95)],
    [
      'p-value-not-of-statistic',
      (results) => (results['drift'] = { ...windows, scores: { statistic: 0.0121, pValue: 0.27 } }),
    ],
  ];
  const windows = { reference: { rows: 90_000 }, current: { rows: 30_000 } };

  test.each(spoilt)('%s', (name, spoil) => {
    const results = clean();
    spoil(results);
    expect(namesFound(results)).toEqual([name]);
  });

  test('mixed-scales comes with scores that are no probabilities', () => {
    const results = clean();
    results.models[1]['threshold'] = 0.54;
    delete results.models[1]['mean_probability'];
    expect(namesFound(results)).toEqual(['scores-not-probabilities', 'mixed-scales']);
  });
});

describe('what a report says of itself is heard', () => {
  test('a tie that is said is no finding', () => {
    const results = clean();
    results.models[1] = { ...results.models[0], model: 'linear' };
    results['tiedWith'] = ['linear'];
    expect(namesFound(results)).toEqual([]);
  });

  test('an age that is declared is no finding, a gender is', () => {
    const results = clean();
    results['inputs'] = ['income', 'applicantAge', 'GENDER', 'ageOfCar', 'marriage_certificate_id'];
    results['declaredInputs'] = ['applicantAge', 'GENDER'];
    expect(findingOf(results, 'protected-input')?.inputs).toEqual([
      { name: 'GENDER', attribute: 'gender' },
    ]);
  });

  test('windows by date that add up to the data are a comparison; drawn by chance they are none', () => {
    const results = clean();
    results['drift'] = { reference: { rows: 90_000 }, current: { rows: 30_000 } };
    expect(namesFound(results)).toEqual([]);
    results.data['split'] = 'random 75/25';
    expect(namesFound(results)).toEqual(['drift-within-one-split']);
  });

  test('a figure that is rounded agrees with its matrix', () => {
    const results = clean();
    results.models[0]['f1'] = 0.32;
    expect(namesFound(results)).toEqual([]);
  });

  test('the mean of the probabilities has the last word over the threshold', () => {
    const results = clean();
    results.models[0]['threshold'] = 0.53;
    results.models[0]['mean_probability'] = 0.081;
    expect(findingOf(results, 'scores-not-probabilities')).toBeUndefined();
  });
});

test('a table of names and matrices alone is audited as far as it goes', () => {
  const { findings, unchecked } = audit({
    models: [
      {
        model: 'one',
        matrix: [
          [90, 10],
          [4, 6],
        ],
      },
    ],
  });
  expect(findings).toEqual([]);
  expect(unchecked.map(({ check }) => check)).toContain('threshold-on-reported-rows');
  expect(unchecked.find(({ check }) => check === 'threshold-on-reported-rows')?.missing).toEqual([
    'data.reportedOn',
    'data.thresholdChosenOn',
  ]);
});

test('a report on one class alone breaks no check', () => {
  const matrix = [
    [90, 10],
    [0, 0],
  ];
  const models = [
    { model: 'one', matrix, auc: 0.5, f1: 0, threshold: 0.5, meanProbability: 0.1 },
    { model: 'two', matrix, auc: 0.5, f1: 0, threshold: 0.5, meanProbability: 0.1 },
  ];
  expect(() => audit({ models, decision: { cutOff: 1 } })).not.toThrow();
});
