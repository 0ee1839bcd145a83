/** Model cards: written by a run, written again by octroi card. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { championOf, latestRun, openWorkspace, type RunRecord } from '@octroi/workspace';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WrittenCard } from '../../apps/cli/src/card/write-card.ts';
import { copyTestWorkspace, type TestWorkspace } from '../serving/test-workspace.ts';
import { done, doneJson, fails } from './tiny-portfolio.ts';

let own: TestWorkspace & Disposable;
let run: RunRecord;
let folder: string;
beforeAll(async () => {
  own = await copyTestWorkspace();
  const workspace = openWorkspace(own.folder);
  const found = await latestRun(workspace, { preset: 'application-plus' });
  if (found === undefined) throw new Error('the test workspace has no run');
  run = found;
  folder = path.join(workspace.cards, run.bundles[run.comparison.chosen]);
});
afterAll(() => {
  own[Symbol.dispose]();
});

const chosen = () => {
  const row = run.comparison.rows.find(({ name }) => name === run.comparison.chosen);
  if (row === undefined) throw new Error('the run chose no model');
  return row;
};
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

test('a run leaves the card of the model it chose, in both languages', () => {
  const names = ['card.en.html', 'card.en.md', 'card.fr.html', 'card.fr.md'];
  expect(readdirSync(folder).sort()).toEqual(names);
  const { document } = parseHTML(readFileSync(path.join(folder, 'card.en.html'), 'utf8'));
  expect(document.querySelectorAll('script')).toHaveLength(0);
  expect(document.querySelectorAll('figure svg').length).toBe(2);
  expect(document.querySelector('.word')?.textContent).toContain(chosen().auc.toFixed(3));
  const rows = Array.from(document.querySelectorAll('table')[0].querySelectorAll('tbody tr'));
  expect(rows.map((row) => row.children[0].textContent)).toEqual(
    run.comparison.rows.map(({ name }) => name),
  );
  for (const name of names) {
    expect(readFileSync(path.join(folder, name), 'utf8')).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('it says how probabilities come true, what the rules do, and how to make the model again', () => {
  const card = plain(readFileSync(path.join(folder, 'card.fr.md'), 'utf8'));
  const rate = chosen().calibration?.baseRate ?? NaN;
  expect(card).toContain(`pour ${(100 * rate).toFixed(2).replace('.', ',')} % de défauts`);
  expect(card).toContain('(deck v1)');
  expect(card).toContain('(least-cost v1)');
  expect(card).toMatch(new RegExp(`octroi train --preset application-plus .*--seed ${run.seed}`));
});

test('octroi card writes it where it is told to, of the bundle that is named', async () => {
  const out = path.join(own.folder, 'elsewhere');
  const args = ['card', '--workspace', own.folder, '--bundle', 'demo20', '--out', out];
  const written = await doneJson<WrittenCard>([...args, '--lang', 'fr']);
  expect(written.bundle).toContain('demo20');
  expect(written.files.map((file) => path.relative(out, file))).toEqual([
    'card.fr.html',
    'card.fr.md',
  ]);
  expect((await done([...args, '--lang', 'en'])).stdout).toContain('card.en.html');
});

test('what the workspace does not hold any more is said, with the command that brings it back', async () => {
  using bare = await copyTestWorkspace();
  for (const name of ['features', 'explanations', 'tables']) {
    rmSync(path.join(bare.folder, name), { recursive: true });
  }
  const out = path.join(bare.folder, 'card');
  await done(['card', '--workspace', bare.folder, '--lang', 'en', '--out', out]);
  const card = readFileSync(path.join(out, 'card.en.md'), 'utf8');
  expect(card).toContain('octroi features --preset application-plus');
  expect(card).toContain('octroi explain');
});

test('a bundle whose training is not in the workspace has no card, and that is said', async () => {
  const bundle = path.join(own.folder, 'bundles', run.bundles[run.comparison.chosen]);
  const copy = path.join(own.folder, 'empty');
  const stray = path.join(own.folder, 'stray');
  cpSync(bundle, stray, { recursive: true });
  await fails('CLI_CARD_WITHOUT_RUN', ['card', '--workspace', copy, '--bundle', stray]);
  const unknown = ['card', '--workspace', own.folder, '--bundle', championOf('no')];
  await fails('WORKSPACE_BUNDLE_UNKNOWN', unknown);
});
