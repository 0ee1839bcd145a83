import { costCurveChart, scoreChart, shownCutoffs, type CutoffMark } from '@octroi/charts';
import type { ServedModel } from '@octroi/contract';
import type { Comparison, ModelEvaluation } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSpeech } from '../words/words.ts';
import { Chart } from '../charts/chart.tsx';
import { CutoffControls } from './cutoff-controls.tsx';
import { CutoffReadout } from './cutoff-readout.tsx';
import { lastScore, nearestCutoff, refusedAt } from './cutoff-reading.ts';
import { cutoffFigures, scoreFigures } from './figures.ts';
import { useCutoffMarks } from './use-cutoff-marks.ts';
import { useModelsWords } from './models-words.ts';

interface CutoffSectionProps {
  readonly comparison: Comparison;
  readonly models: readonly ModelEvaluation[];
  /** Whose rules are marked; undefined where none is served. */
  readonly served: ServedModel | undefined;
}

/** What each cut-off costs, and whom it refuses, for one model at a time. */
export function CutoffSection({ comparison, models, served }: CutoffSectionProps): JSX.Element {
  const words = useModelsWords();
  const { language } = useSpeech();
  const [name, setName] = useState(comparison.chosen);
  const model = models.find((candidate) => candidate.name === name) ?? models[0];
  return (
    <section class="models-section" aria-labelledby="cutoffs">
      <h2 id="cutoffs">{words.cutoffs.heading}</h2>
      <label class="view-choice">
        {words.cutoffs.model}
        <select
          value={model.name}
          onChange={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
        >
          {comparison.rows.map((row) => (
            <option key={row.name} value={row.name}>
              {row.name} ({row.label[language]})
            </option>
          ))}
        </select>
      </label>
      <CutoffOfModel key={model.name} {...{ comparison, model, served }} />
    </section>
  );
}

interface CutoffOfModelProps extends Omit<CutoffSectionProps, 'models'> {
  readonly model: ModelEvaluation;
}

function CutoffOfModel({ comparison, model, served }: CutoffOfModelProps): JSX.Element {
  const words = useModelsWords();
  const marks = useCutoffMarks({ comparison, model, served });
  const chosen = marks[0].threshold;
  const points = shownCutoffs(
    model.cost,
    marks.map(({ threshold }) => threshold),
  );
  const [index, setIndex] = useState(() => nearestCutoff(points, chosen));
  const cutoff = points[index];
  const goTo = (threshold: number): void => {
    setIndex(nearestCutoff(points, threshold));
  };
  const refused = refusedAt(cutoff, model);
  const until = lastScore(model.scores, points.at(-1)?.threshold ?? 1);
  return (
    <div class="chart-pair">
      <div class="cutoff-column">
        <Chart
          draw={(settings) =>
            costCurveChart({ points, costs: comparison.costs, cutoff, chosen, marks }, settings)
          }
          of={[model, index, marks]}
          table={cutoffFigures(model, words)}
          onDrag={goTo}
        />
        <CutoffControls {...{ points, index, setIndex, goTo, marks: distinct(marks) }} />
      </div>
      <div class="cutoff-column">
        <Chart
          draw={(settings) =>
            scoreChart(
              { histogram: model.scores, cutoff: cutoff.threshold, refused, until },
              settings,
            )
          }
          of={[model, index]}
          table={scoreFigures(model, words)}
          onDrag={goTo}
        />
        <CutoffReadout point={cutoff} refused={refused} />
      </div>
    </div>
  );
}

/** Rules that cut at the same score are one place to go to. */
function distinct(marks: readonly CutoffMark[]): CutoffMark[] {
  return marks.filter(
    ({ threshold }, place) => marks.findIndex((mark) => mark.threshold === threshold) === place,
  );
}
