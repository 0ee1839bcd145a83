import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type Block,
  type Feature,
  planFeatures,
  type Preset,
  resolveFeatures,
} from '@octroi/features';
import {
  type BlockRequest,
  duckdbBlock,
  type JoinedFile,
  materialiseApplicantBlock,
  materialiseBlock,
} from '@octroi/pipeline';
import { runStep, sha256File } from '@octroi/storage';
import type { Context } from '../context.ts';
import { say } from '../words.ts';
import { type ApplicationTable, applicationTables } from './application-tables.ts';
import { engineSettings } from './engine-settings.ts';
import { tableFile } from './table-file.ts';

/** Formulas in memory, or as SQL: the second opinion. */
export type Engine = 'memory' | 'duckdb';

/** What the workspace's tables tell of applicants beside the application, for the features of a preset. */
export interface History {
  /** Formulas over the columns of an application, of `joined` and of `beside`. */
  readonly features: readonly Feature[];
  /** Files with a row for each value of a key. */
  readonly joined: readonly JoinedFile[];
  /** Of each table of applications, by its name: files with a row for each application. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
  /** Everything that these files depend on. */
  readonly inputs: readonly unknown[];
}

/** Whose history it is, and how it is computed. */
export interface Applying {
  /** Tables of applications; those of the workspace by default. */
  readonly applications?: readonly ApplicationTable[];
  /** Where what is told of them goes; the workspace by default. */
  readonly folder?: string;
  readonly engine?: Engine;
}

interface BlockFile {
  /** By name of the table of applications, or '' for a row a key. */
  readonly paths: ReadonlyMap<string, string>;
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
  applying: Applying = {},
): Promise<History> {
  const { applications = applicationTables(context), engine = 'memory', folder } = applying;
  const { applicantKey, tables } = context.portfolio;
  const present = tables
    .map(({ name }) => name)
    .filter((name) => existsSync(tableFile(context, name)));
  const plan = planFeatures(resolveFeatures(preset.features), new Set(present));
  if (plan.absent.length > 0) {
    const absent = plan.absent.join(', ');
    context.note(say('historyAbsent', context.language, { tables: absent, preset: preset.name }));
  }
  const isBeside = ({ key }: Block): boolean => engine === 'memory' && key === applicantKey;
  const [told, joined] = [
    plan.joined.filter(isBeside),
    plan.joined.filter((each) => !isBeside(each)),
  ];
  const byKey = new Set([...joined, ...plan.blocks.flatMap(({ inner }) => inner)]);
  const [files, toldFiles] = [new Map<string, BlockFile>(), new Map<string, BlockFile>()];
  const step: BlockStep = { context, preset, engine, files };
  const hashes = await Promise.all(
    (told.length === 0 ? [] : applications).map(({ path: from }) => sha256File(from)),
  );
  for (const block of plan.blocks) {
    if (byKey.has(block)) files.set(block.name, await blockStep(step, block));
    if (!told.includes(block)) continue;
    toldFiles.set(
      block.name,
      await applicantBlockStep({ ...step, applications, hashes, folder }, block),
    );
  }
  return {
    features: plan.features,
    joined: joined.map(({ name, key }) => ({ path: pathOf(files, name), key })),
    beside: new Map(
      applications.map(({ name: table }) => [
        table,
        told.map(({ name }) => pathOf(toldFiles, name, table)),
      ]),
    ),
    inputs: [
      ...joined.map(({ name }) => fileOf(files, name).inputs),
      ...told.map(({ name }) => fileOf(toldFiles, name).inputs),
    ],
  };
}

interface BlockStep {
  readonly context: Context;
  readonly preset: Preset;
  readonly engine: Engine;
  /** Of the blocks before that have a row a key. */
  readonly files: ReadonlyMap<string, BlockFile>;
}

/** A row for each value of the key, from the workspace's tables alone. */
async function blockStep(step: BlockStep, block: Block): Promise<BlockFile> {
  const { context, preset, engine } = step;
  const out = path.join(
    blocksFolder(context.workspace.features(preset.name)),
    `${fileName(block)}.parquet`,
  );
  const inputs = await inputsOf(step, block);
  await runStep({
    folder: context.workspace.steps,
    name: `block-${preset.name}-${fileName(block)}`,
    inputs,
    outputs: () => [out],
    produce: () => {
      const compute = engine === 'memory' ? materialiseBlock : duckdbBlock;
      return compute({ ...computing(step, block), out });
    },
  });
  return { paths: new Map([['', out]]), inputs };
}

interface ApplicantBlockStep extends BlockStep {
  readonly applications: readonly ApplicationTable[];
  /** sha256 of each. */
  readonly hashes: readonly string[];
  readonly folder: string | undefined;
}

/** A row for each application. */
async function applicantBlockStep(step: ApplicantBlockStep, block: Block): Promise<BlockFile> {
  const { context, preset, applications, hashes, folder } = step;
  const into = blocksFolder(folder ?? context.workspace.features(preset.name));
  const outs = applications.map(({ name, path: from }) => ({
    ...{ name, path: from },
    out: path.join(into, `${fileName(block)}.${name}.parquet`),
  }));
  const inputs = {
    ...(await inputsOf(step, block)),
    applications: hashes,
  };
  await runStep({
    folder: folder === undefined ? context.workspace.steps : path.join(folder, 'steps'),
    name: `block-${preset.name}-${fileName(block)}`,
    inputs,
    outputs: () => outs.map(({ out }) => out),
    produce: () => materialiseApplicantBlock({ ...computing(step, block), applications: outs }),
  });
  return { paths: new Map(outs.map(({ name, out }) => [name, out])), inputs };
}

const blocksFolder = (folder: string): string => path.join(folder, 'blocks');
const fileName = ({ name }: Block): string => name.replaceAll(' ', '-');

async function inputsOf({ context, files }: BlockStep, block: Block): Promise<object> {
  return {
    version: context.version,
    table: await sha256File(tableFile(context, block.table)),
    inner: block.inner.map(({ name }) => fileOf(files, name).inputs),
    formulas: block.columns,
  };
}

/** What a block is computed from, and who is told of it. */
function computing({ context, preset, files }: BlockStep, block: Block): Omit<BlockRequest, 'out'> {
  const step = say('stepFeatures', context.language, { of: `${preset.name} ${block.table}` });
  return {
    ...engineSettings(context),
    block,
    table: tableFile(context, block.table),
    sortedBy: context.portfolio.tables.find(({ name }) => name === block.table)?.sortedBy?.key,
    inner: Object.fromEntries(block.inner.map(({ name }) => [name, pathOf(files, name)])),
    progress: (done, total) => {
      context.progress({ step, done, total, unit: 'rows' });
    },
  };
}

function fileOf(files: ReadonlyMap<string, BlockFile>, name: string): BlockFile {
  const file = files.get(name);
  if (file === undefined) throw new TypeError(`block ${name} has not been computed`);
  return file;
}

function pathOf(files: ReadonlyMap<string, BlockFile>, name: string, table = ''): string {
  const found = fileOf(files, name).paths.get(table);
  if (found === undefined) throw new TypeError(`block ${name} has no file for ${table}`);
  return found;
}
