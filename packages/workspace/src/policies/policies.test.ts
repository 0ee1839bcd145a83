import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isOctroiError } from '@octroi/core';
import type { Policy } from '@octroi/features';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { policiesFolder } from './policy-file.ts';
import { policyNamed, readPolicies, readPolicyVersions, writePolicies } from './policies.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-policies-'));
const bundle = path.join(folder, 'bundle');
const beside = policiesFolder(bundle);
beforeEach(() => {
  rmSync(beside, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const strict: Policy = {
  name: 'strict',
  version: 1,
  label: { en: 'strict', fr: 'sévère' },
  scale: 'probability',
  threshold: 0.05,
};
const costs = { falseNegativeCost: 10, falsePositiveCost: 1 };
const rule = {
  name: 'minor',
  label: { en: 'minor', fr: 'mineur' },
  when: { feature: 'age', below: 18 },
  decision: 'refused',
} as const;
const segment = { name: 'cards', when: { feature: 'kind', is: ['card'] }, threshold: 0.1 };
const nobody: Policy = { ...strict, name: 'nobody', threshold: 1 + Number.EPSILON };

function place(name: string, content: unknown): void {
  mkdirSync(beside, { recursive: true });
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(path.join(beside, name), text);
}

test('policies are read as they were written, to the bit, from beside the bundle', async () => {
  await writePolicies(`${bundle}${path.sep}`, [strict, nobody]);
  expect(readdirSync(beside).sort()).toEqual(['nobody.v1.json', 'strict.v1.json']);
  expect(await readPolicies(bundle)).toEqual([nobody, strict]);
});

test('the latest version decides, every version is kept', async () => {
  const versions = [1, 2, 10].map((version) => ({ ...strict, version, threshold: version / 100 }));
  await writePolicies(bundle, [nobody, ...versions]);
  expect(await readPolicies(bundle)).toEqual([nobody, versions[2]]);
  expect(await readPolicyVersions(bundle)).toEqual([nobody, ...versions]);
});

test('costs, bands, rules and segments are kept, in one order whoever wrote them', async () => {
  const whole: Policy = {
    segments: [segment],
    rules: [rule, { ...rule, name: 'unknown age', when: { feature: 'age', missing: true } }].map(
      (own) => ({ ...own, name: own.name.replace(' ', '-') }),
    ),
    lossGivenDefault: 0.4,
    costs: { ...costs, reviewCost: 0.5 },
    review: 0.02,
    ...strict,
  };
  await writePolicies(bundle, [whole]);
  expect(await readPolicies(bundle)).toEqual([whole]);
  const text = readFileSync(path.join(beside, 'strict.v1.json'), 'utf8');
  await writePolicies(bundle, [{ ...strict, ...whole }]);
  expect(readFileSync(path.join(beside, 'strict.v1.json'), 'utf8')).toBe(text);
});

test('a version is never written over; the same one again is no change', async () => {
  await writePolicies(bundle, [strict]);
  const file = path.join(beside, 'strict.v1.json');
  const before = readFileSync(file, 'utf8');
  await writePolicies(bundle, [strict]);
  await expect(writePolicies(bundle, [{ ...strict, threshold: 0.06 }])).rejects.toMatchObject({
    code: 'WORKSPACE_POLICY_EXISTS',
    values: { policy: 'strict', version: 1, file },
  });
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('a bundle without policies is an error that names the folder', async () => {
  const missing = { code: 'WORKSPACE_POLICIES_MISSING', values: { folder: beside } };
  await expect(readPolicies(bundle)).rejects.toMatchObject(missing);
  place('.strict.v1.json.octroi-host.1.0123456789ab.new', '{');
  place('notes.txt', 'no policy');
  await expect(readPolicies(bundle)).rejects.toMatchObject(missing);
});

test('a policy nobody wrote is an error that names those there are', () => {
  expect(policyNamed([nobody, strict], 'strict')).toBe(strict);
  expect(() => policyNamed([nobody, strict], 'toString')).toThrow(
    'no policy is called toString; there is: nobody, strict',
  );
});

const nameless = Object.fromEntries(Object.entries(strict).filter(([field]) => field !== 'name'));

test.each<[string, unknown, string]>([
  ['half a file', '{"name": "strict", ', 'the whole'],
  ['a list', [strict], 'the whole'],
  ['null', null, 'the whole'],
  ['no name', nameless, 'name is missing'],
  ['a name that climbs', { ...strict, name: '../strict' }, 'name is "../strict"'],
  ['version 0', { ...strict, version: 0 }, 'version is 0'],
  ['version 1.5', { ...strict, version: 1.5 }, 'version is 1.5'],
  ['a version as text', { ...strict, version: '1' }, 'version is "1"'],
  ['an unknown scale', { ...strict, scale: 'odds' }, 'scale is "odds"'],
  ['a scale of Object', { ...strict, scale: 'toString' }, 'scale is "toString"'],
  ['a threshold above 1', { ...strict, threshold: 1.5 }, 'threshold is 1.5'],
  ['a negative threshold', { ...strict, threshold: -0.1 }, 'threshold is -0.1'],
  ['an endless threshold', JSON.stringify(strict).replace('0.05', '1e999'), 'threshold is null'],
  ['a threshold as text', { ...strict, threshold: '0.5' }, 'threshold is "0.5"'],
  ['no French label', { ...strict, label: { en: 'strict' } }, 'label.fr is missing'],
  ['an empty label', { ...strict, label: { en: 'strict', fr: ' ' } }, 'label.fr is " "'],
  ['a misspelt field', { ...strict, treshold: 0.1 }, 'treshold is 0.1'],
  [
    'bands that cross',
    { ...strict, review: 0.06 },
    'review is 0.06, expected at most the threshold',
  ],
  ['a review below 0', { ...strict, review: -1 }, 'review is -1'],
  [
    'a cost of 0',
    { ...strict, costs: { ...costs, falsePositiveCost: 0 } },
    'costs.falsePositiveCost is 0',
  ],
  [
    'an endless cost',
    JSON.stringify({ ...strict, costs }).replace('10', '1e999'),
    'costs.falseNegativeCost is null',
  ],
  [
    'a cost that is not there',
    { ...strict, costs: { reviewCost: 1 } },
    'costs.falseNegativeCost is missing',
  ],
  ['all lost and more', { ...strict, lossGivenDefault: 1.1 }, 'lossGivenDefault is 1.1'],
  ['rules that are no list', { ...strict, rules: {} }, 'rules is {}'],
  ['a rule without a name', { ...strict, rules: [{ ...rule, name: '' }] }, 'rules[0].name is ""'],
  ['a rule named twice', { ...strict, rules: [rule, rule] }, 'rules[1].name is "minor"'],
  [
    'a rule of no decision',
    { ...strict, rules: [{ ...rule, decision: 'maybe' }] },
    'rules[0].decision is "maybe"',
  ],
  [
    'a condition on nothing',
    { ...strict, rules: [{ ...rule, when: { feature: 'age' } }] },
    'rules[0].when is {"feature":"age"}',
  ],
  [
    'a condition of two kinds',
    { ...strict, rules: [{ ...rule, when: { feature: 'age', below: 3, is: ['a'] } }] },
    'rules[0].when is ',
  ],
  [
    'a range that holds nothing',
    { ...strict, rules: [{ ...rule, when: { feature: 'age', from: 3, below: 3 } }] },
    'rules[0].when.below is 3, expected above from, 3',
  ],
  [
    'a field no condition has',
    { ...strict, rules: [{ ...rule, when: { feature: 'age', above: 3 } }] },
    'rules[0].when.above is 3',
  ],
  [
    'a segment whose bands cross',
    { ...strict, segments: [{ ...segment, review: 0.2 }] },
    'segments[0].review is 0.2, expected at most the threshold, 0.1',
  ],
  ['a file of another name', { ...strict, version: 2 }, 'its own name is strict.v1.json'],
])('%s is refused by name', async (_title, content, problem) => {
  place('strict.v1.json', content);
  const error: unknown = await readPolicies(bundle).catch((caught: unknown) => caught);
  if (!isOctroiError(error, 'WORKSPACE_POLICY_INVALID')) throw error;
  expect(error.message).toContain(`${path.join(beside, 'strict.v1.json')} is not a policy: `);
  expect(error.message).toContain(problem);
  expect(error.describe('fr').message).toContain('n’est pas une politique');
});

test('what is no policy is not written either', async () => {
  const invalid = { code: 'WORKSPACE_POLICY_INVALID' };
  await expect(writePolicies(bundle, [{ ...strict, threshold: NaN }])).rejects.toMatchObject(
    invalid,
  );
  await expect(writePolicies(bundle, [{ ...strict, name: '../x' }])).rejects.toMatchObject(invalid);
  await expect(readPolicies(bundle)).rejects.toMatchObject({ code: 'WORKSPACE_POLICIES_MISSING' });
});
