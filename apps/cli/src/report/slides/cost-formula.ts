import type { MisclassificationCosts } from '@octroi/statistics';
import type { SlideKit } from '../page/slide-kit.ts';

/** What the cost is made of: `10 FN + FP`. */
export function costFormula(costs: MisclassificationCosts, { short }: SlideKit): string {
  const times = (cost: number): string => (cost === 1 ? '' : `${short(cost)} `);
  return `${times(costs.falseNegativeCost)}FN + ${times(costs.falsePositiveCost)}FP`;
}
