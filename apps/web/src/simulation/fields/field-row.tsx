import type { FormField } from '@octroi/features';
import type { JSX } from 'preact';
import { useSpeech } from '../../words/words.ts';
import { ChoiceField } from './choice-field.tsx';
import { DurationField } from './duration-field.tsx';
import type { FieldInputProps } from './field-props.ts';
import type { Issue } from './issue.ts';
import { issueWords } from './issue-words.ts';
import { PlainNumberField } from './plain-number-field.tsx';
import { TypicalBand } from './typical-band.tsx';
import { isOutside, type Seen } from './values.ts';
import { bareUnit, valueWords } from './value-words.ts';

interface FieldRowProps {
  readonly field: FormField;
  readonly value: number | null;
  readonly chosen: number | null;
  readonly seen: Seen | undefined;
  readonly issue: Issue | undefined;
  readonly enter: (value: number | null) => void;
  readonly misread: (issue: Issue) => void;
}

/** One field: label, input, typical range with the applicant's mark, one line of help, warnings. */
export function FieldRow(props: FieldRowProps): JSX.Element {
  const { field, value, chosen, seen, issue } = props;
  const speech = useSpeech();
  const { name, label, help, input } = field;
  const described = `${name}-issue ${name}-note ${name}-typical ${name}-help`;
  return (
    <div class="field" data-changed={!Object.is(value, chosen)}>
      <div class="field-head">
        <label id={`${name}-label`} for={name}>
          {label[speech.language]}
        </label>
        {!Object.is(value, chosen) && (
          <span class="field-was">
            {speech.words.simulation.field.was(valueWords(field, chosen, speech))}
          </span>
        )}
      </div>
      <FieldInput {...props} invalid={issue !== undefined} describedBy={described} />
      <div class="field-range">
        {seen !== undefined && input.kind !== 'choice' && (
          <TypicalBand field={field} seen={seen} value={value} />
        )}
      </div>
      <div class="field-notes">
        <p class="field-issue" id={`${name}-issue`}>
          {issue !== undefined && issueWords(issue, field, speech)}
        </p>
        {issue === undefined && <FieldNote {...props} />}
        <p class="field-help" id={`${name}-help`}>
          {help[speech.language]}
        </p>
      </div>
    </div>
  );
}

function FieldInput(props: FieldInputProps): JSX.Element {
  const { input } = props.field;
  if (input.kind === 'choice') return <ChoiceField {...props} field={{ ...props.field, input }} />;
  if (input.kind === 'age' || input.kind === 'since') return <DurationField {...props} />;
  return <PlainNumberField {...props} />;
}

/** Missing, or outside everything training saw: quiet, and never colour alone. */
function FieldNote({ field, value, seen }: FieldRowProps): JSX.Element {
  const speech = useSpeech();
  const words = speech.words.simulation.field;
  const id = `${field.name}-note`;
  if (value === null) {
    return (
      <p class="field-note" id={id}>
        {words.missing}
      </p>
    );
  }
  if (seen === undefined || field.input.kind === 'choice' || !isOutside(value, seen)) {
    return <p id={id} hidden />;
  }
  const ends = [seen.lowest, seen.highest].map((end) => valueWords(bareUnit(field), end, speech));
  const [low = '', high = ''] =
    field.input.kind === 'age' || field.input.kind === 'since' ? ends.toReversed() : ends;
  return (
    <p class="field-note field-outside" id={id}>
      <span aria-hidden="true">▲ </span>
      {words.outside(low, high)}
    </p>
  );
}
