import { OctroiError } from '@octroi/core';
import type { Portfolio, Preset } from '@octroi/features';

/** @throws OctroiError FEATURE_PRESET_UNKNOWN */
export function presetNamed(portfolio: Portfolio, name: string): Preset {
  const preset = portfolio.presets.find((candidate) => candidate.name === name);
  if (preset !== undefined) return preset;
  const known = portfolio.presets.map((candidate) => candidate.name).join(', ');
  throw new OctroiError('FEATURE_PRESET_UNKNOWN', { preset: name, known });
}
