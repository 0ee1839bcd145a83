import { policyValue, type Assessment } from '@octroi/scoring';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import type { PageEngine } from '../engine/page-engine.ts';
import type { Simulation } from '../state/use-simulation.ts';
import { ReasonsTable } from './reasons-table.tsx';
import { ReasonsWaterfall } from './reasons-waterfall.tsx';
import { reasonsOf, type ReasonsShown } from './reasons.ts';

/** What argues for and against, field by field. */
export function ReasonsPanel({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { words } = useSpeech();
  const { engine } = simulation;
  const shown = useReasons(simulation, engine.state === 'ready' ? engine.engine : undefined);
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

/** Worked out after the decision is on the screen: it takes longer than a score. */
function useReasons(
  simulation: Simulation,
  engine: PageEngine | undefined,
): ReasonsShown | undefined {
  const [shown, setShown] = useState<ReasonsShown | undefined>(undefined);
  const { state, rule } = simulation;
  useEffect(() => {
    if (engine === undefined) return undefined;
    const timer = setTimeout(() => {
      const explained = engine.explain(state.values);
      const valueOf = (assessment: Assessment): number => policyValue(assessment, rule);
      const valueAt = (logOdds: number): number => valueOf(engine.assessmentAt(logOdds));
      setShown({ start: valueAt(explained.base), reasons: reasonsOf(explained, valueAt) });
    }, 30);
    return () => {
      clearTimeout(timer);
    };
  }, [engine, state.values, rule]);
  return shown;
}
