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
  ['no French label', { ...strict, label: { en: 'strict' } }, 'label is {"en":"strict"}'],
  ['an empty label', { ...strict, label: { en: 'strict', fr: ' ' } }, 'label is '],
  ['a misspelt field', { ...strict, treshold: 0.1 }, 'treshold is 0.1'],
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
