import { OctroiError, type Translated } from '@octroi/core';
import type { Policy } from '@octroi/features';
import { policyShape, type Shape } from './policy-shape.ts';

/**
 * A policy, every field checked, in the order the shape has them; `file` is where it was read, for the error.
 *
 * @throws OctroiError WORKSPACE_POLICY_INVALID
 */
export function parsePolicy(content: object, file: string): Policy {
  const fail: Fail = (field, value, expected) => {
    const found = value === undefined ? { en: 'missing', fr: 'absent' } : JSON.stringify(value);
    throw new OctroiError('WORKSPACE_POLICY_INVALID', { file, field, found, expected });
  };
  const policy = checked(content, policyShape, { place: '', fail }) as Policy;
  checkBands(policy, fail);
  return policy;
}

type Fail = (field: string, value: unknown, expected: Translated) => never;

interface Place {
  readonly place: string;
  readonly fail: Fail;
}

const within = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`);

function checked(value: unknown, shape: Shape, { place, fail }: Place): unknown {
  switch (shape.kind) {
    case 'value':
      return shape.holds(value) ? value : fail(place, value, shape.expected);
    case 'list': {
      if (!Array.isArray(value)) return fail(place, value, { en: 'a list', fr: 'une liste' });
      const items = value.map((item, at) =>
        checked(item, shape.items, { place: `${place}[${at}]`, fail }),
      );
      const names = items.map((item) => (item as { readonly name: string }).name);
      const twice = names.findIndex((name, at) => names.indexOf(name) !== at);
      const expected = { en: 'a name used once', fr: 'un nom employé une fois' };
      return twice === -1 ? items : fail(`${place}[${twice}].name`, names[twice], expected);
    }
    case 'object':
      return checkedObject(value, shape, { place, fail });
  }
}

function checkedObject(
  value: unknown,
  { fields, optional }: Extract<Shape, { kind: 'object' }>,
  { place, fail }: Place,
): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail(place, value, { en: 'an object', fr: 'un objet' });
  }
  const own = new Map<string, unknown>(Object.entries(value));
  const unknown = [...own.keys()].find((name) => !Object.hasOwn(fields, name));
  const entries = Object.entries(fields).flatMap(([name, shape]) =>
    own.get(name) === undefined && optional.includes(name)
      ? []
      : [[name, checked(own.get(name), shape, { place: within(place, name), fail })] as const],
  );
  if (unknown === undefined) return Object.fromEntries(entries);
  const known = Object.keys(fields).join(', ');
  return fail(within(place, unknown), own.get(unknown), {
    en: `no field but ${known}`,
    fr: `aucun champ hors ${known}`,
  });
}

/** Bands that cross, and ranges that hold nothing. */
function checkBands(policy: Policy, fail: Fail): void {
  const { segments = [], rules = [] } = policy;
  const bands = [
    { place: 'review', ...policy },
    ...segments.map((segment, at) => ({ place: `segments[${at}].review`, ...segment })),
  ];
  for (const { place, review, threshold } of bands) {
    if (review === undefined || review <= threshold) continue;
    fail(place, review, {
      en: `at most the threshold, ${threshold}: bands may not cross`,
      fr: `au plus le seuil, ${threshold} : les bandes ne doivent pas se croiser`,
    });
  }
  const conditions = [
    ...rules.map(({ when }, at) => ({ place: `rules[${at}].when`, when })),
    ...segments.map(({ when }, at) => ({ place: `segments[${at}].when`, when })),
  ];
  for (const { place, when } of conditions) {
    const kinds = ['from' in when || 'below' in when, 'is' in when, 'missing' in when];
    if (kinds.filter(Boolean).length !== 1) {
      fail(place, when, {
        en: 'one of: from and below, is, missing',
        fr: 'un parmi : from et below, is, missing',
      });
    }
    if (!('from' in when && 'below' in when)) continue;
    const { from = -Infinity, below = Infinity } = when;
    if (from < below) continue;
    fail(`${place}.below`, below, { en: `above from, ${from}`, fr: `plus que from, ${from}` });
  }
}
