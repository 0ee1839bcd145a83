import { scaleName } from '../../render/scale-name.ts';
import { unknownPart, type WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** The rules kept beside the model, and what each does to rows it was not fitted on. */
export const decisionPart: WriteCardPart = ({ untouched, preset }, kit) => {
  const words = cardWords(kit.language);
  const heading = { kind: 'heading', text: words.decision } as const;
  if (untouched === undefined) return [heading, unknownPart(words.noFeatures(preset.name))];
  return [
    heading,
    { kind: 'text', text: words.rules },
    {
      kind: 'table',
      columns: [
        { title: words.rule, numeric: false },
        { title: words.refusedFrom, numeric: true },
        { title: words.scale, numeric: false },
        { title: words.reviewedShare, numeric: true },
        { title: words.refusedShare, numeric: true },
        { title: words.costTitle, numeric: true },
        { title: words.faithful, numeric: true },
      ],
      rows: untouched.policies.map(({ policy, reviewed, refused, cost, faithful }) => [
        `${policy.label[kit.language]} (${policy.name} v${policy.version})`,
        kit.number(policy.threshold, 4),
        scaleName(policy.scale, kit.language),
        kit.percent(reviewed),
        kit.percent(refused),
        kit.number(cost),
        faithful === null ? '–' : kit.percent(faithful),
      ]),
    },
    { kind: 'note', text: words.faithfulNote },
  ];
};
