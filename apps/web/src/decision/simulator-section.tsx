import type { Comparison, CostPoint, ModelEvaluation } from '@octroi/statistics';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import { nearestCutoff } from '../models/cutoff-reading.ts';
import { useCutoffMarks } from '../models/use-cutoff-marks.ts';
import { bandsOf, cheapestCutoff, type Bands, type SimulatedCosts } from './bands.ts';
import { BandsTable } from './bands-table.tsx';
import { CostFields } from './cost-fields.tsx';
import { CutoffSlider } from './cutoff-slider.tsx';
import { useDecisionWords } from './decision-words.ts';
import { SimulatedReadout } from './simulated-readout.tsx';

interface SimulatorProps {
  readonly comparison: Comparison;
  readonly model: ModelEvaluation;
}

/** Two cut-offs and three costs to move; who is granted, reviewed and refused, and what that costs. */
export function SimulatorSection({ comparison, model }: SimulatorProps): JSX.Element {
  const words = useDecisionWords().simulator;
  const inForce = useRuleInForce({ comparison, model });
  const [moved, setMoved] = useState<Cutoffs | undefined>(undefined);
  const [costs, setCosts] = useState<SimulatedCosts>({ ...comparison.costs, reviewCost: 0.1 });
  const cutoffs = moved ?? single(inForce);
  const least = cheapestCutoff(model.cost, model, costs);
  return (
    <section class="models-section" aria-labelledby="simulator">
      <h2 id="simulator">{words.heading}</h2>
      <p>{words.lead}</p>
      <div class="chart-pair">
        <div class="cutoff-column">
          <CutoffSliders {...{ cutoffs, model, inForce, least }} move={setMoved} />
          <CostFields costs={costs} change={setCosts} />
        </div>
        <div class="cutoff-column">
          <BandsTable bands={bandsAt(model, cutoffs)} />
          <SimulatedReadout
            bands={bandsAt(model, cutoffs)}
            costs={costs}
            least={bandsAt(model, single(least))}
            inForce={bandsAt(model, single(inForce))}
          />
        </div>
      </div>
      <p class="note">
        {words.keep} <code>octroi policy add</code>
      </p>
    </section>
  );
}

/** Places on the curve: reviewed from the first, refused from the second. */
interface Cutoffs {
  readonly review: number;
  readonly refusal: number;
}

interface SlidersProps {
  readonly cutoffs: Cutoffs;
  readonly model: ModelEvaluation;
  readonly inForce: number;
  readonly least: number;
  readonly move: (cutoffs: Cutoffs) => void;
}

/** A cut-off that is moved past the other takes it along. */
function CutoffSliders({ cutoffs, model, inForce, least, move }: SlidersProps): JSX.Element {
  const words = useDecisionWords().simulator;
  const { review, refusal } = cutoffs;
  const places = [
    { label: words.inForce, index: inForce },
    { label: words.least, index: least },
  ];
  return (
    <>
      <CutoffSlider
        {...{ label: words.review, index: review, model }}
        move={(index) => {
          move({ review: index, refusal: Math.max(index, refusal) });
        }}
      />
      <CutoffSlider
        {...{ label: words.refusal, index: refusal, model }}
        move={(index) => {
          move({ review: Math.min(review, index), refusal: index });
        }}
      />
      <p class="cutoff-marks">
        {places.map(({ label, index }) => (
          <button
            key={label}
            type="button"
            class="button"
            data-kind="quiet"
            aria-pressed={review === index && refusal === index}
            onClick={() => {
              move(single(index));
            }}
          >
            {label}
          </button>
        ))}
      </p>
    </>
  );
}

function single(index: number): Cutoffs {
  return { review: index, refusal: index };
}

function bandsAt(model: ModelEvaluation, { review, refusal }: Cutoffs): Bands {
  const points: readonly CostPoint[] = model.cost;
  return bandsOf({ review: points[review], refusal: points[refusal] }, model);
}

/** The place on the curve of the served model's first rule, or of the model's own cut-off. */
function useRuleInForce({ comparison, model }: SimulatorProps): number {
  const asked = useAnswer('model');
  const served =
    asked.state === 'ready'
      ? asked.answer.models.find(({ role }) => role === 'application')
      : undefined;
  const [own] = useCutoffMarks({ comparison, model, served });
  return nearestCutoff(model.cost, own.threshold);
}
