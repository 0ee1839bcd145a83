import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { OctroiError } from '@octroi/core';
import type { Interval } from '@octroi/statistics';
import type { Workspace } from '@octroi/workspace';

/** What a slide shows of a drift report: the reference project's own form, and the verdict beside it. */
export interface DeckDrift {
  readonly source: {
    readonly createdAt: string;
    readonly reference: DriftWindow;
    readonly current: DriftWindow;
    /** Whose scores were compared. */
    readonly bundle: { readonly id: string } | null;
  };
  readonly alpha: number;
  readonly rows: Both;
  readonly verdict: { readonly level: 'none' | 'watch' | 'drift' };
  readonly deck: {
    readonly features: { readonly tested: number; readonly drifted: number };
    readonly prediction: (DriftTest & { readonly mean: Both; readonly deviation: Both }) | null;
    readonly target: (DriftTest & { readonly rate: Both; readonly rows: Both }) | null;
  };
  readonly adversary: {
    readonly auc: number;
    readonly interval: Interval;
    readonly columns: readonly { readonly name: string; readonly share: number }[];
  } | null;
}

export interface DriftWindow {
  readonly name: string;
  /** A file, or one side of the split of a training. */
  readonly kind: 'file' | 'development' | 'untouched';
}

export interface DriftTest {
  readonly pValue: number;
  readonly statistic: number;
  readonly drift: boolean;
}

interface Both {
  readonly reference: number;
  readonly current: number;
}

/** Whether both windows are drawn from one file: then there is no drift to find. */
export function isSplit({ source }: Pick<DeckDrift, 'source'>): boolean {
  return source.reference.kind !== 'file' && source.current.kind !== 'file';
}

/** Where a workspace keeps its drift reports. */
export const driftFolder = ({ root }: Pick<Workspace, 'root'>): string => path.join(root, 'drift');

/**
 * A drift report in JSON: the file named, else the newest of the workspace; undefined where there is none.
 *
 * @throws OctroiError CLI_DRIFT_REPORT_INVALID
 */
export async function readDrift(
  workspace: Pick<Workspace, 'root'>,
  named: string | undefined,
): Promise<DeckDrift | undefined> {
  if (named !== undefined) {
    const drift = await parsedDrift(named);
    if (drift !== undefined) return drift;
    throw new OctroiError('CLI_DRIFT_REPORT_INVALID', { file: named });
  }
  for (const file of await newestFirst(driftFolder(workspace))) {
    const drift = await parsedDrift(file);
    if (drift !== undefined) return drift;
  }
  return undefined;
}

async function newestFirst(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.json'));
  const dated = await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      return { file, modified: (await stat(file)).mtimeMs };
    }),
  );
  return dated.sort((one, other) => other.modified - one.modified).map(({ file }) => file);
}

async function parsedDrift(file: string): Promise<DeckDrift | undefined> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isDrift(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isDrift(content: unknown): content is DeckDrift {
  if (!has(content, { format: (value) => value === 'octroi-drift' })) return false;
  return has(content, {
    source: (value) =>
      has(value, {
        createdAt: isText,
        reference: isWindow,
        current: isWindow,
        bundle: orNull((bundle) => has(bundle, { id: isText })),
      }),
    alpha: isNumber,
    rows: isBoth,
    verdict: (value) =>
      has(value, { level: (level) => ['none', 'watch', 'drift'].includes(level as string) }),
    deck: (value) =>
      has(value, {
        features: (features) => has(features, { tested: isNumber, drifted: isNumber }),
        prediction: orNull((own) => has(own, { ...test, mean: isBoth, deviation: isBoth })),
        target: orNull((own) => has(own, { ...test, rate: isBoth, rows: isBoth })),
      }),
    adversary: orNull((value) =>
      has(value, {
        auc: isNumber,
        interval: (interval) => has(interval, { lower: isNumber, upper: isNumber }),
        columns: (columns) =>
          Array.isArray(columns) &&
          columns.every((column) => has(column, { name: isText, share: isNumber })),
      }),
    ),
  });
}

type Check = (value: unknown) => boolean;

function has(value: unknown, fields: Readonly<Record<string, Check>>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const own = new Map<string, unknown>(Object.entries(value));
  return Object.entries(fields).every(([field, holds]) => holds(own.get(field)));
}

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isText: Check = (value) => typeof value === 'string';
const isWindow: Check = (value) =>
  has(value, {
    name: isText,
    kind: (kind) => ['file', 'development', 'untouched'].includes(kind as string),
  });
const isBoth: Check = (value) => has(value, { reference: isNumber, current: isNumber });
const orNull =
  (holds: Check): Check =>
  (value) =>
    value === null || holds(value);
const test = {
  pValue: isNumber,
  statistic: isNumber,
  drift: (value: unknown) => typeof value === 'boolean',
};
