import type { CostPoint } from '@octroi/statistics';
import type { JSX } from 'preact';
import { Readout } from './readout.tsx';
import { useSpeech } from '../words/words.ts';
import type { RefusedShares } from './cutoff-reading.ts';
import { useModelsWords } from './models-words.ts';

interface CutoffReadoutProps {
  readonly point: CostPoint;
  readonly refused: RefusedShares;
}

/** What a cut-off costs, and whom it grants and refuses. */
export function CutoffReadout({ point, refused }: CutoffReadoutProps): JSX.Element {
  const { cutoffs } = useModelsWords();
  const { formats } = useSpeech();
  const { threshold, cost, lower, upper, approved, badRate } = point;
  const figures: readonly (readonly [string, string])[] = [
    [cutoffs.cutoff, formats.fixed(threshold, 4)],
    [cutoffs.cost, `${formats.number(cost)} [${formats.number(lower)} – ${formats.number(upper)}]`],
    [cutoffs.approved, formats.percent(approved)],
    [cutoffs.badRate, badRate === null ? cutoffs.nobody : formats.percent(badRate)],
    [cutoffs.caught, formats.percent(refused.defaulted)],
    [cutoffs.alarmed, formats.percent(refused.repaid)],
  ];
  return <Readout figures={figures} />;
}
