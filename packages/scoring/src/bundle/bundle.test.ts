import { expect, test } from 'vitest';
import { openBundle, sha256, type Bundle, type ReadBundleFile } from './bundle.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const calibration = {
  calibration: { method: 'platt', slope: 1, intercept: 0 },
  candidates: [{ method: 'prior', logLoss: 0.3 }],
  measured: {
    rows: 10,
    defaults: 1,
    baseRate: 0.1,
    meanProbability: 0.11,
    differenceError: 0.01,
    differenceInterval: { lower: -0.01, upper: 0.03, level: 0.95 },
    error: 0.02,
    errorInterval: { lower: 0, upper: 0.03, level: 0.95 },
    errorByChance: 0.02,
    bins: [{ rows: 10, meanProbability: 0.11, defaulted: 0.1 }],
  },
};
/** Its calibration with something else as the curve. */
const curve = (changes: object): string => JSON.stringify({ ...calibration, calibration: changes });

const contents: Readonly<Record<string, string>> = {
  'calibration.json': JSON.stringify(calibration),
  'encoder.json': '{"columns": [{"kind": "number", "name": "age", "source": "age"}]}',
  'metrics.json': '{}',
  'ranges.json': '{"age": {"lowest": 18, "highest": 70, "typical": [20, 60], "median": 40}}',
  'reference.json': '{"rows": [[30], [null]]}',
  'model.linear.json': '{"kind": "linear"}',
};

const model = { name: 'log_reg', engine: 'linear', file: 'model.linear.json', weightRatio: 1 };
const training = {
  dataHash: 'none',
  rows: 10,
  baseRate: 0.1,
  folds: 5,
  seed: 1,
  threads: 1,
  parameters: 'deck',
  versions: { octroi: '0.1.0' },
};

async function manifestOf(
  changes: object = {},
  altered: Readonly<Record<string, string>> = {},
): Promise<object> {
  const files: Record<string, string> = {};
  for (const [name, text] of Object.entries({ ...contents, ...altered })) {
    files[name] = await sha256(bytesOf(text));
  }
  return {
    format: 'octroi-bundle',
    formatVersion: 3,
    id: 'one',
    createdAt: '2026-01-01T00:00:00.000Z',
    portfolio: 'loans',
    preset: 'all',
    model,
    training,
    files,
    ...changes,
  };
}

/** Reads the files above, some of them changed; undefined stands for a file that is not there. */
function reader(
  manifest: string,
  changes: Readonly<Record<string, string | undefined>> = {},
): ReadBundleFile {
  const files: Readonly<Record<string, string | undefined>> = {
    ...contents,
    ...changes,
    'manifest.json': manifest,
  };
  return (name) => {
    const text = files[name];
    return text === undefined
      ? Promise.reject(new Error(`no file ${name}`))
      : Promise.resolve(bytesOf(text));
  };
}

const manifest = async (changes?: object): Promise<string> =>
  JSON.stringify(await manifestOf(changes));

/** A bundle one of whose files holds something else, its hash in the manifest made anew. */
async function openRehashed(file: string, text: string): Promise<Bundle> {
  const changes = { [file]: text };
  return openBundle(reader(JSON.stringify(await manifestOf({}, changes)), changes));
}

test('a whole bundle opens', async () => {
  const bundle = await openBundle(reader(await manifest()));
  expect(bundle.encoder).toEqual({ columns: [{ kind: 'number', name: 'age', source: 'age' }] });
  expect(bundle.ranges).toEqual({
    age: { lowest: 18, highest: 70, typical: [20, 60], median: 40 },
  });
  expect(bundle.reference).toEqual({
    rows: 2,
    columns: [{ name: 'age' }],
    values: Float32Array.of(30, NaN),
  });
  expect(bundle.calibration).toEqual(calibration);
  expect(new TextDecoder().decode(bundle.model)).toBe(contents['model.linear.json']);
});

