import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import type { FormField } from '@octroi/features';
import { bandPlace, turned } from './band-place.ts';
import { isOutside, type Seen } from './values.ts';
import { bareUnit, valueWords } from './value-words.ts';

interface TypicalBandProps {
  readonly field: FormField;
  readonly seen: Seen;
  readonly value: number | null;
}

const percent = (place: number): string => `${(100 * place).toFixed(2)}%`;

/** What training saw of a field as a thin band, its typical values thick, with the applicant's mark. */
export function TypicalBand({ field, seen, value }: TypicalBandProps): JSX.Element {
  const speech = useSpeech();
  const backwards = field.input.kind === 'age' || field.input.kind === 'since';
  const shown = backwards ? turned(seen) : seen;
  const at = value !== null && backwards ? -value : value;
  const says = (number: number): string =>
    valueWords(bareUnit(field), backwards ? -number : number, speech);
  const [low, high] = [says(shown.typical[0]), says(shown.typical[1])];
  return (
    <div class="band">
      <svg aria-hidden="true" class="band-line" width="100%" height="14">
        <rect class="band-seen" x="0" y="6" width="100%" height="2" rx="1" />
        <rect class="band-typical" x="15%" y="4" width="70%" height="6" rx="3" />
        {at !== null && (
          <circle
            class="band-mark"
            data-outside={isOutside(value, seen)}
            cx={percent(0.012 + 0.976 * bandPlace(at, shown))}
            cy="7"
            r="5"
          />
        )}
      </svg>
      <div aria-hidden="true" class="band-ends">
        <span>{low}</span>
        <span>{high}</span>
      </div>
      <span class="unseen" id={`${field.name}-typical`}>
        {speech.words.simulation.field.typical(low, high)}
      </span>
    </div>
  );
}
