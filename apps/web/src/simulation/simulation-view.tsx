import type { FormAnswer } from '@octroi/contract';
import type { JSX } from 'preact';
import { useAnswer } from '../api/use-answer.ts';
import { FailureNotice } from '../states/failure-notice.tsx';
import { Skeleton } from '../states/skeleton.tsx';
import { useSpeech } from '../words/words.ts';
import { ApplicantChoice } from './applicant-choice.tsx';
import { DataSent } from './data/data-sent.tsx';
import { FieldGroups } from './fields/field-groups.tsx';
import { useLink } from './link/use-link.ts';
import { Paper } from './paper.tsx';
import { Announcement } from './result/announcement.tsx';
import { ResultBar } from './result/result-bar.tsx';
import { ResultPanel } from './result/result-panel.tsx';
import { useSimulation, type Simulation } from './state/use-simulation.ts';

interface SimulationViewProps {
  /** False while the reader is in another view: what was entered stays. */
  readonly looked: boolean;
}

/** The applicant on the left, what is decided on the right. */
export function SimulationView({ looked }: SimulationViewProps): JSX.Element | null {
  const asked = useAnswer('form');
  switch (asked.state) {
    case 'failed':
      return <FailureNotice failure={asked.failure} retry={asked.retry} />;
    case 'loading':
      return asked.slow ? <Skeleton heights={[200, 320, 320]} /> : null;
    case 'ready':
      return <SimulationPage form={asked.answer} looked={looked} />;
  }
}

interface SimulationPageProps extends SimulationViewProps {
  readonly form: FormAnswer;
}

function SimulationPage({ form, looked }: SimulationPageProps): JSX.Element {
  const simulation = useSimulation(form);
  useLink(simulation, looked);
  return (
    <div class="simulation-sheet">
      <Notices simulation={simulation} />
      <form
        class="simulation"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit(event.currentTarget, simulation);
        }}
      >
        <ApplicantChoice simulation={simulation} />
        <div class="side">
          <ResultPanel simulation={simulation} />
          <DataSent simulation={simulation} />
        </div>
        <FieldGroups simulation={simulation} />
      </form>
      <Paper simulation={simulation} />
      <Announcement outcome={simulation.outcome} />
      <ResultBar outcome={simulation.outcome} />
    </div>
  );
}

/**
 * Asks for the decision, and brings its place into sight on a narrow screen; where a field must be
 * corrected first, goes there.
 */
function submit(form: HTMLFormElement, { exchange, compute }: Simulation): void {
  if (exchange.state === 'asking') return;
  if (!compute()) {
    form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    return;
  }
  const result = document.getElementById('result');
  const below = result !== null && result.getBoundingClientRect().top > innerHeight / 2;
  if (below) result.scrollIntoView();
}

function Notices({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { words } = useSpeech();
  const { state, serverGone, outcome, compute } = simulation;
  return (
    <div class="notices">
      {serverGone && outcome !== undefined && (
        <div class="notice gone" role="alert">
          {words.simulation.gone.what}
          <button type="button" class="button" data-kind="quiet" onClick={compute}>
            {words.simulation.gone.retry}
          </button>
        </div>
      )}
      {state.ignored.length > 0 && (
        <p class="notice" role="status">
          {words.simulation.link.ignored(state.ignored.join(', '))}
        </p>
      )}
    </div>
  );
}
