import { expect, test } from 'vitest';
import { openBundle, sha256, type ReadBundleFile } from './bundle.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const contents: Readonly<Record<string, string>> = {
  'encoder.json': '{"columns": []}',
  'policy.json': '{"name": "least-cost", "version": 1, "threshold": 0.5}',
  'metrics.json': '{}',
  'ranges.json': '{"age": [18, 70]}',
  'model.linear.json': '{"kind": "linear"}',
};

async function manifestOf(changes: object = {}): Promise<object> {
  const files: Record<string, string> = {};
  for (const [name, text] of Object.entries(contents)) files[name] = await sha256(bytesOf(text));
  const model = { name: 'log_reg', engine: 'linear', file: 'model.linear.json', weightRatio: 1 };
  return { format: 'octroi-bundle', formatVersion: 1, id: 'one', model, files, ...changes };
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

test('a whole bundle opens', async () => {
  const bundle = await openBundle(reader(await manifest()));
  expect(bundle.policy).toEqual({ name: 'least-cost', version: 1, threshold: 0.5 });
  expect(bundle.ranges).toEqual({ age: [18, 70] });
  expect(new TextDecoder().decode(bundle.model)).toBe(contents['model.linear.json']);
});

test('the digest is that of FIPS 180-2, appendix B.1', async () => {
  expect(await sha256(bytesOf('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test.each(Object.keys(contents))('an altered %s is refused, with both hashes', async (file) => {
  const text = `${contents[file] ?? ''} `;
  await expect(openBundle(reader(await manifest(), { [file]: text }))).rejects.toMatchObject({
    code: 'BUNDLE_ALTERED',
    values: { file, found: await sha256(bytesOf(text)) },
  });
});

test.each(Object.keys(contents))('a missing %s is the reader’s error', async (file) => {
  await expect(openBundle(reader(await manifest(), { [file]: undefined }))).rejects.toThrow(
    `no file ${file}`,
  );
});

test('a newer format is named, before any file is read', async () => {
  const newer = reader(await manifest({ formatVersion: 2 }), { 'encoder.json': undefined });
  await expect(openBundle(newer)).rejects.toMatchObject({
    code: 'BUNDLE_VERSION',
    values: { found: 2, known: 1 },
  });
});

test.each<[string, (whole: string) => string]>([
  ['cut short', (whole) => whole.slice(0, 40)],
  ['empty', () => ''],
  ['null', () => 'null'],
  ['a list', () => '[]'],
  ['another program’s', () => '{"format": "zip"}'],
  ['without files', (whole) => whole.replace('"files"', '"parts"')],
  ['with files that are null', (whole) => whole.replace(/"files":\{[^}]*\}/, '"files":null')],
  ['without a model', (whole) => whole.replace('"model":{', '"engine":{')],
  ['with a model file it does not list', (whole) => whole.replace('"file":"model', '"file":"mode')],
])('a manifest that is %s is refused', async (_, damage) => {
  const damaged = damage(await manifest());
  await expect(openBundle(reader(damaged))).rejects.toMatchObject({ code: 'BUNDLE_UNREADABLE' });
});
