import type { Policy } from '@octroi/features';
import { useEffect, useState } from 'preact/hooks';
import type { Values } from '../fields/values.ts';
import type { Simulation } from '../state/use-simulation.ts';
import type { PageEngine } from './page-engine.ts';

export interface EngineQuestion {
  readonly engine: PageEngine;
  /** What is entered. */
  readonly values: Values;
  readonly policy: Policy;
}

const afterDecisionMs = 30;

/**
 * What the engine in the page makes of what is entered, worked out after the decision is on the screen: it
 * takes longer than a score. Undefined until the engine is there; the last one until the next is done.
 */
export function useWorkedOut<T>(
  { engine, state: { values }, rule }: Simulation,
  work: (question: EngineQuestion) => T,
): T | undefined {
  const [worked, setWorked] = useState<T | undefined>(undefined);
  useEffect(() => {
    if (engine.state !== 'ready') return undefined;
    const timer = setTimeout(() => {
      setWorked(work({ engine: engine.engine, values, policy: rule }));
    }, afterDecisionMs);
    return () => {
      clearTimeout(timer);
    };
  }, [engine, values, rule]);
  return worked;
}
