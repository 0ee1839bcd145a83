import type { FormField } from '@octroi/features';
import type { Speech } from '../../words/words.ts';
import { valueWords } from '../fields/value-words.ts';
import type { Seen } from '../fields/values.ts';
import type { Reason } from './reasons.ts';

/** A reason as a person says it: « Score externe 2 : 0,22, valeur basse ». */
export function reasonWords(
  reason: Reason,
  field: FormField | undefined,
  { speech, seen }: { readonly speech: Speech; readonly seen: Seen | undefined },
): string {
  if (field === undefined) return reason.feature;
  const { reasons } = speech.words.simulation;
  const value = typeof reason.value === 'number' ? reason.value : null;
  const rank = rankOf(value, field, seen);
  return reasons.named(
    field.label[speech.language],
    valueWords(field, value, speech),
    rank === undefined ? undefined : reasons[rank],
  );
}

/** Low or high: beyond the middle half or so is not known here, so beyond the typical tenth of an end. */
function rankOf(
  value: number | null,
  { input }: FormField,
  seen: Seen | undefined,
): 'lowValue' | 'highValue' | undefined {
  if (value === null || seen === undefined || input.kind === 'choice') return undefined;
  const turn = input.kind === 'age' || input.kind === 'since' ? -1 : 1;
  const distance = turn * (value - seen.median);
  if (distance === 0) return undefined;
  const [low, high] = seen.typical;
  const end = value < seen.median ? seen.median - low : high - seen.median;
  return Math.abs(distance) < end / 3 ? undefined : distance < 0 ? 'lowValue' : 'highValue';
}
