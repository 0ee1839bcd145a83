import type { Language } from '@octroi/core';
import { wilsonInterval, type Interval } from '@octroi/statistics';
import { sumFormat } from '../audit/finding-words.ts';
import type { CalibrationDocument } from '../calibration/calibration-document.ts';
import { calibrationWords } from '../calibration/calibration-words.ts';
import type { Display } from './display.ts';
import { formatInterval } from './numbers.ts';
import { renderTable } from './table.ts';

/** How scores become probabilities, how true those are, and the reliability diagram as a table. */
export function renderCalibration(
  document: CalibrationDocument,
  { language, width }: Display,
): string {
  const words = calibrationWords(language);
  const figures = sumFormat(language);
  const { measured, candidates, calibration } = document;
  const { rows, meanProbability, baseRate, differenceInterval, error, bins } = measured;
  const candidate = ({ method, logLoss }: (typeof candidates)[number]): string =>
    `${words.methods[method]} ${figures.number(logLoss, 5)}`;
  return [
    words.chosen(document.model, document.preset, words.methods[calibration.method]),
    `  ${candidates.map(candidate).join(' · ')}`,
    words.mean({
      rows: figures.count(rows),
      mean: figures.percent(meanProbability, 2),
      rate: figures.percent(baseRate, 2),
      difference: `${figures.number(100 * (meanProbability - baseRate), 2)} ${inPoints(differenceInterval, language)}`,
      bound: figures.number(100 * document.bound, 2),
    }),
    words.error(
      `${figures.number(error, 4)} ${interval(measured.errorInterval, 4, language)}`,
      figures.number(measured.errorByChance, 4),
    ),
    '',
    renderTable(
      [
        { title: words.group, align: 'right', cells: bins.map((_, at) => String(at + 1)) },
        { title: words.rows, align: 'right', cells: bins.map((bin) => figures.count(bin.rows)) },
        {
          title: words.predicted,
          align: 'right',
          cells: bins.map((bin) => figures.percent(bin.meanProbability, 2)),
        },
        {
          title: words.observed,
          align: 'left',
          cells: bins.map(({ defaulted, rows: own }) => {
            const around = wilsonInterval({ share: defaulted, rows: own });
            return `${figures.percent(defaulted, 2)} ${inPoints(around, language)}`;
          }),
        },
      ],
      width,
    ),
  ].join('\n');
}

function interval({ lower, upper }: Interval, decimals: number, language: Language): string {
  return formatInterval([lower, upper], decimals, language);
}

function inPoints({ lower, upper }: Interval, language: Language): string {
  return formatInterval([100 * lower, 100 * upper], 2, language);
}