test('the digest is that of FIPS 180-2, appendix B.1', async () => {
  expect(await sha256(bytesOf('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test.each(Object.keys(contents))('an altered %s is refused, with both hashes', async (file) => {
  const text = `${contents[file] ?? ''} `;
  const found = await sha256(bytesOf(text));
  const altered = reader(await manifest(), { [file]: text });
  await expect(openBundle(altered)).rejects.toMatchObject({
    code: 'BUNDLE_ALTERED',
    values: { file, found },
  });
});

test.each(Object.keys(contents))('a missing %s is the reader’s error', async (file) => {
  await expect(openBundle(reader(await manifest(), { [file]: undefined }))).rejects.toThrow(
    `no file ${file}`,
  );
});

test('a bundle of format 2 opens without a calibration', async () => {
  const whole = (await manifestOf({ formatVersion: 2 })) as { files: Record<string, string> };
  delete whole.files['calibration.json'];
  const bundle = await openBundle(reader(JSON.stringify(whole), { 'calibration.json': undefined }));
  expect(bundle.calibration).toBeNull();
});

test.each([0, 1, 4])(
  'a bundle of format version %d is refused, before any file is read',
  async (formatVersion) => {
    const other = reader(await manifest({ formatVersion }), { 'encoder.json': undefined });
    await expect(openBundle(other)).rejects.toMatchObject({
      code: 'BUNDLE_VERSION',
      values: { found: formatVersion, known: '2, 3' },
    });
  },
);

test.each<[string, (whole: string) => string]>([
  ['cut short', (whole) => whole.slice(0, 40)],
  ['empty', () => ''],
  ['null', () => 'null'],
  ['a list', () => '[]'],
  ['another program’s', () => '{"format": "zip"}'],
])('a manifest that is %s is refused', async (_, damage) => {
  const damaged = damage(await manifest());
  await expect(openBundle(reader(damaged))).rejects.toMatchObject({ code: 'BUNDLE_UNREADABLE' });
});

test.each<[string, object]>([
  ['id', { id: 7 }],
  ['files', { files: undefined }],
  ['files', { files: null }],
  ['files', { files: ['encoder.json'] }],
  ['files.calibration.json', { files: {} }],
  ['files.encoder.json', { files: { 'calibration.json': 'a'.repeat(64) } }],
  ['files.../secret', { files: { '../secret': 'a'.repeat(64) } }],
  ['files.manifest.json', { files: { 'manifest.json': 'a'.repeat(64) } }],
  ['files.metrics.json', { files: { 'metrics.json': 'a'.repeat(63) } }],
  ['model', { model: undefined }],
  ['model.engine', { model: { ...model, engine: 'catboost' } }],
  ['files.mode.json', { model: { ...model, file: 'mode.json' } }],
  ['files.constructor', { model: { ...model, file: 'constructor' } }],
  ['model.weightRatio', { model: { ...model, weightRatio: 0 } }],
  ['training.baseRate', { training: { ...training, baseRate: undefined } }],
  ['training.baseRate', { training: { ...training, baseRate: 1 } }],
  ['training.rows', { training: { ...training, rows: 0.5 } }],
  ['training.versions.octroi', { training: { ...training, versions: { octroi: 1 } } }],
])('a manifest whose %s is not valid is refused: %j', async (place, changes) => {
  await expect(openBundle(reader(await manifest(changes)))).rejects.toMatchObject({
    code: 'BUNDLE_FILE_INVALID',
    values: { file: 'manifest.json', place },
  });
});

test('what a later program adds to the manifest is let through', async () => {
  const added = await manifest({ card: 'card.md', training: { ...training, hours: 2 } });
  await expect(openBundle(reader(added))).resolves.toMatchObject({ manifest: { id: 'one' } });
});

test.each<[file: string, place: string, text: string]>([
  ['encoder.json', 'the file', '[]'],
  ['encoder.json', 'columns', '{}'],
  ['encoder.json', 'scale', '{"columns": [], "scale": 1}'],
  ['encoder.json', 'columns[0]', '{"columns": [null]}'],
  ...columnCases([
    ['.kind', { kind: 'spline' }],
    ['.kind', { kind: 'constructor' }],
    ['.name', { kind: 'number', name: 3 }],
    ['.source', { kind: 'number', source: undefined }],
    ['.knot', { kind: 'number', knot: 3 }],
    ['.bounds', { kind: 'number', bounds: [1] }],
    ['.bounds', { kind: 'number', bounds: [2, 1] }],
    ['.bounds[1]', { kind: 'hinge', knot: 1, bounds: [1, null] }],
    ['.knot', { kind: 'hinge' }],
    ['.level', { kind: 'indicator' }],
    ['.levels', { kind: 'category', levels: 'ab' }],
    ['.levels', { kind: 'category', levels: ['a', 'a'] }],
    ['.levels[1]', { kind: 'two-level', levels: ['a', 1] }],
    ['.means.a', { kind: 'target-mean', means: { a: '0' }, missing: 0, overall: 0 }],
    ['.missing', { kind: 'target-mean', means: {}, missing: null, overall: 0 }],
    ['.by', { kind: 'group-median-difference', by: [], medians: {}, overall: 0 }],
    ['.medians', { kind: 'group-median-difference', by: ['job'], overall: 0 }],
  ]),
  ['ranges.json', 'the file', 'null'],
  ['ranges.json', 'age', '{"age": [18, 70]}'],
  ['ranges.json', 'age.median', '{"age": {"lowest": 1, "highest": 2, "typical": [1, 2]}}'],
  [
    'ranges.json',
    'age.highest',
    '{"age": {"lowest": 3, "highest": 2, "typical": [1, 2], "median": 1}}',
  ],
  ['calibration.json', 'calibration.method', curve({ method: 'spline' })],
  ['calibration.json', 'calibration.slope', curve({ method: 'platt', slope: -1, intercept: 0 })],
  ['calibration.json', 'calibration.scale', curve({ ...calibration.calibration, scale: 2 })],
  [
    'calibration.json',
    'calibration.upper',
    curve({ method: 'beta', lower: 1, upper: null, intercept: 0 }),
  ],
  ['calibration.json', 'calibration.logOdds', isotonic([], [])],
  ['calibration.json', 'calibration.logOdds', isotonic([1, 1], [0.1, 0.2])],
  ['calibration.json', 'calibration.probabilities', isotonic([1, 2], [0.2, 0.1])],
  ['calibration.json', 'calibration.probabilities', isotonic([1, 2], [0.2])],
  ['calibration.json', 'calibration.probabilities[1]', isotonic([1, 2], [0.2, 1])],
  ['calibration.json', 'measured.rows', JSON.stringify({ ...calibration, measured: {} })],
  ['reference.json', 'rows', '{"rows": 3}'],
  ['reference.json', 'rows', '{"rows": []}'],
  ['reference.json', 'rows[1]', '{"rows": [[1], [1, 2]]}'],
  ['reference.json', 'rows[0]', '{"rows": [["1"]]}'],
  ['reference.json', 'rows[0]', '{"rows": [[1e39]]}'],
])('%s is refused at %s where it is %s, its hash right', async (file, place, text) => {
  await expect(openRehashed(file, text)).rejects.toMatchObject({
    code: 'BUNDLE_FILE_INVALID',
    values: { file, place },
  });
});

test.each(['calibration.json', 'encoder.json', 'ranges.json', 'reference.json'])(
  '%s that is not JSON is refused, its hash right',
  async (file) => {
    await expect(openRehashed(file, '{')).rejects.toMatchObject({
      code: 'BUNDLE_UNREADABLE',
      values: { problem: `${file} is not JSON` },
    });
  },
);

function isotonic(logOdds: number[], probabilities: number[]): string {
  return curve({ method: 'isotonic', logOdds, probabilities });
}

/** Encoders of one column: the place below it that is wrong, and the column. */
function columnCases(cases: [place: string, column: object][]): [string, string, string][] {
  return cases.map(([place, column]) => [
    'encoder.json',
    `columns[0]${place}`,
    JSON.stringify({ columns: [{ name: 'x', source: 'age', ...column }] }),
  ]);
}
