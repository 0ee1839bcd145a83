import { OctroiError } from '@octroi/core';
import { gb } from './gb.ts';
import { lgbm } from './lgbm.ts';
import { logReg } from './log-reg.ts';
import type { Model } from './model.ts';
import { xgb } from './xgb.ts';

/** Every model, in the order they are shown. */
export const models: readonly Model[] = [logReg, xgb, lgbm, gb];

/** @throws OctroiError TRAINING_MODEL_UNKNOWN */
export function modelNamed(name: string): Model {
  const model = models.find((candidate) => candidate.name === name);
  if (model !== undefined) return model;
  const known = models.map((candidate) => candidate.name).join(', ');
  throw new OctroiError('TRAINING_MODEL_UNKNOWN', { model: name, known });
}
