import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { OctroiError } from '@octroi/core';
import { evaluateFeatures, type Portfolio, type Row } from '@octroi/features';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { champion, championOf } from '../runs/aliases.ts';
import { presetNamed } from '../steps/preset-named.ts';
import {
  checkApplication,
  fieldsOfPreset,
  fieldsOfTable,
  type Field,
} from './application-fields.ts';
import { frameOfFeatureValues } from './demo-applicants.ts';
import { openNamedBundle } from './open-bundle.ts';
import { scoreRows } from './score-rows.ts';

/**
 * Scores applications in JSON: one object or a list.
 *
 * Objects with the fields of the demo form go to the demo preset's model as they are; others are full
 * application rows.
 */
export async function scoreJsonFile(
  context: Context,
  file: string,
  bundleName?: string,
): Promise<Decisions> {
  const { portfolio, workspace } = context;
  const records = await readRecords(file);
  const demo = presetNamed(portfolio, portfolio.demoPreset);
  const isForm = records.every((record) => looksLike(record, fieldsOfPreset(demo)));
  const bundle = await openNamedBundle(
    workspace,
    bundleName ?? (isForm ? championOf(demo.name) : champion),
  );
  const preset = presetNamed(portfolio, bundle.manifest.preset);
  const takesForm = isForm && preset.name === demo.name;
  const fields = takesForm ? fieldsOfPreset(preset) : fieldsOfTable(portfolio);
  const rows = records.map((record, index) => checkApplication(record, fields, index + 1));
  const frame = takesForm
    ? frameOfFeatureValues(preset.features, rows)
    : evaluateFeatures(preset.features, rows);
  const scored = await scoreRows(context, bundle, frame);
  return {
    policy: bundle.policy,
    bundle: bundle.manifest.id,
    rows: scored.map((one, index) => ({
      applicant: nameOf(rows[index], index, portfolio),
      ...one,
    })),
  };
}

function looksLike(record: Readonly<Record<string, unknown>>, fields: readonly Field[]): boolean {
  const names = new Set(fields.map(({ name }) => name));
  return Object.keys(record).every((name) => names.has(name));
}

function nameOf(row: Row, index: number, { applicantKey }: Portfolio): string {
  return String(row[applicantKey] ?? `#${index + 1}`);
}

async function readRecords(file: string): Promise<Record<string, unknown>[]> {
  if (!existsSync(file)) throw new OctroiError('INGEST_SOURCE_MISSING', { path: file });
  const content = parse(file, await readFile(file, 'utf8'));
  const records: unknown[] = Array.isArray(content) ? content : [content];
  if (records.length === 0)
    throw new OctroiError('CLI_JSON_INVALID', { file, problem: 'it is empty' });
  return records.map((record) => {
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
      return record as Record<string, unknown>;
    }
    throw new OctroiError('CLI_JSON_INVALID', {
      file,
      problem: `it holds ${JSON.stringify(record)}`,
    });
  });
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : 'not JSON';
    throw new OctroiError('CLI_JSON_INVALID', { file, problem }, { cause });
  }
}
