import type { Translated } from '@octroi/core';
import { describeFeatures, type FeatureDescription } from '../catalogue/describe-features.ts';
import type { Preset } from '../feature.ts';
import type { Portfolio } from '../portfolio.ts';
import type { ReasonGroup } from './reason-group.ts';

/** One reason a model of a preset can give, and the features that tell it. */
export interface PlannedReason {
  readonly name: string;
  readonly label: Translated;
  readonly features: readonly string[];
}

type PlannedPortfolio = Parameters<typeof describeFeatures>[0] & Pick<Portfolio, 'reasons'>;

/**
 * The reasons that a model of a preset can give, in the portfolio's order: a feature goes to the first group
 * that names it, or is a reason of its own under its own label. No reason is told by a feature that reads a
 * protected column, nor by a list of rows.
 *
 * @throws OctroiError those of `describeFeatures`
 */
export function reasonPlan(portfolio: PlannedPortfolio, preset: Preset): PlannedReason[] {
  // What is learnt is told by the feature it is learnt from.
  const learnt = new Set(preset.learnt.map(({ name }) => name));
  const tellable = describeFeatures(portfolio, preset).filter(
    (one) => !one.protected && one.unit !== 'rows' && !learnt.has(one.name),
  );
  const groups = (portfolio.reasons ?? []).map((group) => ({ group, names: matcher(group) }));
  const members = new Map<ReasonGroup, string[]>(groups.map(({ group }) => [group, []]));
  const alone: FeatureDescription[] = [];
  for (const feature of tellable) {
    const found = groups.find(({ names }) => names.test(feature.name));
    if (found === undefined) alone.push(feature);
    else members.get(found.group)?.push(feature.name);
  }
  return [
    ...Array.from(members, ([{ name, label }, features]) => ({ name, label, features })),
    ...alone.map(({ name, meaning }) => ({ name, label: meaning, features: [name] })),
  ].filter(({ features }) => features.length > 0);
}

function matcher({ features }: ReasonGroup): RegExp {
  const patterns = features.map((pattern) =>
    pattern.replaceAll(/[^A-Za-z0-9_*]/g, '\\$&').replaceAll('*', '.*'),
  );
  return new RegExp(`^(?:${patterns.join('|')})$`);
}
