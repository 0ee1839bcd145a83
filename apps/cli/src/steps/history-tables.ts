import { existsSync } from 'node:fs';
import { isOctroiError } from '@octroi/core';
import { historyNeeds, type HistoryNeed, type Preset } from '@octroi/features';
import { champion, openNamedBundle } from '@octroi/workspace';
import type { Context } from '../context.ts';
import { presetNamed } from './preset-named.ts';
import { tableFile } from './table-file.ts';

type Where = Pick<Context, 'portfolio' | 'workspace'>;

/** A table that features gather rows of, and how they are sorted: alike whichever columns are kept. */
export interface NeededHistory extends HistoryNeed {
  /** Its Parquet; undefined where the workspace has no such table. */
  readonly path: string | undefined;
  /** The columns that settle ties between rows of one date. */
  readonly order: readonly string[];
}

/** The tables beside the applications that a preset reads. */
export function neededHistories(context: Where, { features }: Preset): NeededHistory[] {
  return historyNeeds(features).map((need) => {
    const path = tableFile(context, need.table);
    const contract = context.portfolio.tables.find(({ name }) => name === need.table);
    const order = new Set([...(contract?.key ?? []), ...Object.keys(contract?.columns ?? {})]);
    return { ...need, path: existsSync(path) ? path : undefined, order: [...order] };
  });
}

/**
 * The tables that the bundle reads which is served to full applications: the one named, else the champion;
 * none where nothing was trained.
 */
export async function servedHistories(context: Where, bundle?: string): Promise<NeededHistory[]> {
  try {
    const { manifest } = await openNamedBundle(context.workspace, bundle ?? champion);
    return neededHistories(context, presetNamed(context.portfolio, manifest.preset));
  } catch (error) {
    if (isOctroiError(error, 'WORKSPACE_BUNDLE_UNKNOWN')) return [];
    throw error;
  }
}
