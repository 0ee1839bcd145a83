import type { FormInput } from '@octroi/features';
import type { JSX } from 'preact';
import { useSpeech, type Speech } from '../../words/words.ts';
import type { FieldInputProps } from './field-props.ts';
import { issueOf } from './issue.ts';
import { NumberInput } from './number-input.tsx';
import { readNumber } from './read-number.ts';
import { stepOf, stepped } from './step.ts';

/** A field of one number: an amount, a count, a share, an hour, whole years. */
export function PlainNumberField(props: FieldInputProps): JSX.Element {
  const { field, value, chosen } = props;
  const speech = useSpeech();
  const decimals = decimalsOf(field.input);
  const shownChosen = chosen === null ? undefined : speech.formats.number(chosen, decimals);
  const enter = (entered: number | null | undefined): void => {
    if (entered === undefined) {
      props.misread({ kind: 'unreadable' });
      return;
    }
    const asChosen =
      shownChosen !== undefined && readNumber(shownChosen, speech.language) === entered;
    const kept = asChosen ? chosen : entered;
    const issue = issueOf(field, kept);
    if (issue === undefined) props.enter(kept);
    else props.misread(issue);
  };
  return (
    <NumberInput
      id={field.name}
      name={field.name}
      value={value}
      decimals={decimals}
      unit={unitOf(field.input, speech)}
      invalid={props.invalid}
      describedBy={props.describedBy}
      placeholder={speech.words.simulation.missing}
      enter={enter}
      step={(steps) => {
        const next = stepped(value ?? 0, steps * stepOf(field.input, value));
        return issueOf(field, next) === undefined ? next : undefined;
      }}
    />
  );
}

function decimalsOf(input: FormInput): number {
  if (input.kind === 'share') return input.decimals;
  return input.kind === 'money' ? 2 : 0;
}

function unitOf(input: FormInput, { words }: Speech): string | undefined {
  const { units } = words.simulation;
  if (input.kind === 'years') return units.yearsUnit;
  if (input.kind === 'hour') return units.hourUnit;
  if (input.kind !== 'money' || input.per === undefined) return undefined;
  return input.per === 'month' ? units.perMonth : units.perYear;
}
