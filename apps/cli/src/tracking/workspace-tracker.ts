import { isOctroiError, type Language } from '@octroi/core';
import { openLocalTracker, type LocalTracker } from '@octroi/tracking';
import type { Context } from '../context.ts';

/** Opens the runs that the workspace keeps. Throws as `openLocalTracker` does. */
export function workspaceTracker({
  workspace,
  now,
}: Pick<Context, 'workspace' | 'now'>): LocalTracker {
  return openLocalTracker({ folder: workspace.tracking, now: () => now().getTime() });
}

/** What failed, in one line. */
export function problemOf(error: unknown, language: Language): string {
  if (isOctroiError(error)) return error.describe(language).message;
  return error instanceof Error ? error.message : String(error);
}
