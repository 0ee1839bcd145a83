/** Raw files to a decision, through the real command line. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { homeCredit } from '@octroi/home-credit';
import { readFrame } from '@octroi/pipeline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Decisions } from '../../apps/cli/src/render/decisions.ts';
import type { RunRecord } from '@octroi/workspace';
import type { TableScoreReport } from '../../apps/cli/src/scoring/table-file.ts';
import {
  done,
  doneJson,
  fails,
  readRaw,
  synthesiseTiny,
  withColumn,
  withoutColumn,
  writeRaw,
  type RawTable,
} from './tiny-portfolio.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-journey-'));
const inWorkspace = ['--workspace', path.join(folder, 'workspace')];
const quick = ['--parameters', 'deck', '--folds', '2'];
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface RunOutput {
  readonly run: RunRecord;
  readonly decisions: Decisions;
}

let raw: string;
let first: RunOutput;
let unlabelled: RawTable;
const runAll = (...more: string[]): Promise<RunOutput> =>
  doneJson(['run', '--data', raw, ...quick, ...inWorkspace, ...more]);

beforeAll(async () => {
  raw = await synthesiseTiny(folder);
  unlabelled = readRaw(path.join(raw, 'application_test.csv'));
  first = await runAll();
});

const decisionColumns = [
  'applicant',
  'balancedScore',
  'decision',
  'logOdds',
  'outsideTraining',
  'probability',
  'rule',
  'score',
  'segment',
];

describe('octroi run', () => {
  test('compares four models on untouched rows and decides on three applicants', () => {
    const { run, decisions } = first;
    const names = run.comparison.rows.map(({ name }) => name);
    expect(names.toSorted()).toEqual(['gb', 'lgbm', 'log_reg', 'xgb']);
    expect(names).toContain(run.comparison.chosen);
    expect(run.rows.development + run.rows.untouched).toBe(run.rows.all);
    for (const row of run.comparison.rows) {
      expect(row.aucInterval.lower).toBeLessThan(row.auc);
      expect(row.auc).toBeLessThan(row.aucInterval.upper);
      const { trueNegatives, falsePositives, falseNegatives, truePositives } = row.matrix;
      const counted = trueNegatives + falsePositives + falseNegatives + truePositives;
      expect(counted).toBe(run.rows.untouched);
      expect(row.cost).toBe(10 * falseNegatives + falsePositives);
    }
    expect(decisions.rows).toHaveLength(3);
    const { policy, rows } = decisions;
    expect([policy.name, policy.scale, policy.threshold]).toEqual(['deck', 'balanced-score', 0.65]);
    for (const { balancedScore, decision } of rows) {
      expect(decision).toBe(balancedScore >= 0.65 ? 'refused' : 'granted');
    }
  });

  test('a second run does no step again, in any language', async () => {
    expect(await runAll()).toEqual(first);
    const { stdout, stderr } = await done([
      ...['run', '--data', raw, ...quick, ...inWorkspace],
      ...['--lang', 'fr'],
    ]);
    expect(stdout).toContain('retenu sur l’AUC hors plis');
    expect(stdout).toContain('profil risqué');
    expect(stderr).toBe('');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/ http:\/\/127\.0\.0\.1:8000$/);
    expect(stdout).toContain(`octroi serve --workspace ${path.join(folder, 'workspace')}\n`);
    expect(await runAll()).toEqual(first);
  });

  test('what is lost is made again: a bundle, the names of the bundles', async () => {
    const workspace = path.join(folder, 'workspace');
    rmSync(path.join(workspace, 'aliases.json'));
    expect(await runAll()).toEqual(first);
    const lost = path.join(workspace, 'bundles', first.decisions.bundle);
    rmSync(`${lost}.policies`, { recursive: true });
    expect(await runAll()).toEqual(first);
    rmSync(lost, { recursive: true });
    const again = await runAll();
    expect(again.run).toEqual(first.run);
    expect(again.decisions.rows).toEqual(first.decisions.rows);
    first = again;
  });

  test('the text of the comparison is the same numbers, in both languages', async () => {
    const [en, fr] = [
      (await done(['compare', '--preset', first.run.preset, ...inWorkspace])).stdout,
      (await done(['compare', '--preset', first.run.preset, ...inWorkspace, '--lang=fr'])).stdout,
    ];
    for (const { name, auc } of first.run.comparison.rows) {
      expect(en).toMatch(new RegExp(`${name} +${auc.toFixed(4)} \\[`));
      expect(fr).toMatch(new RegExp(`${name} +${auc.toFixed(4).replace('.', ',')} \\[`));
    }
    expect(await doneJson(['compare', '--run', first.run.id, ...inWorkspace])).toEqual(first.run);
  });
});

describe('step by step', () => {
  const own = ['--workspace', path.join(folder, 'steps')];

  test('ingest, profile, features, train, compare, score', async () => {
    const ingested = await doneJson<{ tables: { table: string; rowsKept: number }[] }>([
      ...['ingest', raw, ...own],
    ]);
    expect(ingested.tables.map(({ table }) => table)).toEqual([
      'application_train',
      'application_test',
    ]);
    const profiled = (await done(['profile', ...own])).stdout;
    expect(profiled).toMatch(/application_train +1,8\d\d +122 /);
    expect(profiled).toMatch(/^Class balance: \d+ defaults in 1,8\d\d applicants/m);
    const features = await doneJson<Record<string, { rows: number; columns: number }>>([
      ...['features', '--preset', 'demo20', ...own],
    ]);
    expect(features['application_train'].rows).toBe(ingested.tables[0].rowsKept);
    const run = await doneJson<RunRecord>([
      ...['train', '--preset', 'demo20', '--models', 'log_reg,gb', ...quick, ...own],
    ]);
    expect(run.comparison.rows).toHaveLength(2);
    expect(await doneJson(['compare', ...own])).toEqual(run);
    const [id] = unlabelled.rows[0];
    const scored = await doneJson<Decisions>([
      ...['score', '--applicant', id, '--bundle', 'demo20', ...own],
    ]);
    expect(scored.bundle).toBe(run.bundles[run.comparison.chosen]);
    expect(scored.rows.map((row) => Object.keys(row).sort())).toEqual([
      [...decisionColumns, 'defence'].sort(),
    ]);
    await fails('WORKSPACE_BUNDLE_UNKNOWN', ['score', '--applicant', id, ...own]);
  });

  test('the preset application gives the models 239 columns', async () => {
    const run = await doneJson<RunRecord>([
      ...['train', '--preset', 'application', '--models', 'gb', ...quick, ...inWorkspace],
    ]);
    expect(run.comparison.rows[0].columns).toBe(239);
  });
});

const realData = path.resolve(
  process.env['OCTROI_REAL_DATA'] ??
    path.join(import.meta.dirname, '../../../shared/data/home-credit'),
);

test.skipIf(!existsSync(realData))(
  'the preset application gives 239 columns of the real tables (skipped where there are none)',
  async () => {
    const own = ['--workspace', path.join(folder, 'real')];
    await done(['ingest', path.join(realData, 'relational', 'application_train.csv.gz'), ...own]);
    const run = await doneJson<RunRecord>([
      ...['train', '--preset', 'application', '--models', 'gb', ...quick, ...own],
    ]);
    expect(run.comparison.rows[0].columns).toBe(239);
  },
);

describe('octroi score', () => {
  const out = path.join(folder, 'scores.csv');
  const file = (name: string, table: RawTable): string => writeRaw(path.join(folder, name), table);
  const scoreFile = async (source: string, target = out): Promise<TableScoreReport> =>
    doneJson(['score', source, '--out', target, ...inWorkspace]);

  test('a file gives applicant, score, probability and decision of each row, as CSV and Parquet', async () => {
    const source = path.join(raw, 'application_test.csv');
    const report = await scoreFile(source);
    const scores = readRaw(out);
    expect(scores.names).toEqual(['SK_ID_CURR', 'score', 'probability', 'decision']);
    expect(scores.rows.map(([id]) => id)).toEqual(unlabelled.rows.map(([id]) => id));
    const refused = scores.rows.filter(([, , , decision]) => decision === 'refused').length;
    const policy = { name: 'least-cost', version: 1, scale: 'score' };
    expect(report).toMatchObject({ rows: scores.rows.length, refused, rejected: 0, policy });

    const parquet = path.join(folder, 'scores.parquet');
    await scoreFile(source, parquet);
    const frame = await readFrame({ paths: [parquet], threads: 1 });
    expect(frame.columns.map(({ name }) => name)).toEqual(scores.names);
    const [ids, values] = frame.columns;
    if (ids.kind !== 'number' || values.kind !== 'number') throw new Error('numbers expected');
    expect(Array.from(ids.values, String)).toEqual(scores.rows.map(([id]) => id));
    expect(Array.from(values.values)).toEqual(scores.rows.map(([, score]) => Number(score)));
  });

  test('one applicant is scored as in a file, from the index and from the tables, by every model', async () => {
    const index = path.join(folder, 'workspace', 'applicants.sqlite');
    for (const bundle of Object.values(first.run.bundles)) {
      const by = ['--bundle', bundle];
      await done([
        ...['score', path.join(raw, 'application_test.csv'), '--out', out],
        ...by,
        ...inWorkspace,
      ]);
      for (const [id, score, probability, decision] of readRaw(out).rows.slice(0, 3)) {
        const one = ['score', '--applicant', id, ...by, ...inWorkspace];
        const fromIndex = await doneJson<Decisions>(one);
        expect(fromIndex.rows).toMatchObject([
          { applicant: id, score: Number(score), probability: Number(probability), decision },
        ]);
        renameSync(index, `${index}.aside`);
        expect(await doneJson(one)).toEqual(fromIndex);
        renameSync(`${index}.aside`, index);
      }
    }
  });

  test('a target in the file changes no score', async () => {
    const labelled = readRaw(path.join(raw, 'application_train.csv'));
    await scoreFile(file('with.csv', labelled));
    const scores = readFileSync(out, 'utf8');
    const turned = withColumn(labelled, 'TARGET', (row) => String(row % 2));
    await scoreFile(file('turned.csv', turned));
    expect(readFileSync(out, 'utf8')).toBe(scores);
    await scoreFile(file('without.csv', withoutColumn(labelled, 'TARGET')));
    expect(readFileSync(out, 'utf8')).toBe(scores);
    const words = withColumn(labelled, 'TARGET', () => 'unknown');
    await scoreFile(file('words.csv', words));
    expect(readFileSync(out, 'utf8')).toBe(scores);
  });

  test('a level never seen in training is scored; an unreadable row is counted, the others kept', async () => {
    const strange = withColumn(unlabelled, 'OCCUPATION_TYPE', (row) =>
      row === 0 ? 'Astronaut' : undefined,
    );
    const bad = withColumn(strange, 'AMT_CREDIT', (row) => (row === 1 ? 'a lot' : undefined));
    const { rows, rejected, violations } = await scoreFile(file('strange.csv', bad));
    expect([rows, rejected]).toEqual([unlabelled.rows.length - 1, 1]);
    expect(violations).toMatchObject([{ line: 3, column: 'AMT_CREDIT', value: 'a lot' }]);
    expect(readRaw(out).rows[0][0]).toBe(unlabelled.rows[0][0]);
    const { stderr } = await done([
      'score',
      path.join(folder, 'strange.csv'),
      '--out',
      out,
      ...inWorkspace,
    ]);
    expect(stderr).toMatch(/line 3, AMT_CREDIT: a lot \(expected/);
  });

  test('an application as JSON is scored as its row', async () => {
    const [id] = unlabelled.rows[7];
    const at = (name: string): number => unlabelled.names.indexOf(name);
    const texts = new Set(
      Object.entries(homeCredit.tables[0].columns).flatMap(([name, { type }]) =>
        type === 'text' ? [name] : [],
      ),
    );
    const application = Object.fromEntries(
      unlabelled.names.map((name) => {
        const field = unlabelled.rows[7][at(name)].replaceAll('"', '');
        if (field === '') return [name, null];
        return [name, texts.has(name) ? field : Number(field)];
      }),
    );
    const json = path.join(folder, 'application.json');
    writeFileSync(json, JSON.stringify(application));
    const fromJson = await doneJson<Decisions>(['score', json, ...inWorkspace]);
    const fromTable = await doneJson<Decisions>(['score', '--applicant', id, ...inWorkspace]);
    expect(fromJson).toEqual(fromTable);
    await fails('CLI_APPLICANT_UNKNOWN', ['score', '--applicant', '1', ...inWorkspace]);
  });
});

describe('the form of 20 fields, as JSON', () => {
  const json = path.join(folder, 'form.json');
  const low = homeCredit.demoApplicants[0].values;
  const write = (content: unknown): string => {
    writeFileSync(json, typeof content === 'string' ? content : JSON.stringify(content));
    return json;
  };

  test('one applicant, and a list of them, are scored as in octroi run', async () => {
    const one = await doneJson<Decisions>(['score', write(low), ...inWorkspace]);
    expect(one.rows).toMatchObject([{ applicant: '#1', score: first.decisions.rows[0].score }]);
    const list = homeCredit.demoApplicants.map(({ values }) => values);
    const all = await doneJson<Decisions>(['score', write(list), ...inWorkspace]);
    expect(all.rows.map(({ score }) => score)).toEqual(
      first.decisions.rows.map(({ score }) => score),
    );
  });

  test('a field left out is missing', async () => {
    const others = Object.entries(low).filter(([name]) => name !== 'EXT_SOURCE_1');
    const form = write(Object.fromEntries(others));
    const left = await doneJson<Decisions>(['score', form, ...inWorkspace]);
    const nothing = { ...low, EXT_SOURCE_1: null };
    expect(await doneJson(['score', write(nothing), ...inWorkspace])).toEqual(left);
  });

  test.each<[string, unknown, { code: string; named: string }]>([
    [
      'a field nobody knows',
      { ...low, AMT_CREDITS: 1 },
      { code: 'CLI_FIELD_UNKNOWN', named: 'AMT_CREDITS' },
    ],
    [
      'a text for a number',
      { ...low, AMT_CREDIT: '8000' },
      { code: 'CLI_FIELD_INVALID', named: 'AMT_CREDIT' },
    ],
    [
      'a truth value',
      { ...low, OWN_CAR_AGE: true },
      { code: 'CLI_FIELD_INVALID', named: 'OWN_CAR_AGE' },
    ],
    [
      'a list for a number',
      { ...low, OWN_CAR_AGE: [5] },
      { code: 'CLI_FIELD_INVALID', named: 'OWN_CAR_AGE' },
    ],
    [
      'a number too large',
      '{"AMT_CREDIT": 1e999}',
      { code: 'CLI_FIELD_INVALID', named: 'AMT_CREDIT' },
    ],
    [
      'a bad second one',
      [low, { ...low, DAYS_BIRTH: 'x' }],
      { code: 'CLI_FIELD_INVALID', named: 'application 2' },
    ],
    ['NaN', '{"AMT_CREDIT": NaN}', { code: 'CLI_JSON_INVALID', named: 'NaN' }],
    ['no JSON', 'AMT_CREDIT=1', { code: 'CLI_JSON_INVALID', named: 'form.json' }],
    ['an empty file', '', { code: 'CLI_JSON_INVALID', named: 'form.json' }],
    ['an empty list', [], { code: 'CLI_JSON_INVALID', named: 'it is empty' }],
    ['an empty object', {}, { code: 'CLI_JSON_INVALID', named: '{}' }],
    ['a list of numbers', [1], { code: 'CLI_JSON_INVALID', named: '1' }],
    ['a text', '"low"', { code: 'CLI_JSON_INVALID', named: 'low' }],
  ])('%s is a known error', async (_, content, { code, named }) => {
    expect(await fails(code, ['score', write(content), ...inWorkspace])).toContain(named);
  });

  test('a wrong field is told in French', async () => {
    const text = await fails('CLI_FIELD_INVALID', [
      ...['score', write({ ...low, AMT_CREDIT: 'x' }), ...inWorkspace, '--lang', 'fr'],
    ]);
    expect(text).toContain('champ AMT_CREDIT : attendu un nombre fini ou null, trouvé "x"');
  });
});
