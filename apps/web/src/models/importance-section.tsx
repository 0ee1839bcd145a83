import { importanceChart, importanceMeasures, type ImportanceMeasure } from '@octroi/charts';
import type { ImportanceAnswer } from '@octroi/contract';
import type { GlobalImportance } from '@octroi/scoring';
import type { JSX } from 'preact';
import type { Asked } from '../api/use-answer.ts';
import { FailureNotice } from '../states/failure-notice.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { useSpeech } from '../words/words.ts';
import { Chart } from '../charts/chart.tsx';
import { CommandNotice } from '../states/command-notice.tsx';
import { importanceFigures } from './figures.ts';
import { labelOf } from './label-of.ts';
import { measured } from './measured.ts';
import { useModelsWords } from './models-words.ts';

/** As many as one can compare. */
const shownFeatures = 12;

interface ImportanceSectionProps {
  readonly asked: Asked<ImportanceAnswer>;
}

/** What weighs in the served model, asked three ways. */
export function ImportanceSection({ asked }: ImportanceSectionProps): JSX.Element {
  const words = useModelsWords();
  return (
    <section class="models-section" aria-labelledby="importance">
      <h2 id="importance">{words.importance.heading}</h2>
      {asked.state === 'failed' && <FailureNotice failure={asked.failure} retry={asked.retry} />}
      {asked.state === 'loading' && asked.slow && <Skeleton heights={[320]} />}
      {asked.state === 'ready' && <Weights answer={asked.answer} />}
    </section>
  );
}

function Weights({
  answer: { importance, labels },
}: {
  readonly answer: ImportanceAnswer;
}): JSX.Element {
  const { importance: words } = useModelsWords();
  const { language, formats } = useSpeech();
  if (importance === null) {
    return (
      <CommandNotice command="octroi explain">
        {words.none} {words.command}
      </CommandNotice>
    );
  }
  const label = (feature: string): string => labelOf(labels, feature, language);
  const measures = importanceMeasures.filter((measure) => isMeasured(importance, measure));
  return (
    <>
      <p>{words.of(importance.model, formats.number(importance.rows))}</p>
      {!measures.includes('gain') && <p class="note">{words.noGain}</p>}
      <div class="chart-trio">
        {measures.map((measure) => (
          <MeasureChart key={measure} measure={measure} importance={importance} label={label} />
        ))}
      </div>
    </>
  );
}

interface MeasureChartProps {
  readonly measure: ImportanceMeasure;
  readonly importance: GlobalImportance;
  readonly label: (feature: string) => string;
}

/** The features that weigh most by SHAP, in the same order for every measure. */
function MeasureChart({ measure, importance, label }: MeasureChartProps): JSX.Element {
  const words = useModelsWords();
  const { language } = useSpeech();
  const rows = importance.features.slice(0, shownFeatures).flatMap((feature) => {
    const value = measured(feature, measure);
    if (value === null) return [];
    const [estimate, lower, upper] = value;
    return [{ name: label(feature.feature), estimate, lower, upper }];
  });
  return (
    <Chart
      draw={(settings) => importanceChart({ measure, rows }, settings)}
      of={[importance, measure, language]}
      table={importanceFigures(importance.features, measure, { words, label })}
    />
  );
}

function isMeasured({ features }: GlobalImportance, measure: ImportanceMeasure): boolean {
  return features.some((feature) => measured(feature, measure) !== null);
}
