import path from 'node:path';
import { defaultHost, defaultPort } from '../options.ts';
import { say } from '../words.ts';
import type { Context } from '../context.ts';

type Called = Pick<Context, 'workspace' | 'language' | 'environment'>;

/** How to see the page of a workspace: the command that serves it, as this one was called, then its address, last. */
export function serveHint(context: Called): string {
  return say('serveHint', context.language, {
    command: commandHint(context, 'serve'),
    address: `http://${defaultHost}:${defaultPort}`,
  });
}

/** Another command on the same workspace, as this one was called. */
export function commandHint(
  { workspace, environment }: Pick<Called, 'workspace' | 'environment'>,
  command: string,
): string {
  const octroi = quoted(environment['OCTROI_COMMAND'] ?? 'octroi');
  const within = path.relative('', workspace.root);
  const folder = within.startsWith('..') ? workspace.root : within;
  const option = folder === '.octroi' ? '' : ` --workspace ${quoted(folder)}`;
  return `${octroi} ${command}${option}`;
}

/** As a shell takes it. */
function quoted(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
