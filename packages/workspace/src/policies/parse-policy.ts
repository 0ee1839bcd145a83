import { OctroiError, type Translated } from '@octroi/core';
import type { Policy, PolicyScale } from '@octroi/features';
import { policyName } from './policy-file.ts';

/** Just above 1: a threshold that refuses nobody, not even a score of 1. */
const highestThreshold = 1 + Number.EPSILON;

const scales: readonly PolicyScale[] = ['score', 'balanced-score', 'probability'];

interface Rule {
  readonly expected: Translated;
  readonly holds: (value: unknown) => boolean;
}

const rules: Readonly<Record<keyof Policy, Rule>> = {
  name: {
    expected: {
      en: 'a name of small letters, digits and hyphens, at most 64',
      fr: 'un nom de minuscules, chiffres et tirets, 64 au plus',
    },
    holds: (value) => typeof value === 'string' && policyName.test(value),
  },
  version: {
    expected: { en: 'a whole number of 1 or more', fr: 'un entier de 1 ou plus' },
    holds: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  },
  label: {
    expected: {
      en: 'a text in each language: {"en": …, "fr": …}',
      fr: 'un texte par langue : {"en": …, "fr": …}',
    },
    holds: isLabel,
  },
  scale: {
    expected: { en: `one of ${scales.join(', ')}`, fr: `un choix parmi ${scales.join(', ')}` },
    holds: (value) => scales.some((scale) => scale === value),
  },
  threshold: {
    expected: { en: 'a number from 0 to 1', fr: 'un nombre de 0 à 1' },
    holds: (value) => typeof value === 'number' && value >= 0 && value <= highestThreshold,
  },
};

/**
 * A policy, every field checked; `file` is where it was read, for the error.
 *
 * @throws OctroiError WORKSPACE_POLICY_INVALID
 */
export function parsePolicy(content: object, file: string): Policy {
  const fields = new Map<string, unknown>(Object.entries(content));
  for (const [field, { expected, holds }] of Object.entries(rules)) {
    const value = fields.get(field);
    if (holds(value)) continue;
    const found = value === undefined ? { en: 'missing', fr: 'absent' } : JSON.stringify(value);
    throw new OctroiError('WORKSPACE_POLICY_INVALID', { file, field, found, expected });
  }
  const unknown = [...fields.keys()].find((field) => !Object.hasOwn(rules, field));
  if (unknown === undefined) return content as Policy;
  const known = Object.keys(rules).join(', ');
  throw new OctroiError('WORKSPACE_POLICY_INVALID', {
    file,
    field: unknown,
    found: JSON.stringify(fields.get(unknown)),
    expected: { en: `no field but ${known}`, fr: `aucun champ hors ${known}` },
  });
}

function isLabel(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const texts = Object.entries(value);
  return (
    texts.length === 2 &&
    texts.every(([language]) => language === 'en' || language === 'fr') &&
    texts.every(([, text]) => typeof text === 'string' && text.trim() !== '')
  );
}
