import type { Language } from '@octroi/core';
import type { ModelCalibration } from '@octroi/statistics';
import { calibrationWords } from '../calibration/calibration-words.ts';
import { formatInterval, formatNumber } from './numbers.ts';

/** One line: how a model's probabilities were made, and how true they are. */
export function calibrationLine(calibration: ModelCalibration, language: Language): string {
  const words = calibrationWords(language);
  const { method, meanProbability, baseRate, error, errorInterval } = calibration;
  const percent = (share: number): string => `${formatNumber(100 * share, 2, language)} %`;
  const around = formatInterval([errorInterval.lower, errorInterval.upper], 4, language);
  return words.line({
    method: words.methods[method],
    mean: percent(meanProbability),
    rate: percent(baseRate),
    error: `${formatNumber(error, 4, language)} ${around}`,
  });
}
