import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import type { Simulation } from '../state/use-simulation.ts';

/** Whether the page and the API found the same number for what was last asked of the API. */
export function Agreement({ simulation }: { readonly simulation: Simulation }): JSX.Element {
  const { words } = useSpeech();
  const said = words.simulation.result;
  const { engine, exchange, outcome } = simulation;
  if (engine.state !== 'ready' || exchange.state !== 'answered') {
    return <p class="note">{engine.state === 'ready' ? said.inPage : said.byServer}</p>;
  }
  const page = engine.engine.assess(exchange.values).logOdds;
  const api = exchange.answer.logOdds;
  if (!Object.is(page, api)) {
    return <p class="notice">{said.differ(String(page), String(api))}</p>;
  }
  const asked = outcome !== undefined && Object.is(outcome.logOdds, api);
  return (
    <p class="note agree" data-agree="true" title={said.agreeWhy(String(api))}>
      <span aria-hidden="true">≡ </span>
      {asked ? said.agree : said.inPage}
    </p>
  );
}
