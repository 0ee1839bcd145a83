import path from 'node:path';
import { columnsByName, type Frame } from '@octroi/core';
import type { Portfolio, Preset, TableContract } from '@octroi/features';
import type { WindowSource } from '@octroi/monitoring';
import { readFrame } from '@octroi/pipeline';
import { everyRow, type Bundle } from '@octroi/scoring';
import { sha256File, useTemporaryFolder } from '@octroi/storage';
import { splitRows } from '@octroi/training';
import type { Context } from '../context.ts';
import { engineSettings } from '../steps/engine-settings.ts';
import { featuresOfFile } from '../steps/features-of-file.ts';
import { holdout } from '../steps/training.ts';
import { readTrainingTable } from '../steps/training-table.ts';
import { say } from '../words.ts';
import { frameRows } from './frame-rows.ts';

/** The rows of one window, ready to be compared. */
export interface WindowRows {
  readonly source: WindowSource;
  readonly frame: Frame;
  /** Row of the whole table each row of the frame is, counted from 0. */
  readonly tableRows: Int32Array;
  /** NaN where not known. */
  readonly labels: ArrayLike<number>;
  /** sha256 of the features the rows come from. */
  readonly hash: string;
}

/** What is compared. */
export interface Windows {
  readonly reference: WindowRows;
  readonly current: WindowRows;
}

/**
 * Reads a file of applications (CSV, CSV.gz or Parquet) as a window. The target may be there or not.
 *
 * @throws OctroiError those of `ingest`
 */
export async function readWindowFile(
  context: Context,
  preset: Preset,
  { file, name }: { readonly file: string; readonly name: string },
): Promise<WindowRows> {
  const { portfolio, workspace } = context;
  const contract = openContract(portfolio);
  const settings = engineSettings(context);
  return useTemporaryFolder(path.join(workspace.root, 'drift-rows'), async (folder) => {
    const place = { preset, folder };
    const { report, features } = await featuresOfFile(context, place, { file, contract, name });
    const [table] = report.tables;
    const frame = await readFrame({ ...settings, paths: [features] });
    const missingColumns = table.missingColumns.filter((name) => name !== portfolio.target);
    return {
      source: { name, kind: 'file', rejected: table.rowsRejected, missingColumns },
      frame,
      tableRows: everyRow(frame),
      labels: labelsOf(frame, portfolio.target),
      hash: await sha256File(features),
    };
  });
}

/** Applications whose outcome may be known: the target is not required. */
function openContract({ tables, labelled, target }: Portfolio): TableContract {
  const contract = tables.find(({ name }) => name === labelled);
  if (contract === undefined) throw new TypeError('the portfolio has no table of applications');
  const column = contract.columns[target];
  return {
    ...contract,
    columns: { ...contract.columns, [target]: { ...column, required: false } },
  };
}

function labelsOf(frame: Frame, target: string): ArrayLike<number> {
  const column = columnsByName(frame).get(target);
  return column?.kind === 'number' ? column.values : new Float64Array(frame.rows).fill(NaN);
}

/** What a split is made from where no bundle says. */
const usualFolds = 5;

/**
 * The rows a model was developed on, and those it has not seen: the split of its training made again.
 *
 * @throws OctroiError FRAME_FILE_MISSING where the features of the preset were not computed
 */
export async function readSplit(
  context: Context,
  preset: Preset,
  { bundle, seed }: { readonly bundle: Bundle | null; readonly seed: number },
): Promise<Windows> {
  const { frame, labels, groups, file } = await readTrainingTable(context, preset);
  const training = bundle?.manifest.training ?? { folds: usualFolds, seed };
  const split = splitRows({ labels, groups, folds: training.folds, seed: training.seed, holdout });
  const hash = await sha256File(file);
  const windowOf = (kind: 'development' | 'untouched'): WindowRows => ({
    source: {
      name: say(kind === 'development' ? 'developmentRows' : 'untouchedRows', context.language),
      kind,
      rejected: 0,
      missingColumns: [],
    },
    frame: frameRows(frame, split[kind]),
    tableRows: split[kind],
    labels: Float64Array.from(split[kind], (row) => labels[row]),
    hash,
  });
  return { reference: windowOf('development'), current: windowOf('untouched') };
}
