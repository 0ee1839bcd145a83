import { OctroiError } from '@octroi/core';
import type { OpenModel } from '../service/open-model.ts';
import type { Service } from '../service/service.ts';

/**
 * The model of the form, or of full applications.
 *
 * @throws OctroiError API_MODEL_MISSING
 */
export function modelFor(service: Service, role: OpenModel['role']): OpenModel {
  const model = service[role];
  if (model !== undefined) return model;
  const { demoPreset, defaultPreset } = service.portfolio;
  const preset = role === 'form' ? demoPreset : defaultPreset;
  throw new OctroiError('API_MODEL_MISSING', { preset });
}
