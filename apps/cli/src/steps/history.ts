import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type Block,
  type Feature,
  planFeatures,
  type Preset,
  resolveFeatures,
} from '@octroi/features';
import { duckdbBlock, type JoinedFile, materialiseBlock } from '@octroi/pipeline';
import { runStep, sha256File } from '@octroi/storage';
import type { Context } from '../context.ts';
import { say } from '../words.ts';
import { engineSettings } from './engine-settings.ts';
import { tableFile } from './table-file.ts';

/** Formulas in memory, or as SQL: the second opinion. */
export type Engine = 'memory' | 'duckdb';

/** What the workspace's tables tell of applicants beside the application, for the features of a preset. */
export interface History {
  /** Formulas over the columns of an application and of `joined`. */
  readonly features: readonly Feature[];
  readonly joined: readonly JoinedFile[];
  /** Everything that `joined` depends on. */
  readonly inputs: readonly unknown[];
}

interface BlockFile {
  readonly path: string;
  readonly inputs: unknown;
}

/**
 * Computes the aggregates of a preset's features, block after block; one whose formulas and tables are
 * as they were is not computed again. Absent tables are said once.
 *
 * @throws OctroiError those of `resolveFeatures`
 */
export async function historyOf(
  context: Context,
  preset: Preset,
  engine: Engine = 'memory',
): Promise<History> {
  const tables = context.portfolio.tables.map(({ name }) => name);
  const present = tables.filter((table) => existsSync(tableFile(context, table)));
  const plan = planFeatures(resolveFeatures(preset.features), new Set(present));
  if (plan.absent.length > 0) {
    const absent = plan.absent.join(', ');
    context.note(say('historyAbsent', context.language, { tables: absent, preset: preset.name }));
  }
  const files = new Map<string, BlockFile>();
  for (const block of plan.blocks) {
    files.set(block.name, await blockStep({ context, preset, engine, files }, block));
  }
  const joined = plan.joined.map(({ name, key }) => ({ path: fileOf(files, name).path, key }));
  const inputs = plan.joined.map(({ name }) => fileOf(files, name).inputs);
  return { features: plan.features, joined, inputs };
}

interface BlockStep {
  readonly context: Context;
  readonly preset: Preset;
  readonly engine: Engine;
  /** Of the blocks before. */
  readonly files: ReadonlyMap<string, BlockFile>;
}

async function blockStep(request: BlockStep, block: Block): Promise<BlockFile> {
  const { context, preset, engine, files } = request;
  const name = block.name.replaceAll(' ', '-');
  const out = path.join(context.workspace.features(preset.name), 'blocks', `${name}.parquet`);
  const table = tableFile(context, block.table);
  const inner = block.inner.map((each) => [each.name, fileOf(files, each.name)] as const);
  const inputs = {
    version: context.version,
    table: await sha256File(table),
    inner: inner.map(([, file]) => file.inputs),
    formulas: block.columns,
  };
  await runStep({
    folder: context.workspace.steps,
    name: `block-${preset.name}-${name}`,
    inputs,
    outputs: () => [out],
    produce: async () => {
      const step = say('stepFeatures', context.language, { of: `${preset.name} ${block.table}` });
      const progress = (done: number, total: number): void => {
        context.progress({ step, done, total, unit: 'rows' });
      };
      const paths = Object.fromEntries(inner.map(([each, file]) => [each, file.path]));
      const settings = engineSettings(context);
      const compute = engine === 'memory' ? materialiseBlock : duckdbBlock;
      return compute({ ...settings, block, table, inner: paths, out, progress });
    },
  });
  return { path: out, inputs };
}

function fileOf(files: ReadonlyMap<string, BlockFile>, name: string): BlockFile {
  const file = files.get(name);
  if (file === undefined) throw new TypeError(`block ${name} has not been computed`);
  return file;
}
