import { expect, test } from 'vitest';
import { addressOf, readyLine } from './ready-line.ts';
import { readServerOptions } from './server-options.ts';

test('a server is of this machine alone, on port 8000, where nothing is said', () => {
  expect(readServerOptions([], {})).toEqual({
    workspace: '.octroi',
    host: '127.0.0.1',
    port: 8000,
    workers: 1,
    explainers: 1,
    explainQueue: 32,
    language: 'en',
  });
});

test('options are read, the key from the environment alone', () => {
  const argv =
    '--workspace w --host ::1 --port 0 --workers 3 --explainers 2 --explain-queue 0 --requests-per-minute 9 --bundle b --policy p --lang fr --web d';
  expect(readServerOptions(argv.split(' '), { OCTROI_API_KEY: 'k' })).toEqual({
    workspace: 'w',
    host: '::1',
    port: 0,
    workers: 3,
    explainers: 2,
    explainQueue: 0,
    requestsPerMinute: 9,
    bundle: 'b',
    policy: 'p',
    language: 'fr',
    web: 'd',
    apiKey: 'k',
  });
});

test('an empty key is none', () => {
  expect(readServerOptions([], { OCTROI_API_KEY: '' })).not.toHaveProperty('apiKey');
});

test.each([
  ['--port', '65536'],
  ['--port', '-1'],
  ['--port', '80.5'],
  ['--port', ''],
  ['--workers', '0'],
  ['--workers', 'two'],
  ['--explain-queue', '1e3'],
])('%s %j is refused', (option, value) => {
  expect(() => readServerOptions([`${option}=${value}`], {})).toThrow(
    expect.objectContaining({
      code: 'API_OPTION_INVALID',
      values: expect.objectContaining({ option, found: value }) as object,
    }),
  );
});

test('an option that is not known is named', () => {
  expect(() => readServerOptions(['--colour', 'red'], {})).toThrow(/--colour/);
  expect(() => readServerOptions(['--api-key=secret'], {})).toThrow(/API_OPTION|--api-key/);
  expect(() => readServerOptions(['stray'], {})).toThrow(/stray/);
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:8000'],
  ['::1', 'http://[::1]:8000'],
  ['0.0.0.0', 'http://localhost:8000'],
  ['::', 'http://localhost:8000'],
])('a server on %s is at %s', (host, address) => {
  expect(addressOf(host, 8000)).toBe(address);
  expect(readyLine(address, 'fr')).toContain(`À l’écoute sur ${address} `);
});
