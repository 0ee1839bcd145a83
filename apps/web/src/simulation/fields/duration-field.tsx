import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import { daysBefore, durationOf, type Duration } from './duration.ts';
import { daysEntered, type EnteredDuration } from './days-entered.ts';
import type { FieldInputProps } from './field-props.ts';
import { issueOf } from './issue.ts';
import { NumberInput } from './number-input.tsx';

/** A field of days before the application, entered as years and months. */
export function DurationField(props: FieldInputProps): JSX.Element {
  const { field, value, chosen } = props;
  const { words, language } = useSpeech();
  const shown = value === null ? { years: null, months: null } : durationOf(value);
  const [typed, setTyped] = useState<EnteredDuration | undefined>(undefined);
  const { units, field: said } = words.simulation;
  const enter = (part: keyof Duration, number: number | null | undefined): void => {
    const entered = { ...(typed ?? shown), [part]: number };
    setTyped(entered);
    const days = daysEntered(entered, chosen);
    if (typeof days === 'object' && days !== null) {
      props.misread(days);
      return;
    }
    const issue = issueOf(field, days);
    if (issue === undefined) props.enter(days);
    else props.misread(issue);
  };
  const step = (part: keyof Duration, steps: number): number | undefined => {
    const { years, months } = { years: shown.years ?? 0, months: shown.months ?? 0 };
    const next = { years, months, [part]: { years, months }[part] + steps };
    if (next.years < 0 || next.months < 0 || next.months > 11) return undefined;
    return issueOf(field, daysBefore(next)) === undefined ? next[part] : undefined;
  };
  const label = field.label[language];
  return (
    <span class="duration" role="group" aria-labelledby={`${field.name}-label`}>
      {(['years', 'months'] as const).map((part) => (
        <NumberInput
          key={part}
          id={part === 'years' ? field.name : `${field.name}-months`}
          name={`${field.name}-${part}`}
          label={said[part](label)}
          value={shown[part]}
          decimals={0}
          unit={part === 'years' ? units.yearsUnit : units.monthsUnit}
          invalid={props.invalid}
          describedBy={props.describedBy}
          placeholder="–"
          enter={(number) => {
            enter(part, number);
          }}
          step={(steps) => step(part, steps)}
        />
      ))}
    </span>
  );
}
