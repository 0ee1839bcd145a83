import type { ComparisonAnswer } from '@octroi/contract';
import type { JSX } from 'preact';
import { useAnswer } from '../api/use-answer.ts';
import { CommandNotice } from '../states/command-notice.tsx';
import { FailureNotice } from '../states/failure-notice.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { useModelsWords } from '../models/models-words.ts';
import { useSpeech } from '../words/words.ts';
import { CalibrationSection } from './calibration-section.tsx';
import { useDecisionWords } from './decision-words.ts';
import { FairnessSection } from './fairness-section.tsx';
import { SimulatorSection } from './simulator-section.tsx';
import '../models/models.css';
import './decision.css';

/** From a score to a decision: what another rule would do, and whether the probabilities are true. */
export function DecisionView(): JSX.Element | null {
  const asked = useAnswer('comparison');
  const { states } = useModelsWords();
  if (asked.state === 'loading') return asked.slow ? <Skeleton heights={[320, 320]} /> : null;
  if (asked.state === 'ready') return <Decision answer={asked.answer} />;
  const { reason } = asked.failure;
  if (reason.kind === 'problem' && reason.problem.code === 'API_NO_COMPARISON') {
    return (
      <CommandNotice command="octroi train">
        <strong>{states.noRun}</strong> {states.noRunWhat}
      </CommandNotice>
    );
  }
  return <FailureNotice failure={asked.failure} retry={asked.retry} />;
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
