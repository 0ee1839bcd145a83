import type { Policy } from '@octroi/features';
import type { Ruling } from './decide.ts';

/**
 * The cut-off that an application had to stay below to be granted: the lower one where there are bands, of the
 * segment whose cut-offs decided.
 */
export function acceptedBelow(
  policy: Policy,
  { segment }: Pick<Ruling, 'segment'>,
): Pick<Policy, 'scale' | 'threshold'> {
  const own = policy.segments?.find(({ name }) => name === segment) ?? policy;
  return { scale: policy.scale, threshold: own.review ?? own.threshold };
}
