import type { Translated } from '@octroi/core';
import type { PolicyScale } from '@octroi/features';
import { policyName } from './policy-file.ts';

/** What a JSON value may be. */
export type Shape =
  | {
      readonly kind: 'value';
      readonly expected: Translated;
      readonly holds: (value: unknown) => boolean;
    }
  | { readonly kind: 'list'; readonly items: Shape }
  | {
      readonly kind: 'object';
      readonly fields: Readonly<Record<string, Shape>>;
      readonly optional: readonly string[];
    };

/** Just above 1: a threshold that refuses nobody, not even a score of 1. */
const highestThreshold = 1 + Number.EPSILON;

const scales: readonly PolicyScale[] = ['score', 'balanced-score', 'probability'];

const value = (en: string, fr: string, holds: (own: unknown) => boolean): Shape => ({
  kind: 'value',
  expected: { en, fr },
  holds,
});
const number = (en: string, fr: string, holds: (own: number) => boolean): Shape =>
  value(en, fr, (own) => typeof own === 'number' && Number.isFinite(own) && holds(own));
const oneOf = (...known: readonly string[]): Shape =>
  value(`one of ${known.join(', ')}`, `un choix parmi ${known.join(', ')}`, (own) =>
    known.some((each) => each === own),
  );
const object = (
  fields: Readonly<Record<string, Shape>>,
  optional: readonly string[] = [],
): Shape => ({ kind: 'object', fields, optional });

const name = value(
  'a name of small letters, digits and hyphens, at most 64',
  'un nom de minuscules, chiffres et tirets, 64 au plus',
  (own) => typeof own === 'string' && policyName.test(own),
);
const words = value(
  'a text in each language: {"en": …, "fr": …}',
  'un texte par langue : {"en": …, "fr": …}',
  (own) => typeof own === 'string' && own.trim() !== '',
);
const label = object({ en: words, fr: words });
const cutoff = number(
  'a number from 0 to 1',
  'un nombre de 0 à 1',
  (own) => own >= 0 && own <= highestThreshold,
);
const aboveZero = number(
  'a finite number above 0',
  'un nombre fini supérieur à 0',
  (own) => own > 0,
);
const anyNumber = number('a finite number', 'un nombre fini', () => true);
const text = value('a text', 'un texte', (own) => typeof own === 'string' && own !== '');

const condition = object(
  {
    feature: text,
    from: anyNumber,
    below: anyNumber,
    is: value(
      'a list of texts',
      'une liste de textes',
      (own) =>
        Array.isArray(own) && own.length > 0 && own.every((each) => typeof each === 'string'),
    ),
    missing: value('true', 'true', (own) => own === true),
  },
  ['from', 'below', 'is', 'missing'],
);

/** Every field of a policy, in the order it is written in. */
export const policyShape = object(
  {
    name,
    version: number('a whole number of 1 or more', 'un entier de 1 ou plus', (own) =>
      Number.isSafeInteger(own) ? own >= 1 : false,
    ),
    label,
    scale: oneOf(...scales),
    threshold: cutoff,
    review: cutoff,
    costs: object(
      {
        falseNegativeCost: aboveZero,
        falsePositiveCost: aboveZero,
        reviewCost: number('0 or more', '0 ou plus', (own) => own >= 0),
      },
      ['reviewCost'],
    ),
    lossGivenDefault: number(
      'a share above 0, 1 at most',
      'une part supérieure à 0, 1 au plus',
      (own) => own > 0 && own <= 1,
    ),
    rules: {
      kind: 'list',
      items: object({
        name,
        label,
        when: condition,
        decision: oneOf('granted', 'review', 'refused'),
      }),
    },
    segments: {
      kind: 'list',
      items: object({ name, when: condition, threshold: cutoff, review: cutoff }, ['review']),
    },
  },
  ['review', 'costs', 'lossGivenDefault', 'rules', 'segments'],
);
