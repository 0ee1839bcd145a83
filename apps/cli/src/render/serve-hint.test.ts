import path from 'node:path';
import { openWorkspace } from '@octroi/workspace';
import { expect, test } from 'vitest';
import { serveHint } from './serve-hint.ts';

const address = 'http://127.0.0.1:8000';

test.each<[string, Record<string, string>, string]>([
  ['.octroi', {}, 'octroi serve'],
  ['.octroi/demo', { OCTROI_COMMAND: './octroi' }, './octroi serve --workspace .octroi/demo'],
  ['a folder', {}, "octroi serve --workspace 'a folder'"],
  [
    path.resolve('..', "it's elsewhere"),
    {},
    `octroi serve --workspace '${path.resolve('..', String.raw`it'\''s elsewhere`)}'`,
  ],
])('the workspace %j is served by a command a shell takes', (folder, environment, command) => {
  const workspace = openWorkspace(folder);
  expect(serveHint({ workspace, language: 'en', environment })).toBe(
    `See it on a page: ${command}\n  then open ${address}`,
  );
  expect(serveHint({ workspace, language: 'fr', environment }).endsWith(` ${address}`)).toBe(true);
});
