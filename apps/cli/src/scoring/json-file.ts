import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { OctroiError } from '@octroi/core';
import { formPreset, type Row } from '@octroi/features';
import { openApplicationScorer } from '@octroi/scoring';
import type { Context } from '../context.ts';
import type { Decisions } from '../render/decisions.ts';
import { presetNamed } from '../steps/preset-named.ts';
import { inEveryLanguage, say } from '../words.ts';
import {
  checkApplication,
  fieldsOfPreset,
  fieldsOfTable,
  type Field,
} from './application-fields.ts';
import { decideAndDefend } from '../defence/decide-and-defend.ts';
import { openDecider, type DeciderNames } from './open-decider.ts';
import { areSent, sentRecords } from './sent-records.ts';

/**
 * Scores applications in JSON, one object or a list, and decides.
 *
 * Objects with the fields of the demo form go to the demo preset's model as they are; others are full
 * application rows, or bodies of `/v1/score`: an `application`, and the `history` of the applicant beside it.
 *
 * @throws OctroiError INGEST_SOURCE_MISSING, CLI_JSON_INVALID, CLI_FIELD_UNKNOWN, CLI_FIELD_INVALID, FEATURE_HISTORY_OF_ANOTHER
 */
export async function scoreJsonFile(
  context: Context,
  file: string,
  names: DeciderNames,
): Promise<Decisions> {
  const { portfolio } = context;
  const records = await readRecords(file);
  const demo = presetNamed(portfolio, portfolio.demoPreset);
  if (areSent(records)) return scoreSent(context, records, names);
  const isForm = looksLikeForm(records, fieldsOfPreset(demo), fieldsOfTable(portfolio));
  const { bundle, policy } = await openDecider(context, isForm ? 'form' : 'application', names);
  const preset = presetNamed(portfolio, bundle.manifest.preset);
  const takesForm = isForm && preset.name === demo.name;
  const fields = takesForm ? fieldsOfPreset(preset) : fieldsOfTable(portfolio);
  const rows = records.map((record, index) => checkApplication(record, fields, index + 1));
  const scorer = openApplicationScorer(bundle, takesForm ? formPreset(preset) : preset);
  const applications = rows.map((row) => ({ row }));
  const decided = decideAndDefend(context, { bundle, preset, policy, scorer }, applications);
  return {
    policy,
    bundle: bundle.manifest.id,
    rows: decided.map((one, index) => ({
      applicant: nameOf(rows[index], index, context),
      ...one,
    })),
  };
}

async function scoreSent(
  context: Context,
  records: readonly Readonly<Record<string, unknown>>[],
  names: DeciderNames,
): Promise<Decisions> {
  const { portfolio } = context;
  const { bundle, policy } = await openDecider(context, 'application', names);
  const preset = presetNamed(portfolio, bundle.manifest.preset);
  const known = await sentRecords(portfolio, records);
  const scorer = openApplicationScorer(bundle, preset);
  const decided = decideAndDefend(context, { bundle, preset, policy, scorer }, known);
  return {
    policy,
    bundle: bundle.manifest.id,
    rows: decided.map((one, index) => ({
      applicant: nameOf(known[index].row, index, context),
      ...one,
    })),
  };
}

/** A mistyped name does not make a form an application row: the closer of the two is meant. */
function looksLikeForm(
  records: readonly Readonly<Record<string, unknown>>[],
  form: readonly Field[],
  table: readonly Field[],
): boolean {
  const given = records.flatMap((record) => Object.keys(record));
  const unknownIn = (fields: readonly Field[]): number => {
    const names = new Set(fields.map(({ name }) => name));
    return given.filter((name) => !names.has(name)).length;
  };
  return unknownIn(form) <= unknownIn(table);
}

function nameOf(row: Row, index: number, { portfolio, language }: Context): string {
  const id = row[portfolio.applicantKey] ?? undefined;
  return String(id ?? say('numberedApplicant', language, { number: index + 1 }));
}

async function readRecords(file: string): Promise<Record<string, unknown>[]> {
  if (!existsSync(file)) throw new OctroiError('INGEST_SOURCE_MISSING', { path: file });
  const content = await readJson(file);
  const records: unknown[] = Array.isArray(content) ? content : [content];
  if (records.length === 0) {
    throw new OctroiError('CLI_JSON_INVALID', { file, problem: inEveryLanguage('emptyJson') });
  }
  return records.map((record) => {
    const isObject = typeof record === 'object' && record !== null && !Array.isArray(record);
    if (isObject && Object.keys(record).length > 0) return record as Record<string, unknown>;
    throw new OctroiError('CLI_JSON_INVALID', { file, problem: JSON.stringify(record) });
  });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : 'not JSON';
    throw new OctroiError('CLI_JSON_INVALID', { file, problem }, { cause });
  }
}
