import path from 'node:path';
import { defaultHost, defaultPort } from '../options.ts';
import { say } from '../words.ts';
import type { Context } from '../context.ts';

/** How to see the page of a workspace: the command that serves it, as this one was called, then its address, last. */
export function serveHint({
  workspace,
  language,
  environment,
}: Pick<Context, 'workspace' | 'language' | 'environment'>): string {
  const octroi = quoted(environment['OCTROI_COMMAND'] ?? 'octroi');
  const within = path.relative('', workspace.root);
  const folder = within.startsWith('..') ? workspace.root : within;
  const option = folder === '.octroi' ? '' : ` --workspace ${quoted(folder)}`;
  return say('serveHint', language, {
    command: `${octroi} serve${option}`,
    address: `http://${defaultHost}:${defaultPort}`,
  });
}

/** As a shell takes it. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
