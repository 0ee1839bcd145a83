import type { FairnessEstimate } from '@octroi/statistics';
import type { SlideKit } from '../../report/page/slide-kit.ts';
import { unknownPart, type WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** What the rule does to the groups of each protected attribute, as it was last measured. */
export const fairnessPart: WriteCardPart = ({ fairness, portfolio }, kit) => {
  const words = cardWords(kit.language);
  const heading = { kind: 'heading', text: words.fairness } as const;
  if (fairness === undefined) return [heading, unknownPart(words.noFairness)];
  const { policy, attributes } = fairness;
  const labelOf = (name: string): string =>
    Object.hasOwn(portfolio.labels, name) ? portfolio.labels[name].label[kit.language] : name;
  return [
    heading,
    { kind: 'text', text: words.groups(`${policy.name} v${policy.version}`) },
    {
      kind: 'table',
      columns: [
        { title: words.attribute, numeric: false },
        { title: words.impactRatio, numeric: true },
        { title: words.opportunityGap, numeric: true },
      ],
      rows: attributes.map(({ attribute, fairness: own }) => [
        labelOf(attribute),
        estimateOf(own.adverseImpactRatio, kit),
        estimateOf(own.equalOpportunityDifference, kit),
      ]),
    },
  ];
};

/** A figure that was not defined is no number: JSON holds null for it. */
function estimateOf({ value, interval }: FairnessEstimate, kit: SlideKit): string {
  if (!Number.isFinite(value)) return cardWords(kit.language).undefined;
  return `${kit.number(value, 3)} ${kit.interval(interval, 3)}`;
}
