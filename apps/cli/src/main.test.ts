import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createProgram } from './program.ts';
import { runCli } from './testing/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'octroi-cli-'));
const folderAsJson = path.join(folder, 'folder.json');
mkdirSync(folderAsJson);
const workspace = ['--workspace', path.join(folder, 'none')];
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const silent = { write: () => undefined };
const program = createProgram({
  surroundings: {
    argv: [],
    environment: {},
    stdout: silent,
    stderr: silent,
    onInterrupt: () => undefined,
  },
  line: { progress: () => undefined, clear: () => undefined },
  signal: new AbortController().signal,
  exitWith: () => undefined,
});
const commands = program.commands.map((command) => command.name());

describe('help', () => {
  test('every command of the program is listed', async () => {
    const { exitCode, stdout, stderr } = await runCli(['--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const name of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test.each(commands)('octroi %s --help has an example and the common options', async (name) => {
    const { exitCode, stdout, stderr } = await runCli([name, '--help']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^Examples?:\n  octroi ${name}`, 'm'));
    for (const option of ['--workspace', '--json', '--lang', '--threads', '--debug']) {
      expect(stdout).toContain(option);
    }
  });

  test('the version is that of the package', async () => {
    const { exitCode, stdout } = await runCli(['--version']);
    expect([exitCode, stdout]).toEqual([0, '0.1.0\n']);
  });
});

describe('octroi features --list', () => {
  test('each feature has a line, in the language asked for', async () => {
    const list = ['features', '--list', '--preset', 'relational'];
    const { exitCode, stdout } = await runCli([...list, '--lang', 'fr']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^PREVIOUS_REFUSED_SHARE +Part des demandes antérieures refusées +previous_application$/m,
    );
    expect(stdout).toMatch(
      /^CREDIT_TO_INCOME +Crédit rapporté au revenu annuel +application_train$/m,
    );
  });

  test('as JSON it has formula, unit and flags too', async () => {
    const list = ['features', '--list', '--preset', 'relational', '--json'];
    const { stdout } = await runCli(list);
    expect(JSON.parse(stdout)).toContainEqual({
      name: 'INSTALMENTS_LATE_SHARE_90D',
      meaning: {
        en: 'Share of instalments paid late, last 90 days',
        fr: 'Part des échéances payées en retard, 90 derniers jours',
      },
      unit: 'share',
      formula:
        'share(DAYS_ENTRY_PAYMENT - DAYS_INSTALMENT > 0) over installments_payments where DAYS_INSTALMENT >= -90',
      sources: ['installments_payments'],
      protected: false,
      monotone: 'increasing',
    });
  });
});

describe('wrong usage: exit code 2, nothing on standard output', () => {
  test.each([
    [[], 'Usage: octroi'],
    [['trian'], "unknown command 'trian'"],
    [['ingest'], "missing required argument 'source'"],
    [['synth'], "required option '--out <folder>'"],
    [['train', '--fold', '3'], "unknown option '--fold'"],
    [['train', '--folds', '1'], 'a whole number of 2 or more'],
    [['train', '--folds', 'five'], 'a whole number of 2 or more'],
    [['train', '--models', ','], 'the name of a model is expected'],
    [['train', '--parameters', 'best'], 'Allowed choices are tuned, deck'],
    [['compare', '--lang', 'de'], 'Allowed choices are en, fr'],
    [['doctor', '--threads', '0'], 'a whole number of 1 or more'],
    [['profile', '--memory', 'lots'], 'a size such as 500MB'],
    [['score', '--applicant', 'me'], 'a whole number of 0 or more'],
    [['score'], 'give a file or --applicant, one of the two'],
    [['score', 'a.csv', '--applicant', '1'], 'give a file or --applicant, one of the two'],
    [['score', 'a.csv'], 'a table of applications needs --out'],
    [['score', 'a.csv', '--out', 'a.xlsx'], 'a .csv or a .parquet file, not a.xlsx'],
    [['score', 'a.json', '--out', 'a.csv'], '--out is for a table of applications'],
    [['score', '--applicant', '1', '--out', 'a.csv'], '--out is for a table of applications'],
  ])('octroi %j', async (args, problem) => {
    const { exitCode, stdout, stderr } = await runCli(args);
    expect(stderr).toContain(problem);
    expect([exitCode, stdout]).toEqual([2, '']);
  });
});

describe('a known error: exit code 1, one line of what and where, one of how to mend it', () => {
  test('in English', async () => {
    const { exitCode, stdout, stderr } = await runCli(['score', '--applicant', '1', ...workspace]);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      'octroi: WORKSPACE_BUNDLE_UNKNOWN: no bundle is called champion: neither a folder, an id, an alias nor a preset\n' +
        '  Run octroi run first, or name another with --bundle: a folder, or a preset that was trained.\n',
    );
  });

  test.each([[['--lang', 'fr']], [['--lang=fr']]])('in French with %j', async (lang) => {
    const { stderr } = await runCli(['train', '--preset', 'mine', ...workspace, ...lang]);
    expect(stderr).toMatch(/^octroi: FEATURE_PRESET_UNKNOWN: aucun jeu de variables/);
    expect(stderr).toContain(
      'Jeux connus : application-plus, relational, relational-learnt, application, demo20.',
    );
  });

  test('in French by the locale, the problem named within the sentence too', async () => {
    const { exitCode, stderr } = await runCli(['score'], { environment: { LANG: 'fr_FR.UTF-8' } });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'octroi: CLI_USAGE: donnez un fichier ou --applicant, l’un des deux\n  Voir octroi score --help.\n',
    );
  });

  test.each([
    [['run', '--data', '/no/such/folder'], 'INGEST_SOURCE_MISSING'],
    [['ingest', '/no/such/file.csv'], 'INGEST_SOURCE_MISSING'],
    [['profile', '/no/such/file.csv'], 'INGEST_SOURCE_MISSING'],
    [['train', '--models', 'svm'], 'TRAINING_MODEL_UNKNOWN'],
    [['train', '--preset', 'mine'], 'FEATURE_PRESET_UNKNOWN'],
    [['compare', '--preset', 'mine'], 'FEATURE_PRESET_UNKNOWN'],
    [['compare', '--run', 'last'], 'WORKSPACE_RUN_UNKNOWN'],
    [['features'], 'CLI_TABLES_MISSING'],
    [['train', '--models', 'log_reg'], 'CLI_TABLES_MISSING'],
    [['score', '/no/such.json'], 'INGEST_SOURCE_MISSING'],
    [['score', '/no/such.csv', '--out', 'o.csv'], 'WORKSPACE_BUNDLE_UNKNOWN'],
    [['score', '--applicant', '1', '--bundle', 'constructor'], 'WORKSPACE_BUNDLE_UNKNOWN'],
    [['score', '--applicant', '1', '--bundle', '__proto__'], 'WORKSPACE_BUNDLE_UNKNOWN'],
    [['score', folderAsJson], 'CLI_JSON_INVALID'],
    [['synth', '--scale', '1e9', '--out', path.join(folder, 'huge')], 'SYNTHESIS_SCALE_INVALID'],
  ])('octroi %j is %s', async (args, code) => {
    const { exitCode, stdout, stderr } = await runCli([...args, ...workspace]);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(new RegExp(`^octroi: ${code}: .+\n  .+\n$`));
  });

  test('--debug adds the stack and the cause', async () => {
    const file = path.join(folder, 'half.json');
    writeFileSync(file, '{"AMT_CREDIT": 1');
    const plain = await runCli(['score', file, ...workspace]);
    const debug = await runCli(['score', file, ...workspace, '--debug']);
    expect(plain.stderr).toMatch(/^octroi: CLI_JSON_INVALID: /);
    expect(plain.stderr).not.toContain('\n    at ');
    expect(debug.stderr.startsWith(plain.stderr)).toBe(true);
    expect(debug.stderr).toMatch(/\n {4}at .*json-file\.ts/);
    expect(debug.stderr).toContain('caused by SyntaxError');
  });

  test('a damaged file of the workspace is named', async () => {
    const own = path.join(folder, 'aliases.json');
    writeFileSync(own, '{"champion": ');
    const { exitCode, stderr } = await runCli(['score', '--applicant', '1', '--workspace', folder]);
    rmSync(own);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^octroi: WORKSPACE_DAMAGED: .*aliases\.json/);
  });
});

describe('--json', () => {
  test('standard output is JSON alone', async () => {
    const { exitCode, stdout } = await runCli(['compare', '--json', ...workspace]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toBeNull();
    expect(stdout.endsWith('\n')).toBe(true);
  });

  test('an error leaves standard output empty', async () => {
    const { exitCode, stdout, stderr } = await runCli(['features', '--json', ...workspace]);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).toContain('CLI_TABLES_MISSING');
  });
});

test('an interrupt is a known error, and says so in both languages', async () => {
  const out = path.join(folder, 'interrupted');
  const interrupted = (lang: string) =>
    runCli(['synth', '--scale', '0.01', '--out', out, '--lang', lang], {
      onInterrupt: (interrupt) => {
        setTimeout(interrupt);
      },
    });
  const { exitCode, stderr } = await interrupted('en');
  expect([exitCode, stderr.split('\n')[0]]).toEqual([1, 'octroi: CLI_INTERRUPTED: interrupted']);
  expect((await interrupted('fr')).stderr).toMatch(/^octroi: CLI_INTERRUPTED: interrompu\n/);
});
