import { calibrationChart } from '@octroi/charts';
import { wilsonInterval, type ReliabilityBin } from '@octroi/statistics';
import type { ReportPart } from '@octroi/monitoring/report';
import { calibrationWords } from '../../calibration/calibration-words.ts';
import type { SlideKit } from '../../report/page/slide-kit.ts';
import { unknownPart, type WriteCardPart } from '../card-part.ts';
import { cardWords } from '../card-words.ts';

/** Whether probabilities come true, on rows that neither the model nor the curve has seen. */
export const calibrationPart: WriteCardPart = ({ bundle: { calibration } }, kit) => {
  const words = cardWords(kit.language);
  const heading: ReportPart = { kind: 'heading', text: words.calibration };
  if (calibration === null) return [heading, unknownPart(words.uncalibrated)];
  const { measured } = calibration;
  return [
    heading,
    {
      kind: 'text',
      text: words.calibrated({
        method: calibrationWords(kit.language).methods[calibration.calibration.method],
        mean: kit.percent(measured.meanProbability, 2),
        rate: kit.percent(measured.baseRate, 2),
        error: `${kit.number(measured.error, 4)} ${kit.interval(measured.errorInterval, 4)}`,
        chance: kit.number(measured.errorByChance, 4),
      }),
    },
    {
      kind: 'figures',
      wide: true,
      figures: [
        {
          draw: (settings) => calibrationChart(measured.bins, settings),
          table: { name: words.calibration, columns: [], rows: [] },
        },
      ],
    },
    { kind: 'fold', title: words.asTable, parts: [binsTable(measured.bins, kit)] },
  ];
};

function binsTable(bins: readonly ReliabilityBin[], kit: SlideKit): ReportPart {
  const words = calibrationWords(kit.language);
  return {
    kind: 'table',
    columns: [words.rows, words.predicted, words.observed].map((title) => ({
      title,
      numeric: true,
    })),
    rows: bins.map(({ rows, meanProbability, defaulted }) => {
      const { lower, upper } = wilsonInterval({ share: defaulted, rows });
      const around = kit.interval({ lower: 100 * lower, upper: 100 * upper }, 2);
      return [
        kit.number(rows),
        kit.percent(meanProbability, 2),
        `${kit.percent(defaulted, 2)} ${around}`,
      ];
    }),
  };
}
