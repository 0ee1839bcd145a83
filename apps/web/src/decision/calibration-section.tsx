import { calibrationChart, type FigureTable } from '@octroi/charts';
import type { ModelCalibration } from '@octroi/statistics';
import type { JSX } from 'preact';
import { Chart } from '../charts/chart.tsx';
import { Readout } from '../models/readout.tsx';
import { useSpeech } from '../words/words.ts';
import { useDecisionWords } from './decision-words.ts';
import type { DecisionWords } from './words-en.ts';

interface CalibrationSectionProps {
  /** Undefined in runs from before there was any. */
  readonly calibration: ModelCalibration | undefined;
}

/** What was predicted beside what came, on untouched rows. */
export function CalibrationSection({ calibration }: CalibrationSectionProps): JSX.Element {
  const words = useDecisionWords().calibration;
  return (
    <section class="models-section" aria-labelledby="calibration">
      <h2 id="calibration">{words.heading}</h2>
      {calibration === undefined ? <p>{words.none}</p> : <Measured calibration={calibration} />}
    </section>
  );
}

function Measured({ calibration }: { readonly calibration: ModelCalibration }): JSX.Element {
  const words = useDecisionWords().calibration;
  const { formats } = useSpeech();
  const { bins, meanProbability, baseRate, error, errorInterval, errorByChance } = calibration;
  const share = (value: number): string => formats.shortPercent(value);
  const { lower, upper } = errorInterval;
  const figures: readonly (readonly [string, string])[] = [
    [words.mean, share(meanProbability)],
    [words.rate, share(baseRate)],
    [
      words.error,
      `${formats.fixed(error, 4)} [${formats.fixed(lower, 4)} – ${formats.fixed(upper, 4)}]`,
    ],
    [words.chance, formats.fixed(errorByChance, 4)],
  ];
  return (
    <>
      <p>{words.lead(words.methods[calibration.method])}</p>
      <Chart
        draw={(settings) => calibrationChart(bins, settings)}
        of={[bins]}
        table={binFigures(calibration, words)}
      />
      <Readout figures={figures} />
    </>
  );
}

function binFigures({ bins }: ModelCalibration, words: DecisionWords['calibration']): FigureTable {
  return {
    name: words.table,
    columns: [
      { title: words.rows, decimals: 0 },
      { title: words.predicted, decimals: 4 },
      { title: words.observed, decimals: 4 },
    ],
    rows: bins.map(({ rows, meanProbability, defaulted }) => [rows, meanProbability, defaulted]),
  };
}
