import type { JSX } from 'preact';
import { FailureNotice } from '../../states/failure-notice.tsx';
import { useSpeech } from '../../words/words.ts';
import type { Simulation } from '../state/use-simulation.ts';
import { LinkTools } from '../link/link-tools.tsx';
import { Agreement } from './agreement.tsx';
import { DecisionLine } from './decision-line.tsx';
import { Gauge } from './gauge.tsx';
import { Headline } from './headline.tsx';
import { OutsideLine } from './outside-line.tsx';
import type { Outcome } from './outcome.ts';
import { PrincipalReasons } from './principal-reasons.tsx';
import { ReasonsPanel } from './reasons-panel.tsx';

/** What was decided, why, and by whom; before that, what will stand here. */
export function ResultPanel({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { words } = useSpeech();
  const said = words.simulation.result;
  const { exchange, outcome, stale, compute } = simulation;
  const failure =
    exchange.state === 'failed' && !(exchange.failure.serverGone && outcome !== undefined)
      ? exchange.failure
      : undefined;
  return (
    <section class="result" id="result" aria-labelledby="result-title" aria-busy={stale}>
      <h2 id="result-title" tabIndex={-1}>
        {said.title}
      </h2>
      {failure !== undefined && <FailureNotice failure={failure} retry={compute} />}
      {outcome === undefined && failure === undefined && <p class="note">{said.empty}</p>}
      {outcome !== undefined && <Decided simulation={simulation} outcome={outcome} />}
    </section>
  );
}

interface DecidedProps {
  readonly simulation: Simulation;
  readonly outcome: Outcome;
}

function Decided({ simulation, outcome }: DecidedProps): JSX.Element {
  const { words, formats, language } = useSpeech();
  const said = words.simulation.result;
  const { policy, decision, value } = outcome;
  const { form, exchange } = simulation;
  return (
    <>
      <Headline
        outcome={outcome}
        asChosen={simulation.outcomeAsChosen}
        baseRate={form.model.baseRate}
      />
      <Gauge value={value} threshold={policy.threshold} decision={decision} />
      <p class="cutoff">
        {said.cutoff} <strong>{formats.number(policy.threshold, 4)}</strong>
      </p>
      <DecisionLine decision={decision} />
      <p class="rule-note">{said.rule(policy.label[language], String(policy.version))}</p>
      <IssuesLine simulation={simulation} />
      <OutsideLine simulation={simulation} />
      <PrincipalReasons simulation={simulation} outcome={outcome} />
      <ReasonsPanel simulation={simulation} />
      <footer class="provenance">
        <Agreement simulation={simulation} />
        <p class="note">
          {said.provenance(form.model.name, form.model.bundle)}
          {exchange.state === 'answered' && ` · ${said.request(exchange.answer.requestId)}`}
        </p>
        <LinkTools />
      </footer>
    </>
  );
}

function IssuesLine({ simulation }: { readonly simulation: Simulation }): JSX.Element | null {
  const { words } = useSpeech();
  const count = Object.keys(simulation.state.issues).length;
  if (count === 0) return null;
  return <p class="notice">{words.simulation.field.fixFirst(count)}</p>;
}
