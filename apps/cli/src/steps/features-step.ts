import path from 'node:path';
import {
  quoteIdentifier,
  toDuckdb,
  type Feature,
  type Portfolio,
  type Preset,
} from '@octroi/features';
import { materialise, type SelectedColumn } from '@octroi/pipeline';
import { runStep, sha256File } from '@octroi/storage';
import type { Context } from '../context.ts';
import { say } from '../words.ts';
import { someApplicationTables } from './application-tables.ts';
import { engineSettings } from './engine-settings.ts';
import { type Engine, type History, historyOf } from './history.ts';
import { tableFile } from './table-file.ts';

export interface FeaturesResult {
  /** Feature matrix of each application table, by table name. */
  readonly files: Readonly<Record<string, FeatureFile>>;
}

interface FeatureFile {
  readonly path: string;
  readonly rows: number;
  readonly columns: number;
}

/** Names of the columns that say which rows are one person's: beside the features, never among them. */
export const personColumns = (portfolio: Portfolio): string[] =>
  portfolio.samePerson.map((_, index) => `person:${index + 1}`);

/**
 * Computes a preset's features for each application table of the workspace, into Parquet.
 *
 * @param engine what computes: they differ in nothing but time, and in the last bit of a logarithm
 */
export async function featuresStep(
  context: Context,
  preset: Preset,
  engine: Engine = 'memory',
): Promise<FeaturesResult> {
  const tables = someApplicationTables(context);
  const history = await historyOf(context, preset, { engine });
  const files: Record<string, FeatureFile> = {};
  for (const { name } of tables) {
    files[name] = await materialiseTable({ context, preset, history, engine }, name);
  }
  return { files };
}

interface MatrixStep {
  readonly context: Context;
  readonly preset: Preset;
  readonly history: History;
  readonly engine: Engine;
}

async function materialiseTable(
  { context, preset, history, engine }: MatrixStep,
  table: string,
): Promise<FeatureFile> {
  const out = path.join(context.workspace.features(preset.name), `${table}.parquet`);
  const formulas = selection(context.portfolio, history.features, table);
  const select = engine === 'memory' ? formulas : formulas.map(inSql);
  const { result } = await runStep({
    folder: context.workspace.steps,
    name: `features-${preset.name}-${table}`,
    inputs: {
      version: context.version,
      table: await sha256File(tableFile(context, table)),
      history: history.inputs,
      select,
    },
    outputs: () => [out],
    produce: async () => {
      const step = say('stepFeatures', context.language, { of: `${preset.name} ${table}` });
      context.progress({ step, done: 0, unit: 'rows' });
      const rows = await materialise({
        ...engineSettings(context),
        from: tableFile(context, table),
        joined: history.joined,
        beside: history.beside.get(table) ?? [],
        select,
        out,
      });
      return { path: out, rows, columns: select.length };
    },
  });
  return result;
}

/** The key, the target where it is known, the person, then the features, whose aggregates are columns. */
export function selection(
  portfolio: Portfolio,
  features: readonly Feature[],
  table: string,
): SelectedColumn[] {
  const { applicantKey, target } = portfolio;
  const plain = table === portfolio.labelled ? [applicantKey, target] : [applicantKey];
  const people = personColumns(portfolio);
  return [
    ...plain.map((name) => ({ name, sql: quoteIdentifier(name) })),
    ...portfolio.samePerson.map((formula, index) => ({
      name: people[index],
      formula,
    })),
    ...features.map(({ name, expression }) => ({
      name,
      formula: expression,
    })),
  ];
}

const inSql = (column: SelectedColumn): SelectedColumn =>
  'sql' in column ? column : { name: column.name, sql: toDuckdb(column.formula) };
