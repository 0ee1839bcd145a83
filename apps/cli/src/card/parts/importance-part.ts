import { importanceChart } from '@octroi/charts';
import { explainedFeatures } from '../../explain/explained-feature.ts';
import { unknownPart, type WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

const drawn = 12;

/** What moves the score most. */
export const importancePart: WriteCardPart = ({ importance, portfolio, preset }, kit) => {
  const words = cardWords(kit.language);
  const heading = { kind: 'heading', text: words.importance } as const;
  if (importance === undefined || importance.features.length === 0) {
    return [heading, unknownPart(words.noImportance)];
  }
  const featureOf = explainedFeatures(portfolio, preset, kit.language);
  const rows = importance.features.slice(0, drawn).map(({ feature, meanAbsoluteShap }) => ({
    name: featureOf(feature).label,
    ...meanAbsoluteShap,
  }));
  const decimals = 4;
  return [
    heading,
    {
      kind: 'figures',
      wide: true,
      figures: [
        {
          draw: (settings) => importanceChart({ measure: 'shap', rows }, settings),
          table: { name: words.importance, columns: [], rows: [] },
        },
      ],
    },
    {
      kind: 'fold',
      title: words.asTable,
      parts: [
        {
          kind: 'table',
          columns: [
            { title: words.feature, numeric: false },
            { title: words.meanShap, numeric: true },
          ],
          rows: rows.map((row) => [
            row.name,
            `${kit.number(row.estimate, decimals)} ${kit.interval(row, decimals)}`,
          ]),
        },
      ],
    },
  ];
};
