import { sha256File } from '@octroi/storage';
import type { Model } from '@octroi/training';
import type { Context } from '../context.ts';
import { librariesOf } from './boosters.ts';

/** The engine of a model, exactly: the sha256 of its library. Nothing for a model of our own. */
export async function engineVersion(
  context: Context,
  engine: Model['engine'],
): Promise<Record<string, string>> {
  if (engine === 'linear') return {};
  return { [engine]: `sha256:${await sha256File(librariesOf(context)[engine])}` };
}
