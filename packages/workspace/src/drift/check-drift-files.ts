import type { DriftDocument, DriftLevel, WindowSource } from '@octroi/monitoring';
import { checkFields, isListOfObjects, isObject } from '../read-json-object.ts';
import type { DriftSummary } from './drift-summary.ts';

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;

const levels: readonly DriftLevel[] = ['none', 'watch', 'drift'];
const windowKinds: readonly WindowSource['kind'][] = ['file', 'development', 'untouched'];

const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isWindowKind = (value: unknown): boolean => windowKinds.some((kind) => kind === value);
const isLevel = (value: unknown): boolean => levels.some((level) => level === value);
const isDate = (value: unknown): boolean =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

const holds =
  (checks: Checks) =>
  (value: unknown): boolean => {
    if (!isObject(value)) return false;
    const fields = new Map<string, unknown>(Object.entries(value));
    return Object.entries(checks).every(([field, check]) => check(fields.get(field)));
  };
const orNull =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === null || check(value);
const listOf =
  (check: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(check);

const isEstimate = holds({ estimate: isNumber, lower: isNumber, upper: isNumber });
const isWindow = holds({ name: isText, kind: isWindowKind, rows: isCount });
const isColumnSummary = holds({ rows: isCount, missing: isCount });
const bothOf = (check: (value: unknown) => boolean) => holds({ reference: check, current: check });
const isChange = holds({ reference: isNumber, current: isNumber, difference: orNull(isEstimate) });

const isFeature = holds({
  name: isText,
  label: holds({ en: isText, fr: isText }),
  level: isLevel,
  signs: listOf(holds({ kind: isText, level: isLevel })),
  stability: isEstimate,
  meanShift: orNull(isEstimate),
  missing: isEstimate,
  windows: bothOf(isColumnSummary),
  levels: orNull(holds({ appeared: isListOfObjects, vanished: isListOfObjects })),
  histogram: orNull(holds({ reference: listOf(isNumber), current: listOf(isNumber) })),
});

const isWindowSource = holds({
  name: isText,
  kind: isWindowKind,
  rejected: isCount,
  missingColumns: listOf(isText),
});
const isSource = holds({
  createdAt: isDate,
  version: isText,
  reference: isWindowSource,
  current: isWindowSource,
  preset: isText,
  bundle: orNull(holds({ id: isText, model: isText })),
  policy: orNull(holds({ name: isText, version: isCount })),
});

const isDeckTest = holds({ pValue: isNumber, statistic: isNumber });

/** @throws OctroiError WORKSPACE_DAMAGED */
export function checkDriftSummary(file: string, content: object, id: string): DriftSummary {
  checkFields(file, content, {
    id: (value) => value === id,
    createdAt: isDate,
    reference: isWindow,
    current: isWindow,
    preset: isText,
    bundle: orNull(isText),
    verdict: isLevel,
    features: holds({ compared: isCount, drift: isCount, watch: isCount }),
  });
  return content as DriftSummary;
}

/**
 * Checks every part that a reader of the report walks through.
 *
 * @throws OctroiError WORKSPACE_DAMAGED
 */
export function checkDriftDocument(file: string, content: object): DriftDocument {
  checkFields(file, content, {
    format: (value) => value === 'octroi-drift',
    formatVersion: (value) => value === 1,
    alpha: isNumber,
    rows: bothOf(isCount),
    verdict: holds({
      level: isLevel,
      reasons: listOf(holds({ kind: isText, level: isLevel })),
      features: holds({ compared: isCount, drift: isCount, watch: isCount }),
    }),
    deck: holds({
      features: holds({ tested: isCount, drifted: isCount, columns: isListOfObjects }),
      prediction: orNull(isDeckTest),
      target: orNull(isDeckTest),
    }),
    features: listOf(isFeature),
    schema: listOf(holds({ feature: isText, change: isText })),
    predictions: orNull(
      holds({ stability: isEstimate, meanProbability: isChange, refusals: isChange }),
    ),
    target: orNull(holds({ rate: isChange })),
    adversary: orNull(
      holds({
        auc: isNumber,
        columns: listOf(holds({ name: isText, share: isNumber })),
      }),
    ),
    evidently: holds({ columns: isListOfObjects, drifted: isCount }),
    thresholds: isObject,
    source: isSource,
  });
  return content as DriftDocument;
}
