import type { ComparisonAnswer } from '@octroi/contract';
import type { JSX } from 'preact';
import { CommandNotice } from '../states/command-notice.tsx';
import { useModelsWords } from '../models/models-words.ts';
import { WithComparison } from '../models/with-comparison.tsx';
import { useSpeech } from '../words/words.ts';
import { CalibrationSection } from './calibration-section.tsx';
import { useDecisionWords } from './decision-words.ts';
import { FairnessSection } from './fairness-section.tsx';
import { SimulatorSection } from './simulator-section.tsx';
import '../models/models.css';
import './decision.css';

/** From a score to a decision: what another rule would do, and whether the probabilities are true. */
export function DecisionView(): JSX.Element {
  return <WithComparison heights={[320, 320]} View={Decision} />;
}

interface DecisionProps {
  readonly answer: ComparisonAnswer;
}

/** Of the chosen model: it is the one in service. */
function Decision({ answer }: DecisionProps): JSX.Element {
  const words = useDecisionWords();
  const { states } = useModelsWords();
  const { formats } = useSpeech();
  const { comparison, evaluation } = answer;
  const model = evaluation?.models.find(({ name }) => name === comparison.chosen);
  const row = comparison.rows.find(({ name }) => name === comparison.chosen);
  return (
    <div class="models">
      <p>{words.model(comparison.chosen, formats.number(answer.rows.untouched))}</p>
      {model === undefined ? (
        <CommandNotice command="octroi train">{states.noCurves}</CommandNotice>
      ) : (
        <SimulatorSection comparison={comparison} model={model} />
      )}
      <CalibrationSection calibration={row?.calibration} />
      <FairnessSection />
    </div>
  );
}
