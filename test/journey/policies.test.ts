/** The rule that decides, through the real command line: named, versioned, apart from the model. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Policy } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunRecord } from '@octroi/workspace';
import type { CalibrationDocument } from '../../apps/cli/src/calibration/calibration-document.ts';
import type { FairnessDocument } from '@octroi/scoring';
import type { SimulationDocument } from '../../apps/cli/src/policies/simulate-action.ts';
import type { Decisions } from '../../apps/cli/src/render/decisions.ts';
import { runCli } from '../../apps/cli/src/testing/run-cli.ts';
import { done, doneJson, fails, readRaw, synthesiseTiny } from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-policies-'));
const workspace = path.join(folder, 'workspace');
const inWorkspace = ['--workspace', workspace];
const form = path.join(folder, 'form.json');
let bundle: string;
let id: string;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
beforeAll(async () => {
  const raw = await synthesiseTiny(folder);
  [id] = readRaw(path.join(raw, 'application_test.csv')).rows[0];
  writeFileSync(form, JSON.stringify(homeCredit.demoApplicants[2].values));
  await done(['ingest', raw, ...inWorkspace]);
  const run = await doneJson<RunRecord>([
    ...['train', '--preset', 'demo20', '--models', 'log_reg', '--folds', '2', ...inWorkspace],
  ]);
  bundle = path.join(workspace, 'bundles', run.bundles['log_reg']);
});

const policy = (...args: string[]): string[] => [
  ...['policy', ...args],
  ...['--bundle', 'demo20', ...inWorkspace],
];
const scoreId = (...more: string[]): string[] => [
  ...['score', '--applicant', id, '--bundle', 'demo20'],
  ...more,
  ...inWorkspace,
];

describe('which rule decides', () => {
  test('the form’s own on a filled form, least cost on an application, the one named on either', async () => {
    const asked = async (args: string[]): Promise<string> =>
      (await doneJson<Decisions>(args)).policy.name;
    expect(await asked(['score', form, ...inWorkspace])).toBe(homeCredit.demoPolicy);
    expect(await asked(scoreId())).toBe('least-cost');
    expect(await asked(['score', form, '--policy', 'least-cost', ...inWorkspace])).toBe(
      'least-cost',
    );
    expect(await asked(scoreId('--policy', 'deck'))).toBe('deck');
  });

  test('the rule changes the decision and no number of the model', async () => {
    const [never, always] = ['never', 'always'];
    await done(policy('add', never, '--threshold', '0', '--scale', 'probability'));
    await done(policy('add', always, '--threshold', '1', '--scale', 'balanced-score'));
    const refused = await doneJson<Decisions>(scoreId('--policy', never));
    const granted = await doneJson<Decisions>(scoreId('--policy', always));
    expect(refused.rows[0].decision).toBe('refused');
    const { defence, ...scored } = refused.rows[0];
    expect(defence?.reasons.length).toBeGreaterThan(0);
    expect(granted.rows).toEqual([{ ...scored, decision: 'granted', defence: null }]);
    const { stdout } = await done(scoreId('--policy', never));
    expect(stdout).toContain('never version 1, refused at a probability of default of 0.0000');
  });

  test('a rule nobody wrote is an error that names those there are', async () => {
    const message = await fails('WORKSPACE_POLICY_UNKNOWN', scoreId('--policy', 'nobody'));
    expect(message).toContain('deck');
    expect(message).toContain('least-cost');
  });
});

describe('octroi calibration', () => {
  test('says how probabilities were made and how true they are, and draws it', async () => {
    const out = path.join(folder, 'pictures');
    const asked = ['calibration', '--bundle', 'demo20', '--out', out, ...inWorkspace];
    const document = await doneJson<CalibrationDocument>(asked);
    const { measured, candidates, calibration } = document;
    expect(candidates[0].method).toBe(calibration.method);
    expect(measured.bins.reduce((sum, { rows }) => sum + rows, 0)).toBe(measured.rows);
    expect(Math.abs(measured.meanProbability - measured.baseRate)).toBeLessThan(document.bound);
    expect(readFileSync(document.chart, 'utf8')).toContain('<svg');
    const { stdout } = await done([...asked, '--lang', 'fr']);
    expect(stdout).toContain('probabilité moyenne');
  });

  test('a training is told how its chosen model is calibrated', async () => {
    const { stdout } = await done(['compare', '--preset', 'demo20', ...inWorkspace]);
    expect(stdout).toMatch(/^Calibrated by .+: mean probability .+ % where .+ % default/m);
  });
});

describe('octroi fairness', () => {
  const asked = ['fairness', '--bundle', 'demo20', ...inWorkspace];

  test('tells what the rule does to each group, and what the model is without what is protected', async () => {
    const document = await doneJson<FairnessDocument>([...asked, '--no-proxies']);
    expect(document.attributes.map(({ attribute }) => attribute)).toEqual(
      homeCredit.protectedColumns,
    );
    const [gender] = document.attributes;
    const counted = gender.fairness.groups.reduce((sum, { rows }) => sum + rows, 0);
    const small = gender.fairness.suppressed.reduce((sum, { rows }) => sum + rows, 0);
    expect(counted + small + gender.fairness.withoutGroup).toBe(document.rows);
    expect(document.protectedFeatures.length).toBeGreaterThan(1);
    const { without } = document;
    expect(without?.columns.without).toBeLessThan(without?.columns.with ?? 0);
    expect(without?.auc.without.auc).not.toBe(without?.auc.with.auc);
    expect(without?.aucDifference.difference).toBeCloseTo(
      (without?.auc.with.auc ?? 0) - (without?.auc.without.auc ?? 0),
      12,
    );
  });

  test('says it in words, proxies among them, whatever the policy cuts', async () => {
    const { stdout } = await done([...asked, '--policy', 'deck', '--no-retrain', '--lang', 'fr']);
    expect(stdout).toContain('politique deck version 1');
    expect(stdout).toContain('Rapport d’impact défavorable');
    expect(stdout).toContain('surtout par');
    expect(stdout).not.toContain('sans elles');
  });
});

describe('octroi policy simulate', () => {
  const file = path.join(folder, 'detailed.json');
  const detailed = {
    scale: 'probability',
    threshold: 0.12,
    review: 0.08,
    lossGivenDefault: 0.4,
    rules: [
      {
        name: 'no-score',
        label: { en: 'no external score', fr: 'aucun score externe' },
        when: { feature: 'EXT_SOURCE_3', missing: true },
        decision: 'review',
      },
    ],
  };
  beforeAll(async () => {
    writeFileSync(file, JSON.stringify(detailed));
    await done(policy('add', 'detailed', '--from', file));
  });

  test('tells what rules, bands and a lender’s groups come to, beside another policy', async () => {
    const simulate = policy('simulate', 'detailed', '--against', 'least-cost');
    const { simulation, swaps, against } = await doneJson<SimulationDocument>(simulate);
    const { whole, rules, attributes, optimum } = simulation;
    expect(whole.granted + whole.reviewed + whole.refused).toBe(whole.rows);
    expect(rules[0].rows).toBeGreaterThan(0);
    expect(whole.reviewed).toBeGreaterThanOrEqual(rules[0].rows);
    expect(whole.loss?.expected).toBeGreaterThan(0);
    expect(optimum.outcome.cost.value).toBeLessThanOrEqual(against?.whole.cost.value ?? 0);
    expect(swaps?.reduce((sum, { rows }) => sum + rows, 0)).toBe(whole.rows);
    expect(attributes.map(({ attribute }) => attribute)).toEqual(homeCredit.protectedColumns);
    for (const { groups, suppressed } of attributes) {
      expect(groups.every(({ rows }) => rows >= 30)).toBe(true);
      expect(suppressed.every(({ rows }) => rows < 30)).toBe(true);
    }
    const { stdout } = await done([...simulate, '--lang', 'fr', '--grid', '3']);
    expect(stdout).toContain('moindre coût sur ces lignes');
    expect(stdout).toContain('non montré');
  });

  test('the model card tells the same shares of it', async () => {
    const { simulation } = await doneJson<SimulationDocument>(policy('simulate', 'detailed'));
    const { reviewed, refused, rows } = simulation.whole;
    const out = path.join(folder, 'card');
    const asked = ['--bundle', 'demo20', '--lang', 'en', '--out', out];
    await done(['card', ...asked, ...inWorkspace]);
    const told = readFileSync(path.join(out, 'card.en.md'), 'utf8')
      .split('\n')
      .find((line) => line.includes('(detailed v1)'))
      ?.split('|')
      .map((cell) => cell.trim());
    const share = (part: number): string => `${((100 * part) / rows).toFixed(1)}%`;
    expect(told?.slice(4, 6)).toEqual([share(reviewed), share(refused)]);
    expect(reviewed).toBeGreaterThan(0);
  });

  test('every row out of fold is simulated where all are asked for', async () => {
    const all = await doneJson<SimulationDocument>(policy('simulate', '--rows', 'all'));
    const some = await doneJson<SimulationDocument>(policy('simulate'));
    expect(all.simulation.policy.name).toBe('least-cost');
    expect(all.simulation.whole.rows).toBeGreaterThan(4 * some.simulation.whole.rows);
  });

  test('the same policy decides on an applicant, and a rule is named', async () => {
    const { rows } = await doneJson<Decisions>([
      'score',
      form,
      '--policy',
      'detailed',
      ...inWorkspace,
    ]);
    expect(rows[0]).toMatchObject({ rule: null, segment: null });
    const unknown = path.join(folder, 'unknown.json');
    const { values } = homeCredit.demoApplicants[2];
    writeFileSync(unknown, JSON.stringify({ ...values, EXT_SOURCE_3: null }));
    const asked = ['score', unknown, '--policy', 'detailed', ...inWorkspace];
    expect((await doneJson<Decisions>(asked)).rows[0]).toMatchObject({
      decision: 'review',
      rule: 'no-score',
    });
    expect((await done(asked)).stdout).toContain('For review (no-score)');
  });

  test('a rule on what the bundle does not know, and bands that cross, are refused', async () => {
    const [rule] = detailed.rules;
    const blind = { ...detailed, rules: [{ ...rule, when: { feature: 'SHOE_SIZE', below: 40 } }] };
    writeFileSync(file, JSON.stringify(blind));
    const missing = await fails('FEATURE_MISSING_FROM_PRESET', policy('add', 'x', '--from', file));
    expect(missing).toContain('SHOE_SIZE');
    writeFileSync(file, JSON.stringify({ ...detailed, review: 0.2 }));
    const crossing = await fails('WORKSPACE_POLICY_INVALID', policy('add', 'x', '--from', file));
    expect(crossing).toContain('review is 0.2, expected at most the threshold, 0.12');
  });
});

describe('octroi policy', () => {
  test('lists the latest of each, shows every version, and never writes over one', async () => {
    const beside = `${bundle}.policies`;
    await done(policy('add', 'mine', '--threshold', '.2', '--label-fr', 'à moi'));
    const first = readFileSync(path.join(beside, 'mine.v1.json'));
    const [second] = await doneJson<Policy[]>(policy('add', 'mine', '--threshold', '.3'));
    expect(second).toEqual({
      name: 'mine',
      version: 2,
      label: { en: 'mine', fr: 'à moi' },
      scale: 'score',
      threshold: 0.3,
    });
    expect(readFileSync(path.join(beside, 'mine.v1.json')).equals(first)).toBe(true);
    const listed = await doneJson<Policy[]>(policy('list'));
    expect(listed).toContainEqual(second);
    expect(listed.map(({ name }) => name)).toEqual([...new Set(listed.map(({ name }) => name))]);
    const shown = await doneJson<Policy[]>(policy('show', 'mine'));
    expect(shown.map(({ version }) => version)).toEqual([1, 2]);
    expect((await doneJson<Decisions>(scoreId('--policy', 'mine'))).policy).toEqual(second);
    const { stdout } = await done([...policy('list'), '--lang', 'fr']);
    expect(stdout).toMatch(/mine +2 +0,3000 +(– +)?score +à moi/);
  });

  test('the bundle itself stays as it was', () => {
    expect(readdirSync(bundle).filter((name) => name.includes('polic'))).toEqual([]);
  });

  test.each([
    [['show'], 'name the policy'],
    [['add', '--threshold', '.5'], 'name the policy'],
    [['add', 'new'], 'a policy needs --threshold'],
    [['add', 'new', '--threshold', '1.5'], 'a number from 0 to 1'],
    [['add', 'new', '--threshold', '.5', '--scale', 'odds'], 'Allowed choices are score'],
    [['remove', 'mine'], 'Allowed choices are list, show, add'],
  ])('octroi policy %j is wrong usage', async (args, problem) => {
    const { exitCode, stderr } = await runCli(policy(...args));
    expect(stderr).toContain(problem);
    expect(exitCode).toBe(2);
  });

  test('a name that is no file name is refused', async () => {
    await fails('WORKSPACE_POLICY_INVALID', policy('add', '../mine', '--threshold', '.5'));
    await fails('WORKSPACE_POLICY_UNKNOWN', policy('show', 'nobody'));
  });
});

describe('policies that are not what was written', () => {
  const copy = path.join(folder, 'copy');
  const placed = ['score', '--bundle', copy, ...inWorkspace];
  const besideCopy = `${copy}.policies`;

  test.each<[string, string, () => void]>([
    [
      'none beside a bundle that was copied without them',
      'WORKSPACE_POLICIES_MISSING',
      () => {
        rmSync(besideCopy, { recursive: true });
      },
    ],
    [
      'a threshold that is no number',
      'WORKSPACE_POLICY_INVALID',
      () => {
        const file = path.join(besideCopy, 'least-cost.v1.json');
        const text = readFileSync(file, 'utf8');
        writeFileSync(file, text.replace(/"threshold": .*/, '"threshold": "0.5"'));
      },
    ],
    [
      'half a file, though another policy decides',
      'WORKSPACE_POLICY_INVALID',
      () => {
        writeFileSync(path.join(besideCopy, 'deck.v1.json'), '{"name": "deck"');
      },
    ],
  ])('%s: %s', async (_, code, damage) => {
    cpSync(bundle, copy, { recursive: true });
    cpSync(`${bundle}.policies`, besideCopy, { recursive: true });
    await done([...placed, '--applicant', id]);
    damage();
    expect(await fails(code, [...placed, '--applicant', id])).toContain(besideCopy);
  });
});
