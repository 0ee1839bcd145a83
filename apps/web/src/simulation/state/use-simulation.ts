import type { FormAnswer, ServedModel } from '@octroi/contract';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { ApiFailure } from '../../api/failure.ts';
import { usePageEngine, type EngineState } from '../engine/use-page-engine.ts';
import type { Issue } from '../fields/issue.ts';
import { sameValues, valuesOf, type Values } from '../fields/values.ts';
import { readLink } from '../link/link-state.ts';
import { outcomeOf, outcomeOfAnswer, type Outcome } from '../result/outcome.ts';
import { changesOf, startFrom, type Change, type SimulationState } from './simulation-state.ts';
import { useServer, type Exchange } from './use-server.ts';

export type Rule = ServedModel['policies'][number];

export interface Simulation {
  readonly form: FormAnswer;
  readonly state: SimulationState;
  readonly change: (change: Change) => void;
  /** The applicant as chosen. */
  readonly chosen: Values;
  readonly rule: Rule;
  readonly engine: EngineState;
  readonly exchange: Exchange;
  readonly serverGone: boolean;
  /** The decision to show; undefined until one was asked for. */
  readonly outcome: Outcome | undefined;
  /** The decision shown is of before the last edit, and its successor on the way. */
  readonly stale: boolean;
  /** The applicant as chosen, under the same rule. */
  readonly outcomeAsChosen: Outcome | undefined;
  /** Asks the API to decide on what is entered; false where a field must be corrected first. */
  readonly compute: () => boolean;
}

const settledAfterMs = 400;

/** What is entered, decided by the API when asked and, from then on, in the page at every edit. */
export function useSimulation(form: FormAnswer): Simulation {
  const [state, change] = useReducer(changesOf(form), location.hash, (hash) =>
    startFrom(readLink(hash, form)),
  );
  const { engine, bring } = usePageEngine(form);
  const server = useServer();
  const engineNow = useRef(engine);
  engineNow.current = engine;
  const rule = ruleNamed(form, state.policy);
  const compute = (): boolean => {
    if (Object.keys(state.issues).length > 0) return false;
    bring();
    void server.decide(state.values, rule.name).then((failure) => {
      const next = changeAfter(failure, engineNow.current.state === 'ready');
      if (next !== undefined) change(next);
    });
    return true;
  };
  const current = outcomeNow({ state, rule, engine, exchange: server.exchange });
  const last = useRef(current);
  if (current !== undefined || !state.decided) last.current = current;
  useEffect(server.forget, [state.applicant]);
  useEffect(() => {
    if (state.restored) compute();
  }, [state.restored, state.filled]);
  useEffect(() => {
    if (!state.decided) return undefined;
    const timer = setTimeout(() => {
      if (engine.state !== 'failed') server.look();
      else if (current === undefined) compute();
    }, settledAfterMs);
    return () => {
      clearTimeout(timer);
    };
  }, [state.decided, state.values, rule, engine.state]);
  const chosen = valuesOf(form, state.applicant);
  return {
    form,
    state,
    change,
    chosen,
    rule,
    engine,
    exchange: server.exchange,
    serverGone: server.gone,
    outcome: last.current,
    stale: current === undefined && last.current !== undefined,
    outcomeAsChosen:
      engine.state === 'ready' ? outcomeOf(engine.engine.assess(chosen), rule, chosen) : undefined,
    compute,
  };
}

/** The rule of a name, or the one that decides where none is named. */
function ruleNamed({ model: { policies } }: FormAnswer, name: string): Rule {
  return policies.find((policy) => policy.name === name) ?? policies[0];
}

interface OutcomeRequest {
  readonly state: SimulationState;
  readonly rule: Rule;
  readonly engine: EngineState;
  readonly exchange: Exchange;
}

/** The API's answer where it is to the very question, else the page's own. */
function outcomeNow({ state, rule, engine, exchange }: OutcomeRequest): Outcome | undefined {
  if (!state.decided) return undefined;
  if (
    exchange.state === 'answered' &&
    exchange.policy === rule.name &&
    sameValues(exchange.values, state.values)
  ) {
    return outcomeOfAnswer(exchange.answer);
  }
  if (engine.state === 'ready') {
    return outcomeOf(engine.engine.assess(state.values), rule, state.values);
  }
  return undefined;
}

/** An answer decides; so does the page alone where the server is gone. Refused fields say why. */
function changeAfter(
  failure: ApiFailure | 'overtaken' | undefined,
  canDecideAlone: boolean,
): Change | undefined {
  if (failure === 'overtaken') return undefined;
  if (failure === undefined) return { kind: 'decide' };
  if (failure.reason.kind === 'problem' && failure.reason.problem.fields !== undefined) {
    const issues = failure.reason.problem.fields.map(({ field, expected }): [string, Issue] => [
      field,
      { kind: 'refused', expected },
    ]);
    return { kind: 'refuse', issues: Object.fromEntries(issues) };
  }
  return failure.serverGone && canDecideAlone ? { kind: 'decide' } : undefined;
}
