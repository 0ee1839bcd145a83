import path from 'node:path';
import {
  columnNamed,
  columnsByName,
  isMissingAt,
  numberColumnNamed,
  type Column,
  type Frame,
} from '@octroi/core';
import type { Portfolio, Preset } from '@octroi/features';
import { readFrame } from '@octroi/pipeline';
import { groupKeys } from '@octroi/scoring';
import type { Context } from '../context.ts';
import { engineSettings } from './engine-settings.ts';
import { personColumns } from './features-step.ts';

/** A feature matrix taken apart. */
export interface TrainingTable {
  readonly frame: Frame;
  readonly labels: Float32Array;
  /** Applicants of one person share a number. */
  readonly groups: Int32Array;
}

/** Reads the labelled features of a preset. */
export async function readTrainingTable(
  context: Context,
  preset: Preset,
): Promise<TrainingTable & { readonly file: string }> {
  const { portfolio, workspace } = context;
  const file = path.join(workspace.features(preset.name), `${portfolio.labelled}.parquet`);
  return {
    ...takeApart(await readFrame({ paths: [file], ...engineSettings(context) }), portfolio),
    file,
  };
}

function takeApart(frame: Frame, portfolio: Portfolio): TrainingTable {
  const people = personColumns(portfolio);
  const columns = columnsByName(frame);
  const target = numberColumnNamed(columns, portfolio.target);
  const besides = new Set([portfolio.applicantKey, portfolio.target, ...people]);
  return {
    frame: { rows: frame.rows, columns: frame.columns.filter(({ name }) => !besides.has(name)) },
    labels: Float32Array.from(target.values),
    groups: groupsOf(
      people.map((name) => columnNamed(columns, name)),
      frame.rows,
    ),
  };
}

/** Rows equal in every column share a group; a row where one is missing stands alone. */
function groupsOf(columns: readonly Column[], rows: number): Int32Array {
  if (columns.length === 0) return Int32Array.from({ length: rows }, (_, row) => row);
  const { keys, codes } = groupKeys(columns);
  return codes.map((code, row) =>
    columns.some((column) => isMissingAt(column, row)) ? keys.length + row : code,
  );
}
