import type { JSX } from 'preact';
import { Readout } from '../models/readout.tsx';
import { useSpeech } from '../words/words.ts';
import { costOf, swapSet, type Band, type Bands, type SimulatedCosts } from './bands.ts';
import { useDecisionWords } from './decision-words.ts';

interface SimulatedReadoutProps {
  readonly bands: Bands;
  readonly costs: SimulatedCosts;
  /** Under the cheapest single cut-off. */
  readonly least: Bands;
  /** Under the rule in force. */
  readonly inForce: Bands;
}

/** What the simulated rule costs, beside the least there is, and whom it swaps. */
export function SimulatedReadout(props: SimulatedReadoutProps): JSX.Element {
  const { bands, costs, least, inForce } = props;
  const words = useDecisionWords().simulator;
  const { formats } = useSpeech();
  const figures: readonly (readonly [string, string])[] = [
    [words.cost, formats.number(costOf(bands, costs))],
    [words.leastCost, formats.number(costOf(least, costs))],
    [words.against, useSwap(inForce, bands)],
  ];
  return <Readout figures={figures} />;
}

function useSwap(before: Bands, now: Bands): string {
  const words = useDecisionWords().simulator;
  const { formats } = useSpeech();
  const { added, dropped } = swapSet(before, now);
  const rate = ({ rows, defaults }: Band): string => formats.percent(defaults / rows);
  if (added.rows > 0) return words.added(formats.number(added.rows), rate(added));
  if (dropped.rows > 0) return words.dropped(formats.number(dropped.rows), rate(dropped));
  return words.same;
}
