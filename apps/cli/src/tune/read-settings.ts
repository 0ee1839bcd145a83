import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { OctroiError } from '@octroi/core';
import { parseTunedSettings, withSettings, type Model, type SettingsFile } from '@octroi/training';

/** Settings that a training was given in a file. */
export interface GivenSettings {
  /** sha256 of the file. */
  readonly hash: string;
  readonly models: SettingsFile['models'];
}

/**
 * Reads the settings for a preset.
 *
 * @throws OctroiError TRAINING_SETTINGS_UNREADABLE, TRAINING_SETTINGS_INVALID, TRAINING_SETTINGS_PRESET
 */
export async function readSettings(file: string, preset: string): Promise<GivenSettings> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new OctroiError('TRAINING_SETTINGS_UNREADABLE', { file, problem }, { cause });
  });
  const { preset: found, models } = parseTunedSettings(file, text);
  if (found !== preset) throw new OctroiError('TRAINING_SETTINGS_PRESET', { file, found, preset });
  return { hash: createHash('sha256').update(text).digest('hex'), models };
}

/** The model with its settings in the file; as it is where the file has none for it. */
export function settled(model: Model, settings: GivenSettings | undefined): Model {
  const own = Object.entries(settings?.models ?? {}).find(([name]) => name === model.name);
  return own === undefined ? model : withSettings(model, own[1], own[1].leaveOut);
}
