import { policyValue } from '@octroi/scoring';
import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { useWorkedOut } from '../engine/use-worked-out.ts';
import type { Simulation } from '../state/use-simulation.ts';
import { ReasonsTable } from './reasons-table.tsx';
import { ReasonsWaterfall } from './reasons-waterfall.tsx';
import { reasonsOf } from './reasons.ts';

/** What argues for and against, field by field. */
export function ReasonsPanel({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { words } = useSpeech();
  const { engine } = simulation;
  const shown = useWorkedOut(simulation, ({ engine: ready, values, policy }) => {
    const explained = ready.explain(values);
    const valueAt = (logOdds: number): number => policyValue(ready.assessmentAt(logOdds), policy);
    return { start: valueAt(explained.base), reasons: reasonsOf(explained, valueAt) };
  });
  return (
    <section class="reasons" aria-labelledby="reasons-title">
      <h3 id="reasons-title">{words.simulation.reasons.title}</h3>
      {engine.state === 'failed' && <p class="notice">{words.simulation.reasons.unavailable}</p>}
      {(engine.state === 'coming' || engine.state === 'away') && (
        <p class="note">{words.simulation.reasons.waiting}</p>
      )}
      {shown !== undefined && (
        <>
          <p class="note">{words.simulation.reasons.lead}</p>
          <ReasonsWaterfall simulation={simulation} shown={shown} />
          <ReasonsTable simulation={simulation} shown={shown} />
        </>
      )}
    </section>
  );
}
