import { OctroiError } from '@octroi/core';
import { limits } from '../limits.ts';
import type { DatasetInput, Metric, Texts } from '../run.ts';
import type { LogBatch } from '../tracker.ts';
import { checkName } from './check-name.ts';
import { checkLength, kinds, shortened } from './check-text.ts';

/**
 * Refuses a batch with anything in it that MLflow would refuse or cut short.
 *
 * @throws OctroiError TRACKING_NAME_INVALID, TRACKING_TOO_LONG, TRACKING_VALUE_INVALID
 */
export function checkBatch({ metrics = [], parameters = {}, tags = {} }: LogBatch): void {
  const known = new Set<string>();
  for (const metric of metrics) {
    if (!known.has(metric.key)) checkName(kinds.metric, metric.key);
    known.add(metric.key);
    checkWhole(metric, 'timestampMs', 0);
    checkWhole(metric, 'step', -Number.MAX_SAFE_INTEGER);
    checkNumber(metric);
  }
  for (const [name, text] of Object.entries(parameters)) {
    checkName(kinds.parameter, name);
    checkLength({ what: kinds.parameter, name, text, limit: limits.parameter });
  }
  checkTags(tags);
}

/** @throws OctroiError TRACKING_NAME_INVALID, TRACKING_TOO_LONG */
export function checkTags(tags: Texts, limit: number = limits.tag): void {
  for (const [name, text] of Object.entries(tags)) {
    checkName(kinds.tag, name);
    checkLength({ what: kinds.tag, name, text, limit });
  }
}

/** @throws OctroiError TRACKING_NAME_INVALID, TRACKING_TOO_LONG */
export function checkDataset(dataset: DatasetInput): void {
  const { name, digest, source, schema = '', profile = '', tags = {} } = dataset;
  const what = kinds.dataset;
  if (name === '' || digest === '') {
    const problem = { en: 'name or digest is empty', fr: 'nom ou empreinte vide' };
    throw new OctroiError('TRACKING_NAME_INVALID', { what, name: shortened(name), problem });
  }
  checkLength({ what, name, text: name, limit: limits.datasetName });
  checkLength({ what, name: `${name}: digest`, text: digest, limit: limits.datasetDigest });
  checkLength({ what, name: `${name}: source`, text: source, limit: limits.datasetSource });
  checkLength({ what, name: `${name}: schema`, text: schema, limit: limits.datasetSchema });
  checkLength({ what, name: `${name}: profile`, text: profile, limit: limits.datasetProfile });
  for (const [key, text] of Object.entries(tags)) {
    checkLength({ what: kinds.tag, name: key, text: key, limit: limits.inputTagKey });
    checkLength({ what: kinds.tag, name: key, text, limit: limits.inputTag });
  }
}

function checkWhole(metric: Metric, field: 'timestampMs' | 'step', lowest: number): void {
  const value = metric[field];
  if (Number.isSafeInteger(value) && value >= lowest) return;
  throw new OctroiError('TRACKING_VALUE_INVALID', {
    what: {
      en: field === 'step' ? 'step of metric' : 'time of metric',
      fr: field === 'step' ? 'l’étape de la métrique' : 'l’heure de la métrique',
    },
    name: shortened(metric.key),
    found: shortened(String(value)),
    expected:
      field === 'step'
        ? { en: 'a whole number', fr: 'un nombre entier' }
        : {
            en: 'milliseconds since 1970, a whole number',
            fr: 'des millisecondes depuis 1970, un nombre entier',
          },
  });
}

function checkNumber({ key, value }: Metric): void {
  if (typeof value === 'number') return;
  throw new OctroiError('TRACKING_VALUE_INVALID', {
    what: kinds.metric,
    name: shortened(key),
    found: shortened(String(value)),
    expected: { en: 'a number', fr: 'un nombre' },
  });
}
