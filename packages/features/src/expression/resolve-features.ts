import { OctroiError } from '@octroi/core';
import type { Feature } from '../feature.ts';
import type { Expression, FeatureReference } from './expression.ts';
import { isNumberExpression } from './is-number.ts';

/**
 * The same features, each reference to another one replaced by that one's formula; a feature without
 * references stays the object it was.
 *
 * @throws OctroiError FEATURE_NAME_TWICE; FEATURE_UNKNOWN where no number feature has the name;
 * FEATURE_CYCLE where a feature leads back to itself; FEATURE_REFERENCE_INSIDE where a reference stands
 * inside an aggregate: a feature has no value for a row of another table
 */
export function resolveFeatures(features: readonly Feature[]): Feature[] {
  const byName = new Map<string, Feature>();
  for (const feature of features) {
    if (byName.has(feature.name)) {
      throw new OctroiError('FEATURE_NAME_TWICE', { feature: feature.name });
    }
    byName.set(feature.name, feature);
  }
  const resolver = new Resolver(byName);
  return features.map((feature) => resolver.resolve(feature));
}

class Resolver {
  readonly #byName: ReadonlyMap<string, Feature>;
  readonly #resolved = new Map<string, Feature>();
  /** From the feature asked for to the one at work. */
  readonly #path: string[] = [];

  constructor(byName: ReadonlyMap<string, Feature>) {
    this.#byName = byName;
  }

  resolve(feature: Feature): Feature {
    const { name, expression } = feature;
    const known = this.#resolved.get(name);
    if (known !== undefined) return known;
    this.#refuseCycle(name);
    this.#path.push(name);
    const resolved = substitute(expression, (to) => this.#formula(name, to.name)) as Expression;
    this.#path.pop();
    const whole = resolved === expression ? feature : { ...feature, expression: resolved };
    this.#resolved.set(name, whole);
    return whole;
  }

  #formula(feature: string, reference: string): Expression {
    const found = this.#byName.get(reference);
    if (found === undefined || !isNumberExpression(found.expression)) {
      throw new OctroiError('FEATURE_UNKNOWN', { feature, reference });
    }
    return this.resolve(found).expression;
  }

  #refuseCycle(name: string): void {
    const from = this.#path.indexOf(name);
    if (from < 0) return;
    throw new OctroiError('FEATURE_CYCLE', {
      cycle: [...this.#path.slice(from), name].join(' → '),
    });
  }
}

type Replace = (reference: FeatureReference) => Expression;

/** A formula is plain data: whatever its kind, its parts are its properties. */
function substitute(node: unknown, replace: Replace): unknown {
  if (typeof node !== 'object' || node === null) return node;
  if (isReference(node)) return replace(node);
  const replaceInside = 'rows' in node ? refuse : replace;
  const before: [string, unknown][] = Object.entries(node);
  const after = before.map(([name, part]) => [name, substitute(part, replaceInside)] as const);
  if (after.every(([, part], at) => part === before[at][1])) return node;
  return Array.isArray(node) ? after.map(([, part]) => part) : Object.fromEntries(after);
}

function isReference(node: object): node is FeatureReference {
  return 'kind' in node && node.kind === 'feature';
}

function refuse({ name }: FeatureReference): never {
  throw new OctroiError('FEATURE_REFERENCE_INSIDE', { reference: name });
}
