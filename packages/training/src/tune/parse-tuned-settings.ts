import { OctroiError } from '@octroi/core';
import { searchSpace } from './search-space.ts';
import { tunedModels, type TreeSettings, type TunedModel } from './tree-settings.ts';

/** The part of a settings file that a training reads. */
export interface SettingsFile {
  readonly format: 'octroi-settings';
  readonly preset: string;
  readonly models: Readonly<
    Partial<Record<TunedModel, TreeSettings & { readonly leaveOut: readonly string[] }>>
  >;
}

/**
 * Reads what `octroi tune` wrote, or a person: names of models and parameters are those that can be searched;
 * other fields say how the settings came about and are let through.
 *
 * @throws OctroiError TRAINING_SETTINGS_INVALID
 */
export function parseTunedSettings(file: string, text: string): SettingsFile {
  const invalid = (place: string, expected: string): OctroiError =>
    new OctroiError('TRAINING_SETTINGS_INVALID', { file, place, expected });
  const document = parsed(text);
  if (!isRecord(document) || document['format'] !== 'octroi-settings') {
    throw invalid('format', '"octroi-settings"');
  }
  if (typeof document['preset'] !== 'string') throw invalid('preset', 'the name of a preset');
  const { models } = document;
  if (!isRecord(models) || Object.keys(models).length === 0) {
    throw invalid('models', `at least one of ${tunedModels.join(', ')}`);
  }
  for (const [name, settings] of Object.entries(models)) {
    const model = tunedModels.find((known) => known === name);
    if (model === undefined) throw invalid(`models.${name}`, tunedModels.join(', '));
    const problem = problemOf(model, settings);
    if (problem !== undefined) throw invalid(`models.${name}.${problem[0]}`, problem[1]);
  }
  return document as unknown as SettingsFile;
}

/** Where settings are not what a model takes, and what was expected. */
function problemOf(
  model: TunedModel,
  settings: unknown,
): [place: string, expected: string] | undefined {
  const { rounds, parameters, leaveOut } = isRecord(settings) ? settings : {};
  if (!Number.isSafeInteger(rounds) || Number(rounds) < 1)
    return ['rounds', 'a whole number from 1'];
  if (!Array.isArray(leaveOut) || !leaveOut.every((name) => typeof name === 'string')) {
    return ['leaveOut', 'a list of names of features'];
  }
  if (!isRecord(parameters)) return ['parameters', 'numbers by name'];
  const known = Object.keys(searchSpace[model]).filter(
    (name) => name !== 'travel' && name !== 'keep',
  );
  for (const [name, value] of Object.entries(parameters)) {
    if (!known.includes(name)) return [`parameters.${name}`, known.join(', ')];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return [`parameters.${name}`, 'a number'];
    }
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
