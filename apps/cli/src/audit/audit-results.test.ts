import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readResults } from '@octroi/monitoring';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';
import { renderAudit } from '../render/audit.ts';
import { runCli } from '../testing/run-cli.ts';
import { auditDocument } from './audit-document.ts';

const examples = path.resolve(import.meta.dirname, '../../../../docs/guide/examples');
const deck = path.join(examples, 'reference-deck.json');
const clean = path.join(examples, 'clean-results.csv');
const folder = mkdtempSync(path.join(tmpdir(), 'octroi-audit-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Json {
  findings: { check: string; title: string; sums: string[]; mend: string }[];
}

describe('octroi audit-results', () => {
  test('names the deck’s eight faults with their sums, in English', async () => {
    const { exitCode, stdout } = await runCli(['audit-results', deck]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^✗ 8 faults found\n/);
    for (const sum of [
      '= 0.2801; printed 0.0340',
      '0.3984 / 0.0807 = 4.9 times as high',
      'gb (0.0892): close to 1 / (1 + 10) = 0.0909',
      '10 / 1.75 = 5.7 refused good loans',
      'Chosen on “test part”, reported on “test part”',
      'standard error 350 from its matrix',
      '246,008 + 61,503 = 307,511',
      'CODE_GENDER_F (gender)',
    ]) {
      expect(stdout.replaceAll(/\n\s+/g, ' ')).toContain(sum);
    }
  });

  test('and in French', async () => {
    const { stdout } = await runCli(['audit-results', deck, '--lang', 'fr']);
    const text = stdout.replaceAll(/\n\s+/g, ' ').replaceAll('\u202f', ' ');
    expect(text).toMatch(/^✗ 8 défauts trouvés/);
    expect(text).toContain('Tel qu’affiché, xgb est le meilleur et gb le pire');
    expect(text).toContain('Les « probabilités » de 3 modèles sur 4 n’en sont pas');
    expect(text).toContain('CODE_GENDER_F (sexe)');
  });

  test('a sound file ends well whatever --fail-on says; a faulty one does not', async () => {
    const sound = await runCli(['audit-results', clean, '--fail-on', 'finding']);
    expect([sound.exitCode, sound.stdout]).toEqual([0, expect.stringMatching(/^✓ No fault found/)]);
    const faulty = await runCli(['audit-results', deck, '--fail-on', 'finding', '--json']);
    const { findings } = JSON.parse(faulty.stdout) as Json;
    expect([faulty.exitCode, findings.length]).toEqual([1, 8]);
    for (const { title, sums, mend } of findings) {
      expect(`${title} ${sums.join(' ')} ${mend}`).not.toMatch(/undefined|NaN|null/);
    }
  });

  test('the page has every finding', async () => {
    const file = path.join(folder, 'audit.html');
    await runCli(['audit-results', deck, '--html', file]);
    const { document } = parseHTML(readFileSync(file, 'utf8'));
    expect(document.querySelectorAll('.verdict li')).toHaveLength(8);
    expect(document.querySelectorAll('tbody tr')).toHaveLength(6);
  });

  test('a terminal sees colours unless NO_COLOR is set, a pipe never', async () => {
    const written = async (environment: Record<string, string>, isTTY: boolean) => {
      let text = '';
      const write = (part: string): void => void (text += part);
      await main({
        argv: ['node', 'octroi', 'audit-results', deck],
        environment,
        stdout: { write, isTTY, columns: 80 },
        stderr: { write: () => undefined },
        onInterrupt: () => undefined,
      });
      return text;
    };
    expect(await written({}, true)).toContain('\u001b[1;31m');
    expect(await written({ NO_COLOR: '1' }, true)).not.toContain('\u001b');
    const piped = await written({}, false);
    expect(piped).not.toContain('\u001b');
  });

  test.each([
    ['nothing.json', undefined, 'INGEST_SOURCE_MISSING'],
    ['half.json', '{"models": [', 'AUDIT_FILE_UNREADABLE'],
    [
      'percent.json',
      '{"models": [{"model": "a", "matrix": [[1,2],[3,4]], "auc": 76}]}',
      'AUDIT_PERCENT',
    ],
    ['columns.csv', 'model,auc\na,0.7\n', 'AUDIT_FIELD_MISSING'],
    ['ragged.csv', 'model,auc\na\n', 'AUDIT_CSV_INVALID'],
  ])('%s is a known error', async (name, text, code) => {
    const file = path.join(folder, name);
    if (text !== undefined) writeFileSync(file, text);
    const { exitCode, stdout, stderr } = await runCli(['audit-results', file]);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^octroi: ${code}: .+\n  .+\n$`));
  });
});

test.each(['en', 'fr'] as const)('every kind of finding is said in %s', (language) => {
  const matrix = [
    [60, 40],
    [9, 1],
  ];
  const faulty = {
    costs: { falseNegative: 10, falsePositive: 1 },
    data: { reportedRows: 100, defaultRate: 0.5, reportedOn: 'a', thresholdChosenOn: 'A' },
    models: [
      { model: 'one', matrix, auc: 0.99, f1: 0.9, cost: 1, threshold: 0.09, logLoss: 1 },
      {
        model: 'two',
        matrix: [
          [60, 40],
          [9, 2],
        ],
        threshold: 0.5,
        meanProbability: 0.5,
        brier: 1,
      },
    ],
    decision: { cutOff: 0.6 },
    inputs: ['sex'],
    drift: {
      reference: { rows: 500 },
      current: { rows: 500 },
      scores: { statistic: 0.5, pValue: 0.9 },
      target: { statistic: 0.000001, pValue: 0.1 },
    },
  };
  const document = auditDocument(readResults(faulty), language);
  expect(document.findings.map(({ check }) => check)).toHaveLength(13);
  const text = renderAudit(document, { language, width: 60, colour: false });
  expect(text).not.toMatch(/undefined|NaN|\{\w+\}/);
  for (const line of text.split('\n')) {
    if (!line.includes('─')) expect(line.length).toBeLessThanOrEqual(60);
  }
  if (language === 'fr') expect(text).not.toMatch(/ [;:?!%»]/);
});
