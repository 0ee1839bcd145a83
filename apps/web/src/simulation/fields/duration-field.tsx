import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useSpeech } from '../../words/words.ts';
import { daysBefore, durationOf, type Duration } from './duration.ts';
import type { FieldInputProps } from './field-props.ts';
import { issueOf, type Issue } from './issue.ts';
import { NumberInput } from './number-input.tsx';

type Entered = { readonly [Part in keyof Duration]: number | null | undefined };

/** A field of days before the application, entered as years and months. */
export function DurationField(props: FieldInputProps): JSX.Element {
  const { field, value, chosen } = props;
  const { words, language } = useSpeech();
  const shown = value === null ? { years: null, months: null } : durationOf(value);
  const [typed, setTyped] = useState<Entered | undefined>(undefined);
  const { units, field: said } = words.simulation;
  const enter = (part: keyof Duration, number: number | null | undefined): void => {
    const before: Entered = props.invalid && typed !== undefined ? typed : shown;
    const entered = { ...before, [part]: number };
    setTyped(entered);
    const days = daysOf(entered, chosen);
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

/** Both parts empty is missing; one of them empty is 0 of it; the time shown for the chosen days is them. */
function daysOf({ years, months }: Entered, chosen: number | null): number | null | Issue {
  if (years === undefined || months === undefined) return { kind: 'unreadable' };
  if (years === null && months === null) return null;
  const duration = { years: years ?? 0, months: months ?? 0 };
  if (!Number.isInteger(duration.years) || !Number.isInteger(duration.months)) {
    return { kind: 'not-whole' };
  }
  if (duration.months < 0 || duration.months > 11) return { kind: 'months' };
  if (chosen !== null) {
    const before = durationOf(chosen);
    if (before.years === duration.years && before.months === duration.months) return chosen;
  }
  return daysBefore(duration);
}
