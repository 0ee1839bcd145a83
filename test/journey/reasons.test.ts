/** Why a credit is not granted, what would change it, and the letter that says so. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeFeatures } from '@octroi/features';
import { homeCredit } from '@octroi/home-credit';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Decisions, NamedDecision } from '../../apps/cli/src/render/decisions.ts';
import { copyTestWorkspace, type TestWorkspace } from '../serving/test-workspace.ts';
import { done, doneJson, readRaw } from './tiny-portfolio.ts';

let own: TestWorkspace & Disposable;
let decided: NamedDecision[];
let refused: NamedDecision;
beforeAll(async () => {
  own = await copyTestWorkspace();
  const { names, rows } = readRaw(path.join(own.raw, 'application_test.csv'));
  const applications = rows.slice(0, 60).map((fields) => applicationOf(names, fields));
  const file = write('applications.json', applications);
  ({ rows: decided } = await doneJson<{ rows: NamedDecision[] }>(score(file)));
  refused = find(({ defence }) => defence !== null && defence.change !== null);
});
afterAll(() => {
  own[Symbol.dispose]();
});

/** Fields of a raw file as JSON has them. */
function applicationOf(names: readonly string[], fields: readonly string[]): object {
  const [table] = homeCredit.tables.filter(({ name }) => name === homeCredit.labelled);
  const cells = names.map((name, at) => {
    const text = fields[at];
    if (text === '') return [name, null] as const;
    return [name, table.columns[name].type === 'text' ? text : Number(text)] as const;
  });
  return Object.fromEntries(cells);
}

const write = (name: string, value: unknown): string => {
  const file = path.join(own.folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};
const score = (...args: string[]): string[] => ['score', ...args, '--workspace', own.folder];
function find(wanted: (row: NamedDecision) => boolean): NamedDecision {
  const found = decided.find(wanted);
  if (found === undefined) throw new Error('no such applicant among the sixty');
  return found;
}

test('who is not granted is told at most four reasons, none by what law protects; who is, none', () => {
  const told = decided.flatMap(({ defence }) => defence ?? []);
  const granted = decided.filter(({ decision }) => decision === 'granted');
  expect(told.length).toBe(decided.length - granted.length);
  expect(told.length).toBeGreaterThan(5);
  const [preset] = homeCredit.presets;
  const isProtected = new Set(
    describeFeatures(homeCredit, preset).flatMap((one) => (one.protected ? [one.name] : [])),
  );
  for (const { reasons } of told) {
    const fields = reasons.flatMap((reason) => reason.fields);
    expect(reasons.length).toBeLessThanOrEqual(4);
    expect(fields.filter(({ feature }) => isProtected.has(feature))).toEqual([]);
    expect([...reasons, ...fields].filter(({ logOdds }) => logOdds <= 0)).toEqual([]);
  }
});

test('the terminal says it in French as in English, by the id alone', async () => {
  const { stdout } = await done([...score('--applicant', refused.applicant), '--lang', 'fr']);
  const [reason] = refused.defence?.reasons ?? [];
  const french = homeCredit.reasons?.find(({ name }) => name === reason.name)?.label.fr;
  expect(stdout).toContain(`1 ${french ?? 'no such reason'}`);
  expect(stdout).toMatch(/les motifs principaux.*\n/);
  expect(stdout).toContain('Ce qui changerait la décision');
});

test('an application with the change is granted', async () => {
  const { names, rows } = readRaw(path.join(own.raw, 'application_test.csv'));
  const fields = rows.find(([id]) => id === refused.applicant) ?? [];
  const changes = refused.defence?.change?.fields.map(({ field, to }) => [field, to]) ?? [];
  const changed = { ...applicationOf(names, fields), ...(Object.fromEntries(changes) as object) };
  const again = await doneJson<Decisions>(score(write('changed.json', changed)));
  expect(again.rows[0]).toMatchObject({
    decision: 'granted',
    probability: refused.defence?.change?.probability,
    defence: null,
  });
});

test('a letter is a page without scripts, or Markdown, in the language asked for', async () => {
  const page = path.join(own.folder, 'letter.html');
  const text = path.join(own.folder, 'letter.md');
  const of = score('--applicant', refused.applicant);
  await done([...of, '--letter', page]);
  await done([...of, '--letter', text, '--lang', 'fr']);
  const { document } = parseHTML(readFileSync(page, 'utf8'));
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(document.querySelector('.word')?.textContent).toBe('✗ Credit refused');
  const heads = Array.from(document.querySelectorAll('h2'), ({ textContent }) => textContent);
  expect(heads).toHaveLength(4);
  const french = readFileSync(text, 'utf8');
  expect(french.match(/^## /gm)).toHaveLength(4);
  expect(french).toContain('Crédit refusé');
  expect(french).not.toMatch(/undefined|NaN|\[object/);
});

test('an application with every field missing is decided, and told what is known', async () => {
  const { rows } = await doneJson<Decisions>(score(write('empty.json', { SK_ID_CURR: 1 })));
  const [{ defence }] = rows;
  for (const { fields } of defence?.reasons ?? []) {
    expect(fields.filter(({ typical }) => typical === null)).toEqual([]);
  }
  expect(defence?.change ?? null).toBeNull();
});

test.each([
  ['a table', ['applications.csv', '--out', 'o.csv', '--letter', 'l.md']],
  ['another ending', ['--applicant', '100001', '--letter', 'l.pdf']],
])('a letter of %s is refused', async (_, args) => {
  await expect(done(score(...args))).rejects.toThrow();
});
