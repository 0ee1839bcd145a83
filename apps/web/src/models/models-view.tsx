import { aucChart, costChart, rocChart } from '@octroi/charts';
import type { ComparisonAnswer, ImportanceAnswer } from '@octroi/contract';
import type { JSX } from 'preact';
import { useAnswer } from '../api/use-answer.ts';
import { useSpeech } from '../words/words.ts';
import { Chart } from '../charts/chart.tsx';
import { CommandNotice } from '../states/command-notice.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { CutoffSection } from './cutoff-section.tsx';
import { aucFigures, costFigures, rocFigures } from './figures.ts';
import { ImportanceSection } from './importance-section.tsx';
import { SeparabilitySection } from './separability-section.tsx';
import { useModelsWords } from './models-words.ts';
import { WithComparison } from './with-comparison.tsx';
import './models.css';

/** The models of the served run: which is best, by how much, and what each cut-off costs. */
export function ModelsView(): JSX.Element {
  return <WithComparison heights={[280, 200, 400]} View={Models} />;
}

interface ModelsProps {
  readonly answer: ComparisonAnswer;
}

function Models({ answer }: ModelsProps): JSX.Element {
  const words = useModelsWords();
  const { comparison, evaluation } = answer;
  const importance = useAnswer('importance');
  const labels = importance.state === 'ready' ? importance.answer.labels : {};
  return (
    <div class="models">
      <section class="models-section" aria-labelledby="comparison">
        <h2 id="comparison">{words.table.heading}</h2>
        <RunSentence answer={answer} />
        <ComparisonTable comparison={comparison} models={evaluation?.models ?? []} />
        <div class="chart-pair">
          <Chart
            draw={(settings) => aucChart(comparison, settings)}
            of={[comparison]}
            table={aucFigures(comparison, words)}
          />
          <Chart
            draw={(settings) =>
              costChart({ comparison, models: evaluation?.models ?? [] }, settings)
            }
            of={[comparison]}
            table={costFigures(comparison, words)}
          />
        </div>
      </section>
      {evaluation === null ? (
        <CommandNotice command="octroi train">{words.states.noCurves}</CommandNotice>
      ) : (
        <Curves comparison={comparison} evaluation={evaluation} labels={labels} />
      )}
      <ImportanceSection asked={importance} />
    </div>
  );
}

interface CurvesProps {
  readonly comparison: ComparisonAnswer['comparison'];
  readonly evaluation: NonNullable<ComparisonAnswer['evaluation']>;
  readonly labels: ImportanceAnswer['labels'];
}

function Curves({ comparison, evaluation, labels }: CurvesProps): JSX.Element {
  const { models, projection } = evaluation;
  const words = useModelsWords();
  const model = useAnswer('model');
  const served =
    model.state === 'ready'
      ? model.answer.models.find(({ role }) => role === 'application')
      : undefined;
  return (
    <>
      <div class="chart-pair">
        <section class="models-section" aria-labelledby="ranking">
          <h2 id="ranking">{words.ranking.heading}</h2>
          <p>{words.ranking.lead}</p>
          <Chart
            draw={(settings) => rocChart({ comparison, models }, settings)}
            of={[comparison]}
            table={rocFigures(models, words)}
          />
        </section>
        <SeparabilitySection projection={projection} labels={labels} />
      </div>
      {/* Rules of the served model are marked when they come; without it the curves stand alone. */}
      {model.state !== 'loading' && <CutoffSection {...{ comparison, models, served }} />}
    </>
  );
}

function RunSentence({ answer }: ModelsProps): JSX.Element {
  const words = useModelsWords();
  const { formats } = useSpeech();
  const { preset, features, rows, baseRate, folds } = answer;
  return (
    <p>
      {words.run({
        preset,
        features: formats.number(features),
        applicants: formats.number(rows.all),
        share: formats.percent(baseRate),
        development: formats.number(rows.development),
        folds: formats.number(folds),
        untouched: formats.number(rows.untouched),
      })}
    </p>
  );
}
