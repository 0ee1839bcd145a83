/** What octroi fairness measured, as the API and the model card tell it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FairnessAnswer } from '@octroi/contract';
import { openWorkspace } from '@octroi/workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf } from '../../apps/api/src/testing/answer-of.ts';
import { openTestServer } from '../../apps/api/src/testing/test-server.ts';
import { done } from '../journey/tiny-portfolio.ts';
import { copyTestWorkspace, type TestWorkspace } from './test-workspace.ts';

let own: TestWorkspace & Disposable;
beforeAll(async () => {
  own = await copyTestWorkspace();
});
afterAll(() => {
  own[Symbol.dispose]();
});

test('there is nothing until it was measured; then groups are named in both languages', async () => {
  const server = await openTestServer({ workspace: openWorkspace(own.folder) });
  const ask = async () =>
    answerOf<FairnessAnswer>(await server.inject('/v1/fairness'), 'fairnessAnswer');
  expect(await ask()).toEqual({ fairness: null, labels: {} });
  const quick = ['--no-retrain', '--no-proxies', '--least-rows', '5', '--lang', 'fr'];
  await done(['fairness', '--workspace', own.folder, ...quick]);
  const { fairness, labels } = await ask();
  const attributes = fairness?.attributes ?? [];
  expect(attributes.map(({ attribute }) => attribute)).toContain('CODE_GENDER');
  const gender = attributes.find(({ attribute }) => attribute === 'CODE_GENDER');
  const names = gender?.fairness.groups.map(({ group }) => labels['CODE_GENDER'].groups[group]);
  expect(names).toContainEqual({ en: 'Woman', fr: 'Femme' });
  await server.close();

  const out = path.join(own.folder, 'card');
  await done(['card', '--workspace', own.folder, '--lang', 'en', '--out', out]);
  expect(readFileSync(path.join(out, 'card.en.md'), 'utf8')).toMatch(/\| Gender \| 0\.\d{3} \\\[/);
});
